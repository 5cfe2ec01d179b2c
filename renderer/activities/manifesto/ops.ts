/** What can be done to a manifesto: operations on a draft. Ids, instants and dates are passed in; an operation that finds nothing to do does nothing. */
import { foundIn, plainly } from '../../lib/plain'
import { ordered, rankAtEnd, rankBefore, ranksAtEnd } from '../../lib/rank'
import { mergeItems, unmergeItem, wholeOf } from '../../session/merge'
import { type Belief, beliefSchema, categories, type Manifesto, promptSchema, themeSchema } from './schema'

export interface BeliefsToAdd {
  /** One belief each; blank ones are left out. */
  readonly texts: readonly string[]
  readonly newId: () => string
  readonly themeId?: string | null
  readonly authorIds?: readonly string[]
}

/** Adds beliefs at the end. */
export function addBeliefs(draft: Manifesto, given: BeliefsToAdd): void {
  const texts = given.texts.map((text) => text.trim()).filter((text) => text !== '')
  const ranks = ranksAtEnd(draft.beliefs, texts.length)
  texts.forEach((text, index) => {
    const shape = { id: given.newId(), rank: ranks[index], text, themeId: given.themeId ?? null, authorIds: [...(given.authorIds ?? [])] }
    draft.beliefs.push(beliefSchema.parse(shape))
  })
}

/**
 * Rewords a belief. `from` is the wording before the burst of typing began: it is kept in the history once, however many letters follow,
 * and not at all when the typing ends where it began. An agreed belief goes back to `refined`: the room agreed to other words.
 */
export function rewordBelief(
  draft: Manifesto,
  given: { readonly id: string; readonly text: string; readonly from: string; readonly at: string; readonly isRefining?: boolean },
): void {
  const belief = beliefOf(draft, given.id)
  if (belief === null || belief.text === given.text) return
  belief.text = given.text
  const last = belief.history.at(-1)
  if (given.text === given.from) {
    if (last?.text === given.from) belief.history.pop()
    return
  }
  if (given.from !== '' && last?.text !== given.from) belief.history.push({ text: given.from, at: given.at })
  if (belief.stage === 'agreed' || (given.isRefining === true && belief.stage === 'draft')) belief.stage = 'refined'
}

export function setWhy(draft: Manifesto, given: { readonly id: string; readonly why: string }): void {
  const belief = beliefOf(draft, given.id)
  if (belief !== null) belief.why = given.why
}

export function setWhyPrivate(draft: Manifesto, given: { readonly id: string; readonly isPrivate: boolean }): void {
  const belief = beliefOf(draft, given.id)
  if (belief !== null) belief.isWhyPrivate = given.isPrivate
}

/** Moves a belief into a theme (null: unsorted), before another belief or, without one, to the end. */
export function moveBelief(
  draft: Manifesto,
  given: { readonly id: string; readonly themeId: string | null; readonly beforeId: string | null },
): void {
  const belief = beliefOf(draft, given.id)
  if (belief === null || given.beforeId === given.id) return
  belief.themeId = given.themeId
  belief.rank = rankBefore(draft.beliefs, belief.id, given.beforeId)
}

/** Moves several beliefs as one step, in the order given. */
export function moveBeliefs(
  draft: Manifesto,
  given: { readonly ids: readonly string[]; readonly themeId: string | null; readonly beforeId: string | null },
): void {
  for (const id of given.ids) moveBelief(draft, { id, themeId: given.themeId, beforeId: given.beforeId })
}

/** A new theme for these beliefs, named afterwards. */
export function groupBeliefs(draft: Manifesto, given: { readonly ids: readonly string[]; readonly themeId: string }): void {
  const beliefs = draft.beliefs.filter((belief) => given.ids.includes(belief.id))
  if (beliefs.length === 0) return
  addTheme(draft, { id: given.themeId, name: '' })
  for (const belief of beliefs) belief.themeId = given.themeId
}

/** Merges beliefs into one, in the wording given; every wording and every vote stays. One that was agreed in other words is `refined` again. */
export function mergeBeliefs(
  draft: Manifesto,
  given: { readonly keepId: string; readonly partIds: readonly string[]; readonly text: string; readonly at: string },
): void {
  const stage = beliefOf(draft, given.keepId)?.stage
  const before = beliefOf(draft, given.keepId)?.text
  if (stage === undefined) return
  const kept = mergeItems(draft.beliefs, {
    ...given,
    entryFor: (itemId, textBefore) => ({ itemId, textBefore, at: given.at, stageBefore: stage }),
  })
  if (kept?.stage === 'agreed' && kept.text !== before) kept.stage = 'refined'
}

/** Lets a merged belief stand by itself again, with its own wording and votes. What the merged one was reworded to stays in its history. */
export function unmergeBelief(draft: Manifesto, given: { readonly keepId: string; readonly partId: string; readonly at: string }): void {
  const now = beliefOf(draft, given.keepId)?.text ?? ''
  const undone = unmergeItem(draft.beliefs, given)
  if (undone === null || !undone.isLast) return
  const { kept, entry } = undone
  const wasReworded = kept.history.some((wording) => wording.at > entry.at)
  if (wasReworded && now !== kept.text) kept.history.push({ text: now, at: given.at })
  else if (!wasReworded) kept.stage = kept.stage === 'set-aside' ? 'set-aside' : entry.stageBefore
}

/** Puts an agreed belief before another agreed one, or last among them. Beliefs that are not agreed keep their places. */
export function moveAgreed(draft: Manifesto, given: { readonly id: string; readonly beforeId: string | null }): void {
  const agreed = draft.beliefs.filter((belief) => belief.stage === 'agreed')
  const belief = agreed.find((candidate) => candidate.id === given.id)
  if (belief === undefined || given.beforeId === given.id) return
  const last = ordered(agreed.filter((candidate) => candidate.id !== given.id)).at(-1)
  if (given.beforeId !== null) belief.rank = rankBefore(draft.beliefs, given.id, given.beforeId)
  else if (last !== undefined) belief.rank = rankAfter(draft.beliefs, given.id, last.id)
}

export function setStage(draft: Manifesto, given: { readonly id: string; readonly stage: Belief['stage'] }): void {
  const belief = beliefOf(draft, given.id)
  if (belief !== null) belief.stage = given.stage
}

/** Out of ballots and counts, kept with everything it has. */
export function setAside(draft: Manifesto, given: { readonly id: string }): void {
  setStage(draft, { id: given.id, stage: 'set-aside' })
}

/** Back from being set aside: `refined` when it was ever reworded, else `draft`. */
export function restoreBelief(draft: Manifesto, given: { readonly id: string }): void {
  const belief = beliefOf(draft, given.id)
  if (belief?.stage === 'set-aside') belief.stage = belief.history.length > 0 ? 'refined' : 'draft'
}

/** Takes a belief away, with all wordings merged into it. */
export function removeBelief(draft: Manifesto, given: { readonly id: string }): void {
  if (beliefOf(draft, given.id) === null) return
  const gone = new Set(wholeOf(draft.beliefs, given.id))
  draft.beliefs = draft.beliefs.filter((belief) => !gone.has(belief.id))
}

/** Makes exactly these beliefs the shortlist. */
export function setShortlist(draft: Manifesto, given: { readonly ids: readonly string[] }): void {
  const chosen = new Set(given.ids)
  for (const belief of draft.beliefs) {
    const isShortlisted = chosen.has(belief.id)
    if (belief.isShortlisted !== isShortlisted) belief.isShortlisted = isShortlisted
  }
}

/** Takes over what a consent round decided: agreed ones become `agreed`, others that were agreed go back to `refined`. */
export function applyConsent(draft: Manifesto, given: { readonly outcomes: ReadonlyMap<string, boolean> }): void {
  for (const belief of draft.beliefs) {
    const isAgreed = given.outcomes.get(belief.id)
    if (isAgreed === undefined || belief.stage === 'set-aside') continue
    if (isAgreed) belief.stage = 'agreed'
    else if (belief.stage === 'agreed') belief.stage = 'refined'
  }
}

/** A new theme at the end, in the category colour that is used least. */
export function addTheme(draft: Manifesto, given: { readonly id: string; readonly name: string }): void {
  const uses = (category: number) => draft.themes.filter((theme) => theme.category === category).length
  const category = categories.reduce((least, candidate) => (uses(candidate) < uses(least) ? candidate : least), categories[0])
  draft.themes.push(themeSchema.parse({ id: given.id, rank: rankAtEnd(draft.themes), name: given.name, category }))
}

export function renameTheme(draft: Manifesto, given: { readonly id: string; readonly name: string }): void {
  const theme = draft.themes.find((candidate) => candidate.id === given.id)
  if (theme !== undefined) theme.name = given.name
}

export function moveTheme(draft: Manifesto, given: { readonly id: string; readonly beforeId: string | null }): void {
  const theme = draft.themes.find((candidate) => candidate.id === given.id)
  if (theme !== undefined && given.beforeId !== given.id) theme.rank = rankBefore(draft.themes, given.id, given.beforeId)
}

/** Takes a theme away; its beliefs are unsorted again. */
export function removeTheme(draft: Manifesto, given: { readonly id: string }): void {
  const index = draft.themes.findIndex((theme) => theme.id === given.id)
  if (index < 0) return
  draft.themes.splice(index, 1)
  for (const belief of draft.beliefs) if (belief.themeId === given.id) belief.themeId = null
}

/** The question above the wall. */
export function setQuestion(draft: Manifesto, given: { readonly text: string }): void {
  draft.question = given.text
}

/** Makes these the questions to start with, in this order; a question keeps its id as long as it keeps its place. */
export function setPrompts(draft: Manifesto, given: { readonly texts: readonly string[]; readonly newId: () => string }): void {
  const known = ordered(draft.prompts)
  const ranks = ranksAtEnd([], given.texts.length)
  draft.prompts = given.texts
    .slice(0, 50)
    .map((text, index) => promptSchema.parse({ id: known[index]?.id ?? given.newId(), rank: ranks[index], text }))
}

export function setPreamble(draft: Manifesto, given: { readonly text: string }): void {
  draft.preamble = given.text
}

/** Signs for a person, or takes the signature back. The first signature sets the date when none is set. */
export function setSigned(
  draft: Manifesto,
  given: { readonly participantId: string; readonly isSigned: boolean; readonly id: string; readonly at: string; readonly today: string },
): void {
  const index = draft.signatures.findIndex((signature) => signature.participantId === given.participantId)
  if (!given.isSigned) {
    if (index >= 0) draft.signatures.splice(index, 1)
    return
  }
  if (index >= 0) return
  draft.signatures.push({ id: given.id, rank: rankAtEnd(draft.signatures), participantId: given.participantId, at: given.at })
  if (draft.signedOn === '') draft.signedOn = given.today
}

/** `YYYY-MM-DD` or ''. */
export function setSignedOn(draft: Manifesto, given: { readonly date: string }): void {
  draft.signedOn = given.date
}

export function setAuthorsShown(draft: Manifesto, given: { readonly isShown: boolean }): void {
  draft.areAuthorsShown = given.isShown
}

function beliefOf(draft: Manifesto, id: string): Belief | null {
  return foundIn(draft.beliefs, id) ?? null
}

function rankAfter(beliefs: readonly Belief[], movedId: string, targetId: string): string {
  const others = ordered(plainly(beliefs).filter((belief) => belief.id !== movedId))
  const next = others[others.findIndex((belief) => belief.id === targetId) + 1]
  return rankBefore(beliefs, movedId, next?.id ?? null)
}
