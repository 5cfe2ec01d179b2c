/** What can be done to the needs and the measures of one segment. Operations on a draft. */
import { rankAtEnd } from '../../lib/rank'
import { type Measure, measureSchema } from '../../session/measures'
import { assignChanged, moveIn, removeFrom } from '../../session/ops/collection'
import { presenceIdFor } from './cells'
import { segmentOf } from './ops'
import { type Need, needSchema, type StakeholderCanvas } from './schema'

interface OfSegment {
  readonly segmentId: string
}
interface OfNeed extends OfSegment {
  readonly id: string
}

/** Adds needs at the end, the least pressing place; blank ones are left out. */
export function addNeeds(
  draft: StakeholderCanvas,
  given: OfSegment & { readonly texts: readonly string[]; readonly newId: () => string },
): void {
  const segment = segmentOf(draft, given.segmentId)
  if (segment === null) return
  for (const text of given.texts.map((one) => one.trim()).filter((one) => one !== '')) {
    segment.needs.push(needSchema.parse({ id: given.newId(), rank: rankAtEnd(segment.needs), text }))
  }
}

export function editNeed(
  draft: StakeholderCanvas,
  { segmentId, id, ...patch }: OfNeed & Partial<Pick<Need, 'text' | 'servedBy' | 'isOffline'>>,
): void {
  const need = needOf(draft, { segmentId, id })
  if (need !== null) assignChanged(need, patch)
}

/** Puts a need before another one, or last; only its rank changes. */
export function moveNeed(draft: StakeholderCanvas, given: OfNeed & { readonly beforeId: string | null }): void {
  const segment = segmentOf(draft, given.segmentId)
  if (segment !== null) moveIn(segment.needs, given.id, given.beforeId)
}

/** Takes a need away, and the walks along it. */
export function removeNeed(draft: StakeholderCanvas, given: OfNeed): void {
  const segment = segmentOf(draft, given.segmentId)
  if (segment === null) return
  removeFrom(segment.needs, given.id)
  for (const walk of draft.walks.filter((candidate) => candidate.needId === given.id)) removeFrom(draft.walks, walk.id)
}

/** A presence serves a need; the segment then uses it too. A name the register does not know enters it as planned. */
export function serveNeed(draft: StakeholderCanvas, given: OfNeed & { readonly name: string; readonly newId: () => string }): void {
  const need = needOf(draft, given)
  const segment = segmentOf(draft, given.segmentId)
  if (need === null || segment === null || given.name.trim() === '') return
  const presenceId = presenceIdFor(draft, given.name, given.newId)
  if (!need.presenceIds.includes(presenceId)) need.presenceIds.push(presenceId)
  if (!segment.presenceIds.includes(presenceId)) segment.presenceIds.push(presenceId)
}

export function unserveNeed(draft: StakeholderCanvas, given: OfNeed & { readonly presenceId: string }): void {
  const need = needOf(draft, given)
  if (need?.presenceIds.includes(given.presenceId)) need.presenceIds = need.presenceIds.filter((id) => id !== given.presenceId)
}

/** A segment uses a presence, whatever need brings it there. */
export function addPresenceTo(draft: StakeholderCanvas, given: OfSegment & { readonly name: string; readonly newId: () => string }): void {
  const segment = segmentOf(draft, given.segmentId)
  if (segment === null || given.name.trim() === '') return
  const presenceId = presenceIdFor(draft, given.name, given.newId)
  if (!segment.presenceIds.includes(presenceId)) segment.presenceIds.push(presenceId)
}

/** The segment no longer uses a presence, for no need either. */
export function leavePresence(draft: StakeholderCanvas, given: OfSegment & { readonly presenceId: string }): void {
  const segment = segmentOf(draft, given.segmentId)
  if (segment === null) return
  const isOther = (id: string) => id !== given.presenceId
  segment.presenceIds = segment.presenceIds.filter(isOther)
  for (const need of segment.needs) if (need.presenceIds.includes(given.presenceId)) need.presenceIds = need.presenceIds.filter(isOther)
}

export function addMeasure(draft: StakeholderCanvas, given: OfSegment & { readonly id: string; readonly name: string }): void {
  segmentOf(draft, given.segmentId)?.measures.push(measureSchema.parse({ id: given.id, name: given.name.trim().slice(0, 500) }))
}

export function editMeasure(
  draft: StakeholderCanvas,
  { segmentId, id, ...patch }: OfNeed & Partial<Omit<Measure, 'id' | 'readings'>>,
): void {
  const measure = segmentOf(draft, segmentId)?.measures.find((candidate) => candidate.id === id)
  if (measure !== undefined) assignChanged(measure, patch)
}

export function removeMeasure(draft: StakeholderCanvas, { segmentId, id }: OfNeed): void {
  const segment = segmentOf(draft, segmentId)
  if (segment !== null) removeFrom(segment.measures, id)
}

function needOf(draft: StakeholderCanvas, { segmentId, id }: OfNeed): Need | null {
  return segmentOf(draft, segmentId)?.needs.find((need) => need.id === id) ?? null
}
