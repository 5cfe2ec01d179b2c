/** One person's ballot while it is being filled in, by keys: what a key makes of it, and what it refuses in words. Pure. */
import type { VoteRound } from '../../../session/schema'
import { type Choice, levelsOf } from '../../../session/voting'
import { levelWords } from '../../../session/voting-words'
import { countOf } from '../words'

/** Value by item: dots, place in the ranking, or level. What has none is absent. */
export type OwnBallot = ReadonlyMap<string, number>

export interface Filled {
  readonly ballot: OwnBallot
  /** Why the key did nothing; '' when it did what it says. */
  readonly refusal: string
  /** The answer is given: on to the next line. */
  readonly isAnswered: boolean
}

type Rules = Pick<VoteRound, 'method' | 'budget' | 'maxPerItem'>

/** What a key on one line does: digits set, arrows to the side change by one, Space adds. null: not a key of the ballot. */
export function filled(rules: Rules, ballot: OwnBallot, itemId: string, key: string): Filled | null {
  const now = ballot.get(itemId) ?? 0
  const digit = /^[0-9]$/.test(key) ? Number(key) : null
  const by = key === 'ArrowRight' || key === '+' ? 1 : key === 'ArrowLeft' || key === '-' || key === 'Backspace' ? -1 : 0
  const isSpace = key === ' '
  if (digit === null && by === 0 && !isSpace) return null
  const levels = levelsOf(rules.method)
  if (levels > 0) {
    const wanted = digit ?? Math.min(Math.max(now + (isSpace ? 1 : by), 0), levels)
    if (wanted > levels) return refused(ballot, `Levels go from 1 to ${levels}.`)
    return { ballot: withValue(ballot, itemId, wanted), refusal: '', isAnswered: digit !== null && digit > 0 }
  }
  if (rules.method === 'ranking') return ranked(ballot, itemId, { digit, by, isSpace })
  return dotted(rules, ballot, itemId, digit ?? now + (isSpace ? 1 : by))
}

/** The ballot as it is handed in. */
export function choicesOf(ballot: OwnBallot): Choice[] {
  return [...ballot].map(([itemId, value]) => ({ itemId, value }))
}

/** What is left to give or to answer, in words. */
export function leftSentence(rules: Rules, ballot: OwnBallot, lines: number): string {
  if (rules.method === 'dots') {
    const left = rules.budget - sum(ballot)
    return left === 0 ? 'All your dots are given.' : `${countOf(left, 'dot')} left, at most ${rules.maxPerItem} on one line.`
  }
  if (rules.method === 'ranking')
    return ballot.size === 0 ? 'Nothing is placed yet.' : `${countOf(ballot.size, 'line')} placed of ${lines}.`
  const open = lines - ballot.size
  return open === 0 ? 'Every line is answered.' : `${countOf(open, 'line')} still open.`
}

/** Whether anything is left that could still be given. */
export function isComplete(rules: Rules, ballot: OwnBallot, lines: number): boolean {
  return rules.method === 'dots' ? sum(ballot) === Math.min(rules.budget, lines * rules.maxPerItem) : ballot.size === lines
}

/** What stands beside a line: `2 dots`, `Place 1`, `Agree`; '' while nothing is given. */
export function valueWords(rules: Rules, value: number): string {
  if (value === 0) return ''
  if (rules.method === 'dots') return value === 1 ? '1 dot' : `${value} dots`
  return rules.method === 'ranking' ? `Place ${value}` : (levelWords(rules.method)[value - 1] ?? '')
}

function dotted(rules: Rules, ballot: OwnBallot, itemId: string, wanted: number): Filled {
  if (wanted > rules.maxPerItem) return refused(ballot, `At most ${countOf(rules.maxPerItem, 'dot')} on one line.`)
  if (sum(ballot) - (ballot.get(itemId) ?? 0) + wanted > rules.budget) {
    return refused(ballot, `All ${countOf(rules.budget, 'dot')} are given. Take one back elsewhere with the left arrow.`)
  }
  return { ballot: withValue(ballot, itemId, Math.max(wanted, 0)), refusal: '', isAnswered: false }
}

/** Space gives the next place or takes it back; a digit or the arrows move a line to another place, and the others make room. */
function ranked(
  ballot: OwnBallot,
  itemId: string,
  { digit, by, isSpace }: { readonly digit: number | null; readonly by: number; readonly isSpace: boolean },
): Filled {
  const order = [...ballot].sort((first, second) => first[1] - second[1]).map(([id]) => id)
  const at = order.indexOf(itemId)
  const others = order.filter((id) => id !== itemId)
  const isLeaving = digit === 0 || (isSpace && at >= 0)
  const place = digit ?? (at < 0 ? order.length + 1 : at + 1 - by)
  const next = isLeaving ? others : others.toSpliced(Math.min(Math.max(place, 1), others.length + 1) - 1, 0, itemId)
  return { ballot: new Map(next.map((id, index) => [id, index + 1])), refusal: '', isAnswered: false }
}

function withValue(ballot: OwnBallot, itemId: string, value: number): OwnBallot {
  const next = new Map(ballot)
  if (value === 0) next.delete(itemId)
  else next.set(itemId, value)
  return next
}

function refused(ballot: OwnBallot, refusal: string): Filled {
  return { ballot, refusal, isAnswered: false }
}

function sum(ballot: OwnBallot): number {
  return [...ballot.values()].reduce((total, value) => total + value, 0)
}
