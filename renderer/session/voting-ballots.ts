/**
 * Votes: one person's ballot, typed by the codes printed on paper and on the wall. Reads what was typed, keeps to the rules of the round,
 * and answers with a sentence where it cannot. Nothing is stored here.
 */
import type { VoteRound } from './schema'
import { type Choice, itemCodes, levelsOf } from './voting'

/** How a round is counted. Whoever begins one way goes on with it, so that nobody is counted by hand and by ballot. */
export type WayOfCounting = 'tallies' | 'ballots'

/** The way a round has begun to be counted; null while nothing was entered. */
export function wayOf(round: VoteRound): WayOfCounting | null {
  if (round.ballots.length > 0) return 'ballots'
  const isCounted = round.tallies.some((tally) => tally.dots > 0) || round.counts.some((count) => count.hands.some((hands) => hands > 0))
  return isCounted ? 'tallies' : null
}

export type ReadBallot =
  | { readonly ok: true; readonly choices: readonly Choice[] }
  /** What does not fit, and what would. */
  | { readonly ok: false; readonly sentence: string }

/** `A1`, `a-1`, `1`, each with `x2` behind it for two dots. */
const mark = /^([a-z])?-?(\d{1,5})(?:[x×*](\d{1,3}))?$/i

/**
 * A ballot as typed. Dots: `A1 A1 A3`. Ranking: codes, best first. Levels: one digit for each line in order, `54-3`, where a dash or a
 * nought leaves a line out.
 */
export function readBallot(round: VoteRound, typed: string): ReadBallot {
  const levels = levelsOf(round.method)
  if (levels > 0) return readLevels(round.itemIds, typed, levels)
  const codes = readCodes(round.itemIds, typed)
  if (!codes.ok) return codes
  if (codes.entries.length === 0) return refused('Nothing was typed: codes look like A1 A1 A3.')
  return round.method === 'ranking' ? rankingOf(codes.entries) : dotsOf(round, codes.entries)
}

/** Whether a person's dots keep to the rules of the round; '' when they do, else a sentence. */
export function dotsProblem(round: Pick<VoteRound, 'budget' | 'maxPerItem' | 'itemIds'>, choices: readonly Choice[]): string {
  const total = choices.reduce((sum, choice) => sum + choice.value, 0)
  if (total > round.budget) return `That makes ${total} dots, and each person has ${round.budget}. Which ones go?`
  const over = choices.find((choice) => choice.value > round.maxPerItem)
  if (over === undefined) return ''
  const code = itemCodes(round.itemIds).get(over.itemId) ?? 'One line'
  return `${code} has ${over.value} dots, and one line may have ${round.maxPerItem} from each person.`
}

/** A ballot as it would be typed, to read back what was stored. */
export function writtenBallot(round: VoteRound, choices: readonly Choice[]): string {
  const codes = itemCodes(round.itemIds)
  const codeOf = (id: string) => (codes.get(id) ?? '').replace('-', '')
  const known = round.itemIds.flatMap((id) => choices.find((choice) => choice.itemId === id) ?? [])
  if (levelsOf(round.method) > 0) {
    return round.itemIds.map((id) => known.find((choice) => choice.itemId === id)?.value ?? '-').join('')
  }
  if (round.method === 'ranking') {
    const placed = known.filter((choice) => choice.value > 0).sort((first, second) => first.value - second.value)
    return placed.map((choice) => codeOf(choice.itemId)).join(' ')
  }
  return known.flatMap((choice) => Array.from({ length: Math.min(choice.value, 100) }, () => codeOf(choice.itemId))).join(' ')
}

interface Entry {
  readonly itemId: string
  readonly code: string
  readonly count: number
}

function readCodes(
  itemIds: readonly string[],
  typed: string,
): { readonly ok: true; readonly entries: readonly Entry[] } | { readonly ok: false; readonly sentence: string } {
  const entries: Entry[] = []
  for (const word of typed.split(/[\s,;.]+/).filter((part) => part !== '')) {
    const [, letter = 'A', number = '', times = '1'] = mark.exec(word) ?? []
    const itemId = letter.toUpperCase() === 'A' ? itemIds[Number(number) - 1] : undefined
    if (itemId === undefined) return refused(`“${word}” is not on this ballot; its codes go from A-1 to A-${itemIds.length}.`)
    entries.push({ itemId, code: `A-${Number(number)}`, count: Number(times) })
  }
  return { ok: true, entries }
}

function dotsOf(round: VoteRound, entries: readonly Entry[]): ReadBallot {
  const counts = new Map<string, number>()
  for (const { itemId, count } of entries) counts.set(itemId, (counts.get(itemId) ?? 0) + count)
  const choices = [...counts].filter(([, value]) => value > 0).map(([itemId, value]) => ({ itemId, value }))
  const problem = dotsProblem(round, choices)
  return problem === '' ? { ok: true, choices } : refused(problem)
}

function rankingOf(entries: readonly Entry[]): ReadBallot {
  const seen = new Set<string>()
  for (const { itemId, code } of entries) {
    if (seen.has(itemId)) return refused(`${code} is named twice: which place does it have?`)
    seen.add(itemId)
  }
  return { ok: true, choices: entries.map(({ itemId }, index) => ({ itemId, value: index + 1 })) }
}

function readLevels(itemIds: readonly string[], typed: string, levels: number): ReadBallot {
  const digits = [...typed.replace(/[\s,;]/g, '')]
  const wrong = digits.find((digit) => !/[-–_]/.test(digit) && !(/\d/.test(digit) && Number(digit) <= levels))
  if (wrong !== undefined) return refused(`“${wrong}” is no level: they go from 1 to ${levels}, a dash leaves a line out.`)
  if (digits.length === 0) return refused(`Nothing was typed: one digit from 1 to ${levels} for each line.`)
  if (digits.length !== itemIds.length) {
    return refused(
      `That is ${digits.length} ${digits.length === 1 ? 'answer' : 'answers'} for ${itemIds.length} lines; a dash leaves one out.`,
    )
  }
  const choices = digits.flatMap((digit, index) => {
    const itemId = itemIds[index]
    return itemId === undefined || !/[1-9]/.test(digit) ? [] : [{ itemId, value: Number(digit) }]
  })
  return choices.length === 0 ? refused('Every line was left out.') : { ok: true, choices }
}

function refused(sentence: string): { readonly ok: false; readonly sentence: string } {
  return { ok: false, sentence }
}
