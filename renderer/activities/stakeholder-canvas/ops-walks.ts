/** What can be done to walks: one need followed touchpoint by touchpoint, and what of it stands on the wall. Operations on a draft. */
import { addTo, assignChanged, editIn, removeFrom } from '../../session/ops/collection'
import type { StakeholderCanvas, Touchpoint, Walk } from './schema'

/** Starts a walk along a need and shows it. */
export function addWalk(
  draft: StakeholderCanvas,
  given: { readonly id: string; readonly segmentId: string; readonly needId: string; readonly title: string },
): void {
  addTo(draft.walks, { ...given, title: given.title.slice(0, 200), touchpoints: [] })
  showWalk(draft, { id: given.id })
}

export function nameWalk(draft: StakeholderCanvas, given: { readonly id: string; readonly title: string }): void {
  editIn(draft.walks, given.id, { title: given.title.slice(0, 200) })
}

export function removeWalk(draft: StakeholderCanvas, { id }: { readonly id: string }): void {
  removeFrom(draft.walks, id)
  if (draft.shownWalkId === id) {
    draft.shownWalkId = null
    draft.shownPointId = null
  }
}

/** Adds touchpoints at the end; blank ones are left out. */
export function addTouchpoints(
  draft: StakeholderCanvas,
  given: { readonly walkId: string; readonly texts: readonly string[]; readonly newId: () => string },
): void {
  const walk = walkOf(draft, given.walkId)
  for (const text of given.texts.map((one) => one.trim()).filter((one) => one !== '')) {
    walk?.touchpoints.push({ id: given.newId(), text, presenceId: null, breaks: false, repair: '' })
  }
}

export function editTouchpoint(
  draft: StakeholderCanvas,
  { walkId, id, ...patch }: { readonly walkId: string; readonly id: string } & Partial<Omit<Touchpoint, 'id'>>,
): void {
  const point = walkOf(draft, walkId)?.touchpoints.find((candidate) => candidate.id === id)
  if (point !== undefined) assignChanged(point, patch)
}

/** Moves a touchpoint one place up (−1) or down (+1). */
export function moveTouchpoint(
  draft: StakeholderCanvas,
  given: { readonly walkId: string; readonly id: string; readonly by: -1 | 1 },
): void {
  const points = walkOf(draft, given.walkId)?.touchpoints ?? []
  const from = points.findIndex((point) => point.id === given.id)
  const to = from + given.by
  if (from < 0 || to < 0 || to >= points.length) return
  const [moved] = points.splice(from, 1)
  if (moved !== undefined) points.splice(to, 0, moved)
}

export function removeTouchpoint(draft: StakeholderCanvas, given: { readonly walkId: string; readonly id: string }): void {
  const walk = walkOf(draft, given.walkId)
  if (walk !== null) removeFrom(walk.touchpoints, given.id)
  if (draft.shownPointId === given.id) draft.shownPointId = null
}

/** Puts a walk before the room, as a whole. */
export function showWalk(draft: StakeholderCanvas, { id }: { readonly id: string }): void {
  if (draft.shownWalkId !== id) draft.shownWalkId = id
  if (draft.shownPointId !== null) draft.shownPointId = null
}

/** Puts one touchpoint before the room, large; null: the whole way again. */
export function showPoint(draft: StakeholderCanvas, { id }: { readonly id: string | null }): void {
  if (draft.shownPointId !== id) draft.shownPointId = id
}

function walkOf(draft: StakeholderCanvas, id: string): Walk | null {
  return draft.walks.find((walk) => walk.id === id) ?? null
}
