/** Undo and redo as a pure, bounded value: labelled inverse changes. Restores the document only, never a view. */
import { indexOfId } from '../lib/places'
import type { Ranked } from '../lib/rank'
import { type Change, type Difference, isCollection } from './changes'
import type { SessionDocument } from './schema'
import { isPlain, sameJson } from './schema-walk'

type Fields = Readonly<Record<string, unknown>>

export const historyLimit = 500

export interface Step {
  /** Names the entry: "Undo Edit belief". */
  readonly label: string
  /** The same without words of the group, for the journal; mostly the label itself. */
  readonly record: string
  readonly changes: readonly Change[]
  readonly inverse: readonly Change[]
  /** Steps that follow each other with the same key are one (a typing burst); null never merges. */
  readonly mergeKey: string | null
}

export interface History {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const emptyHistory: History = { done: [], undone: [] }

/** Remembers a step, forgets what was undone, merges a typing burst, drops the oldest beyond the limit. */
export function remember(history: History, label: string, difference: Difference, mergeKey: string | null, record = label): History {
  const last = history.done.at(-1)
  if (last !== undefined && mergeKey !== null && last.mergeKey === mergeKey && history.undone.length === 0) {
    const merged: Step = {
      label,
      record,
      mergeKey,
      changes: [...last.changes, ...difference.changes],
      inverse: [...difference.inverse, ...last.inverse],
    }
    return { done: [...history.done.slice(0, -1), compacted(merged)], undone: [] }
  }
  const step: Step = { label, record, changes: difference.changes, inverse: difference.inverse, mergeKey }
  const done = history.done.slice(1 - historyLimit)
  done.push(step)
  return { done, undone: [] }
}

/** A burst of 300 keystrokes must not carry 300 copies: of changes at one place only the last counts, of inverses only the oldest. */
function compacted(step: Step): Step {
  return { ...step, changes: lastAtEachPlace(step.changes), inverse: lastAtEachPlace(step.inverse) }
}

/** Of several changes at one place only the last; the others make no difference to what comes out. */
export function lastAtEachPlace(changes: readonly Change[]): readonly Change[] {
  const places = new Map<string, Change>()
  for (const change of changes) {
    const place = placeOf(change)
    places.delete(place)
    places.set(place, change)
  }
  return [...places.values()]
}

/**
 * The changes of a step as they are to be applied now. An item may meanwhile have changed in fields that the step never touched (the room
 * moved on, a timer ran): those keep their present value, so that undoing a title does not undo the afternoon.
 *
 * @param wanted the side of the step to go to; `opposite` is the side it comes from.
 */
export function rebased(document: SessionDocument, wanted: readonly Change[], opposite: readonly Change[]): readonly Change[] {
  const from = new Map(opposite.map((change) => [placeOf(change), change]))
  return wanted.map((change) => {
    const other = from.get(placeOf(change))
    if (change.do === 'set' && other?.do === 'set')
      return { ...change, value: mergedField(change.value, other.value, fieldAt(document, change.at)) }
    if (change.do !== 'put' || other?.do !== 'put') return change
    const present = itemAt(document, change.at, change.item.id)
    if (present === null || present === other.item) return change
    return { ...change, item: mergedItem(change.item, other.item, present) }
  })
}

function mergedItem(wanted: Ranked, other: Ranked, present: Ranked): Ranked {
  return { ...wanted, ...untouchedBy({ ...wanted }, { ...other }, { ...present }) }
}

/** A field that is an object, such as the times of the day, keeps what the step did not touch; any other is set as a whole. */
function mergedField(wanted: unknown, other: unknown, present: unknown): unknown {
  if (present === other || !isPlain(wanted) || !isPlain(other) || !isPlain(present)) return wanted
  return { ...wanted, ...untouchedBy(wanted, other, present) }
}

function untouchedBy(left: Fields, right: Fields, now: Fields): Fields {
  const untouched = Object.keys(now).filter((key) => Object.hasOwn(left, key) && sameJson(left[key], right[key]))
  return Object.fromEntries(untouched.map((key) => [key, now[key]]))
}

function itemAt(document: SessionDocument, at: string, id: string): Ranked | null {
  const items = fieldAt(document, at)
  return isCollection(items) ? (items[indexOfId(items, id)] ?? null) : null
}

function fieldAt(document: SessionDocument, at: string): unknown {
  const [key = '', activityId, inner = ''] = at.split('/')
  const fields: Fields | undefined = activityId === undefined ? document : document.activities.find((one) => one.id === activityId)?.data
  return fields?.[activityId === undefined ? key : inner]
}

function placeOf(change: Change): string {
  if (change.do === 'put') return `${change.at} ${change.item.id}`
  return change.do === 'remove' ? `${change.at} ${change.id}` : change.at
}

export function stepBack(history: History): { readonly history: History; readonly step: Step } | null {
  const step = history.done.at(-1)
  if (step === undefined) return null
  return { step, history: { done: history.done.slice(0, -1), undone: [...history.undone, { ...step, mergeKey: null }] } }
}

export function stepForward(history: History): { readonly history: History; readonly step: Step } | null {
  const step = history.undone.at(-1)
  if (step === undefined) return null
  return { step, history: { done: [...history.done, step], undone: history.undone.slice(0, -1) } }
}
