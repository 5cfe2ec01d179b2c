/** What can be done to segments and to the canvas as a whole. Operations on a draft: ids are passed in; one that finds nothing to do does nothing. */
import { foundIn } from '../../lib/plain'
import { rankAtEnd } from '../../lib/rank'
import { assignChanged, moveIn, removeFrom } from '../../session/ops/collection'
import { addSegment } from './paste'
import type { Segment, Side, StakeholderCanvas, stances } from './schema'

/** Fields of a segment that are written as text and mean nothing beyond it. */
export type SegmentText =
  | 'name'
  | 'size'
  | 'importance'
  | 'seeUs'
  | 'seeUsSource'
  | 'situation'
  | 'situationSource'
  | 'howPresencesConnect'
  | 'content'
  | 'contentTone'
  | 'contentRhythm'
  | 'servedInternally'
  | 'internalDepartment'
  | 'learningLoop'
  | 'learningRhythm'
  | 'accountability'
  | 'accountableTo'
  | 'notes'

export interface SegmentsToAdd {
  /** One segment each; blank names and names that are there already (on either side) are left out. */
  readonly names: readonly string[]
  readonly side: Side
  readonly newId: () => string
}

/** Adds segments at the end; answers how many were new. */
export function addSegments(draft: StakeholderCanvas, { names, side, newId }: SegmentsToAdd): number {
  const known = new Set(draft.segments.map((segment) => keyOf(segment.name)))
  let added = 0
  for (const name of names.map((given) => given.replace(/\s+/g, ' ').trim().slice(0, 500))) {
    if (name === '' || known.has(keyOf(name))) continue
    known.add(keyOf(name))
    addSegment(draft, { id: newId(), name, side })
    added++
  }
  return added
}

/** Names compare without case and spaces at the ends. */
export function keyOf(name: string): string {
  return name.trim().toLowerCase()
}

export function setText(
  draft: StakeholderCanvas,
  given: { readonly id: string; readonly field: SegmentText; readonly text: string },
): void {
  const segment = segmentOf(draft, given.id)
  if (segment !== null && segment[given.field] !== given.text) segment[given.field] = given.text
}

export function setOwner(
  draft: StakeholderCanvas,
  given: { readonly id: string; readonly field: 'contentOwnerId' | 'learningOwnerId'; readonly personId: string | null },
): void {
  const segment = segmentOf(draft, given.id)
  if (segment !== null) segment[given.field] = given.personId
}

/** Puts a segment at the end of the other side. */
export function setSide(draft: StakeholderCanvas, given: { readonly id: string; readonly side: Side }): void {
  const segment = segmentOf(draft, given.id)
  if (segment === null || segment.side === given.side) return
  segment.side = given.side
  segment.rank = rankAtEnd(draft.segments.filter((other) => other.id !== given.id))
}

/** Places a segment on the map; 1 to 5, null takes the score back. */
export function setScores(
  draft: StakeholderCanvas,
  given: { readonly id: string; readonly power?: number | null; readonly interest?: number | null },
): void {
  const segment = segmentOf(draft, given.id)
  if (segment === null) return
  const { power = segment.power, interest = segment.interest } = given
  assignChanged(segment, { power: withinScale(power), interest: withinScale(interest) })
}

export function setStance(draft: StakeholderCanvas, given: { readonly id: string; readonly stance: '' | (typeof stances)[number] }): void {
  const segment = segmentOf(draft, given.id)
  if (segment !== null) segment.stance = given.stance
}

/** Out of counts, slides and wall, but not lost. */
export function setOut(draft: StakeholderCanvas, given: { readonly id: string; readonly isOut: boolean }): void {
  const segment = segmentOf(draft, given.id)
  if (segment === null || segment.isOut === given.isOut) return
  segment.isOut = given.isOut
  if (given.isOut && draft.shownSegmentId === given.id) draft.shownSegmentId = null
}

/** Takes a segment away with its needs, its measures and the walks along them. */
export function removeSegment(draft: StakeholderCanvas, { id }: { readonly id: string }): void {
  removeFrom(draft.segments, id)
  for (const walk of draft.walks.filter((candidate) => candidate.segmentId === id)) removeFrom(draft.walks, walk.id)
  if (draft.shownSegmentId === id) draft.shownSegmentId = null
}

export function moveSegment(draft: StakeholderCanvas, given: { readonly id: string; readonly beforeId: string | null }): void {
  moveIn(draft.segments, given.id, given.beforeId)
}

/** Whether power, interest and stance may leave the facilitator's screen. */
export function setShowsScores(draft: StakeholderCanvas, { isShown }: { readonly isShown: boolean }): void {
  draft.showsScores = isShown
}

/** What the room looks at: one segment's card. */
export function showSegment(draft: StakeholderCanvas, { id }: { readonly id: string }): void {
  if (draft.shownSegmentId !== id) draft.shownSegmentId = id
}

export function segmentOf(draft: StakeholderCanvas, id: string): Segment | null {
  return foundIn(draft.segments, id) ?? null
}

function withinScale(value: number | null): number | null {
  return value === null ? null : Math.min(5, Math.max(1, Math.round(value)))
}
