/**
 * Two states of a session compared item by item: what was added, changed (old wording, new wording) and removed, part by part.
 * Pure. What is compared of one thing stands in `compare-rows.ts`; the words for a difference belong to the screen that shows it.
 */

import type { ActivityEnvelope, SessionDocument } from '../session/schema'
import { isPlain, sameJson } from '../session/schema-walk'
import { activityRows, type Row, sessionLists, sessionRow } from './compare-rows'
import { activityOfKind } from './registry'

/** One fact of a thing that is not its wording, such as its owner, before and after; '' for none. */
export interface ChangedFact {
  readonly name: string
  readonly before: string
  readonly after: string
}

export type ComparedEntry =
  | { readonly do: 'added' | 'removed'; readonly id: string; readonly kind: string; readonly label: string }
  | {
      readonly do: 'changed'
      readonly id: string
      readonly kind: string
      readonly before: string
      readonly after: string
      /** Empty when only the wording differs, or something that has no word of its own. */
      readonly facts: readonly ChangedFact[]
    }

export interface ComparedPart {
  /** Id of the activity, or `session`, `agenda`, `participants`, `decisions`, `actions`, `parkingLot`, `votes`, `links`. */
  readonly id: string
  readonly title: string
  readonly isActivity: boolean
  /** Whether the part itself came or went; `both` when it is in both states. */
  readonly presence: 'both' | 'added' | 'removed'
  readonly entries: readonly ComparedEntry[]
  /** Something of it differs that is none of its items, such as a setting, or content that cannot be read here. */
  readonly isOtherwiseChanged: boolean
  /** What is in both stands in another order. */
  readonly isReordered: boolean
}

/** Only the parts in which something differs, the session's own first, then activities in their order. Equal states give []. */
export function compareSessions(before: SessionDocument, after: SessionDocument): readonly ComparedPart[] {
  const earlier = sessionLists(before)
  const later = sessionLists(after)
  const own = [
    part({ id: 'session', title: 'The session', before: [sessionRow(before)], after: [sessionRow(after)] }),
    ...later.map((list, index) => part({ id: list.id, title: list.title, before: earlier[index]?.rows ?? [], after: list.rows })),
  ]
  return [...own, ...activityParts(before, after)].filter(isDifferent)
}

/** How many entries the parts hold in all. */
export function countOf(parts: readonly ComparedPart[]): number {
  return parts.reduce((sum, one) => sum + one.entries.length, 0)
}

function isDifferent(one: ComparedPart): boolean {
  return one.presence !== 'both' || one.entries.length > 0 || one.isOtherwiseChanged || one.isReordered
}

interface PartGiven {
  readonly id: string
  readonly title: string
  readonly before: readonly Row[]
  readonly after: readonly Row[]
}

function part({ id, title, before, after }: PartGiven): ComparedPart {
  return {
    id,
    title,
    isActivity: false,
    presence: 'both',
    entries: entriesOf(before, after),
    isOtherwiseChanged: false,
    isReordered: isReordered(before, after),
  }
}

function activityParts(before: SessionDocument, after: SessionDocument): ComparedPart[] {
  const later = new Map(after.activities.map((activity) => [activity.id, activity]))
  const earlier = new Map(before.activities.map((activity) => [activity.id, activity]))
  return [
    ...after.activities.map((activity) => activityPart(before, earlier.get(activity.id) ?? null, after, activity)),
    ...before.activities.filter(({ id }) => !later.has(id)).map((activity) => activityPart(before, activity, after, null)),
  ]
}

function activityPart(
  before: SessionDocument,
  was: ActivityEnvelope | null,
  after: SessionDocument,
  is: ActivityEnvelope | null,
): ComparedPart {
  const [first, second] = [activityRows(before, was), activityRows(after, is)]
  const presence = was === null ? 'added' : is === null ? 'removed' : 'both'
  // What can be read in one state only would look like everything coming or going.
  const isReadable = first !== null && second !== null
  const entries = isReadable ? [...titleEntry(was, is), ...entriesOf(first, second)] : []
  const reordered = isReadable && isReordered(first, second)
  const rest = presence === 'both' && !sameJson(otherFields(was), otherFields(is))
  const hidden = presence === 'both' && entries.length === 0 && !reordered && !sameJson(was?.data, is?.data)
  return {
    id: (is ?? was)?.id ?? '',
    title: titleOf(is ?? was),
    isActivity: true,
    presence,
    entries,
    isOtherwiseChanged: rest || hidden,
    isReordered: reordered,
  }
}

function titleOf(activity: ActivityEnvelope | null): string {
  return activity?.title || activityOfKind(activity?.kind ?? '')?.title || 'Activity'
}

function titleEntry(was: ActivityEnvelope | null, is: ActivityEnvelope | null): ComparedEntry[] {
  if (was === null || is === null || was.title === is.title) return []
  return [{ do: 'changed', id: was.id, kind: 'title', before: titleOf(was), after: titleOf(is), facts: [] }]
}

/** What of an activity is neither a collection nor its title: its settings. */
function otherFields(activity: ActivityEnvelope | null): unknown {
  const isCollected = (value: unknown) => Array.isArray(value) && value.every((one) => isPlain(one) && 'id' in one)
  return Object.fromEntries(Object.entries(activity?.data ?? {}).filter(([, value]) => !isCollected(value)))
}

/** What went first, as it stood before; then what is there now, in its order. */
function entriesOf(before: readonly Row[], after: readonly Row[]): ComparedEntry[] {
  const was = new Map(before.map((row) => [row.id, row]))
  const is = new Set(after.map((row) => row.id))
  const gone = before.filter(({ id }) => !is.has(id)).map(({ id, kind, label }) => ({ do: 'removed', id, kind, label }) as const)
  return [...gone, ...after.flatMap((row) => entryOf(was.get(row.id), row))]
}

function entryOf(was: Row | undefined, is: Row): ComparedEntry[] {
  if (was === undefined) return [{ do: 'added', id: is.id, kind: is.kind, label: is.label }]
  const facts = is.facts.flatMap(([name, after]) => {
    const before = was.facts.find(([other]) => other === name)?.[1] ?? ''
    return before === after ? [] : [{ name, before, after }]
  })
  const isWorded = was.label === is.label || (was.isDerived === true && is.isDerived === true)
  const isSame = isWorded && was.kind === is.kind && facts.length === 0 && sameJson(was.raw, is.raw)
  return isSame ? [] : [{ do: 'changed', id: is.id, kind: is.kind, before: was.label, after: is.label, facts }]
}

function isReordered(before: readonly Row[], after: readonly Row[]): boolean {
  const [was, is] = [new Set(before.map((row) => row.id)), new Set(after.map((row) => row.id))]
  const order = (rows: readonly Row[], others: ReadonlySet<string>) => rows.flatMap(({ id }) => (others.has(id) ? [id] : []))
  return !sameJson(order(before, is), order(after, was))
}
