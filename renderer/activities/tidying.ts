/**
 * What is changed after the day is marked as such. A text that the group agreed to (a belief, a goal, a decision) keeps the wording that was
 * agreed when somebody rewords it afterwards, whichever screen it is done on; the record shows both. Pure: clock and ids are passed in.
 */
import { compareRanked, ordered, rankAtEnd } from '../lib/rank'
import type { IndexedItem } from '../session/links'
import { limits, type SessionDocument, type Tidied } from '../session/schema'
import { linkIndexOf } from './whole'

/** Whether the day is over. A day whose clock never ran is not known to have taken place. `today` is `YYYY-MM-DD`. */
export function isAfterTheDay({ times, date, moreDates }: SessionDocument, today: string): boolean {
  const last = [date, ...moreDates].reduce((latest, day) => (day > latest ? day : latest), '')
  if (times.endedAt !== '') return last === '' || today >= last
  return times.startedAt !== '' && last !== '' && today > last
}

export interface TidyTools {
  readonly newId: () => string
  /** This instant, ISO. */
  readonly now: () => string
  /** `YYYY-MM-DD` */
  readonly today: () => string
}

/**
 * What follows from a change after the day, for the one door of changes: wordings that were agreed and no longer stand are kept, and those
 * that stand again are let go. `after` itself when nothing follows.
 */
export function withAgreedKept(before: SessionDocument, after: SessionDocument, tools: TidyTools): SessionDocument {
  if (before.kind !== 'session' || before.id !== after.id || !isAfterTheDay(before, tools.today())) return after
  if (isSameWork(before, after) && before.tidied === after.tidied) return after
  const now = linkIndexOf(after).items
  const changed = [...linkIndexOf(before).items.values()].filter((item) => isAgreedText(item) && textOf(now.get(item.id)) !== item.label)
  const stale = after.tidied.filter((entry) => textOf(now.get(entry.itemId)) === entry.agreed)
  if (changed.length === 0 && stale.length === 0) return after
  const entries = after.tidied.filter((entry) => !stale.includes(entry))
  const known = new Map(before.tidied.map((entry) => [entry.itemId, entry]))
  for (const item of changed) {
    const index = entries.findIndex((entry) => entry.itemId === item.id)
    const entry = entries[index]
    if (stale.some((one) => one.itemId === item.id)) continue
    if (entry === undefined) {
      const { id: itemId, kind, label } = item
      const fresh = { id: tools.newId(), rank: rankAtEnd(entries), itemId, kind, agreed: label.slice(0, limits.text), at: tools.now() }
      entries.push({ ...fresh, isSpelling: false })
    } else if (entry === known.get(item.id)) {
      // Not touched by the change itself, so nobody says that only spelling was put right.
      entries[index] = { ...entry, at: tools.now(), isSpelling: false }
    }
  }
  return { ...after, tidied: entries.sort(compareRanked) }
}

/** For use inside a change that puts a misspelt word right: says so of the text it stands in, if that was agreed. */
export function markSpelling(draft: SessionDocument, before: SessionDocument, itemId: string, tools: TidyTools): void {
  const item = linkIndexOf(before).items.get(itemId)
  if (item === undefined || !isAgreedText(item) || !isAfterTheDay(before, tools.today())) return
  const entry = draft.tidied.find((one) => one.itemId === itemId)
  if (entry !== undefined) {
    entry.at = tools.now()
    return
  }
  const { kind, label } = item
  const agreed = label.slice(0, limits.text)
  draft.tidied.push({ id: tools.newId(), rank: rankAtEnd(draft.tidied), itemId, kind, agreed, at: tools.now(), isSpelling: true })
}

export interface LaterChange {
  readonly itemId: string
  readonly kind: string
  readonly agreed: string
  /** As it reads now; '' when it was taken out. */
  readonly now: string
  readonly at: string
  /** Spelling, capitals or marks only: counted, not shown. */
  readonly isSmall: boolean
}

/** Every agreed text that reads differently now, in the order in which they were first changed. */
export function changesAfterTheDay(document: SessionDocument): readonly LaterChange[] {
  if (document.tidied.length === 0) return []
  const { items } = linkIndexOf(document)
  return ordered(document.tidied).map((entry: Tidied): LaterChange => {
    const now = textOf(items.get(entry.itemId)) ?? ''
    const { itemId, kind, agreed, at } = entry
    return { itemId, kind, agreed, now, at, isSmall: now !== '' && (entry.isSpelling || plain(now) === plain(agreed)) }
  })
}

function isAgreedText(item: IndexedItem): boolean {
  return item.label.trim() !== '' && (item.kind === 'decision' || (item.isAgreed === true && item.isOut !== true))
}

/** null while the item counts no more: taken out, or set aside. */
function textOf(item: IndexedItem | undefined): string | undefined {
  return item === undefined || item.isOut === true ? undefined : item.label
}

/** Only these hold agreed texts. */
function isSameWork(before: SessionDocument, after: SessionDocument): boolean {
  return before.activities === after.activities && before.decisions === after.decisions
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
