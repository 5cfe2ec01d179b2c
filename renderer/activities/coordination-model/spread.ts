/** How far apart the people are on one criterion: mean, median, split, and the order in which to talk. */

export interface Spread {
  readonly count: number
  readonly mean: number
  readonly median: number
  /** Mean absolute difference from the median, in points. */
  readonly disagreement: number
  /** People at 1, 2, 3, 4, 5. */
  readonly hands: readonly [number, number, number, number, number]
  readonly lowest: number
  readonly highest: number
  /** Both ends are held by a third (and at least two): "you disagree", never a calm middle. */
  readonly isSplit: boolean
}

/** The spread of answers 1–5, or null when there are none. */
export function spreadOf(answers: readonly number[]): Spread | null {
  const sorted = [...answers].sort((first, second) => first - second)
  const lowest = sorted[0]
  const highest = sorted.at(-1)
  if (lowest === undefined || highest === undefined) return null
  const count = sorted.length
  const mean = sorted.reduce((sum, answer) => sum + answer, 0) / count
  const median = ((sorted[(count - 1) >> 1] ?? 0) + (sorted[count >> 1] ?? 0)) / 2
  const disagreement = sorted.reduce((sum, answer) => sum + Math.abs(answer - median), 0) / count
  const at = (level: number) => sorted.filter((answer) => answer === level).length
  const low = sorted.filter((answer) => answer <= 2).length
  const high = sorted.filter((answer) => answer >= 4).length
  const isSplit = Math.min(low, high) >= Math.max(2, count / 3)
  return { count, mean, median, disagreement, hands: [at(1), at(2), at(3), at(4), at(5)], lowest, highest, isSplit }
}

/** Disagreement that matters first: weight × disagreement, largest first; criteria nobody differs on are left out. */
export function talkOrder<Entry extends { readonly weight: number; readonly spread: Spread | null }>(entries: readonly Entry[]): Entry[] {
  const heat = (entry: Entry) => entry.weight * (entry.spread?.disagreement ?? 0)
  return entries.filter((entry) => heat(entry) > 0).sort((first, second) => heat(second) - heat(first))
}
