/**
 * A stretch of the journal as moments that somebody can look at and go back to. One moment is one step of work: what was typed in one go, or a step
 * that took several lines, counts once. Every state is what replaying the lines gives, as when the session is opened.
 */
import type { JournalLine } from '../host'
import { applyChanges, type Change } from '../session/changes'
import { type Payload, readPayload } from '../session/payload'
import type { SessionDocument } from '../session/schema'
import { withFitting } from './reconcile'

/** A state that is known whole, and the lines after it. */
export interface Run {
  readonly start: {
    readonly document: SessionDocument
    readonly seq: number
    /** ISO instant of the state; null when it is the empty page before the first line, which is no moment of its own. */
    readonly at: string | null
  }
  /** Gap-free and in order, beginning with the line after `seq`. */
  readonly lines: readonly JournalLine[]
}

export interface Moment {
  /** `version`: the state that a run begins with. `step`: work. */
  readonly kind: 'version' | 'step'
  /** The last line that it contains. */
  readonly seq: number
  /** ISO instant at which it was complete; '' for lines from before the time was kept. */
  readonly at: string
  /** What the journal calls the step ("Add belief"); '' for none. */
  readonly label: string
  /** Which places of the document it touched, as in `Change`; empty for a version. */
  readonly places: readonly string[]
}

export interface Timeline {
  readonly moments: readonly Moment[]
  /** The document at a moment. At most a handful of lines are applied for it. */
  readonly documentAt: (index: number) => SessionDocument
  /** A newer version of the app wrote the lines after the last moment. */
  readonly isCutShort: boolean
}

/** A state is remembered after so many lines. States share what they have in common, so that this costs little. */
const stateEvery = 16
/** Typing that goes on after a shorter pause than this (milliseconds) is one step. */
const typingGap = 3000

/** Reads and replays every line once. `breathe` is awaited between lines, so that a page with thousands of them stays alive. */
export async function timelineOf(runs: readonly Run[], breathe: () => Promise<void>): Promise<Timeline> {
  const found: { readonly moment: Moment; readonly states: States; readonly lines: number }[] = []
  let isCutShort = false
  for (const { start, lines } of runs) {
    const states = statesFrom(start.document)
    const add = (moment: Moment) => found.push({ moment, states, lines: states.count() })
    if (start.at !== null) add({ kind: 'version', seq: start.seq, at: start.at, label: '', places: [] })
    let last: Payload | null = null
    for (const { seq, payload } of lines) {
      await breathe()
      const read = readPayload(payload)
      isCutShort = !read.ok
      if (!read.ok) break
      states.push(read.value.changes)
      const places = placesOf(read.value.changes)
      const before: Moment | undefined = found.at(-1)?.moment
      const joins = last !== null && before?.kind === 'step' && isOneStep(last, read.value)
      if (joins) found.pop()
      const earlier = joins ? (before?.places ?? []) : []
      add({ kind: 'step', seq, at: read.value.at, label: read.value.label, places: [...new Set([...earlier, ...places])] })
      last = read.value
    }
  }
  return {
    moments: found.map((one) => one.moment),
    documentAt: (index) => {
      const one = found[index]
      if (one === undefined) throw new Error(`There is no moment ${index}.`)
      return one.states.at(one.lines)
    },
    isCutShort,
  }
}

interface States {
  readonly push: (changes: readonly Change[]) => void
  readonly count: () => number
  /** The state after the first so many lines. */
  readonly at: (lines: number) => SessionDocument
}

function statesFrom(start: SessionDocument): States {
  const remembered = [start]
  const lines: (readonly Change[])[] = []
  let newest = start
  return {
    push: (changes) => {
      const { document, fitting } = withFitting(newest, changes)
      newest = document
      if (lines.push(fitting) % stateEvery === 0) remembered.push(newest)
    },
    count: () => lines.length,
    at: (count) => {
      const near = Math.floor(count / stateEvery)
      return applyChanges(remembered[near] ?? start, lines.slice(near * stateEvery, count).flat())
    },
  }
}

/** The rest of a long step, or typing that goes on: the same step by name, at the same single place, after a short pause. */
function isOneStep(before: Payload, after: Payload): boolean {
  if (before.goesOn) return true
  const [first, second] = [writtenPlace(before.changes), writtenPlace(after.changes)]
  if (before.label === '' || before.label !== after.label || first === null || first !== second) return false
  const pause = Date.parse(after.at) - Date.parse(before.at)
  return pause >= 0 && pause <= typingGap
}

/** Where the changes write something, when that is one place; null when there are several, or something goes. */
function writtenPlace(changes: readonly Change[]): string | null {
  const [change] = changes
  if (changes.length !== 1 || change === undefined) return null
  return change.do === 'put' ? `${change.at} ${change.item.id}` : change.do === 'set' ? change.at : null
}

/** `participants`, `activities/<id>`: as far as comparing needs to know. */
function placesOf(changes: readonly Change[]): readonly string[] {
  return changes.map(({ at }) => at.split('/').slice(0, 2).join('/'))
}
