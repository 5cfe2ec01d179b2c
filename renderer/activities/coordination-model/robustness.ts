/**
 * How firm the lead is, in three stated senses, by seeded draws: the same session always gives the same shares.
 * (i) your weights shaken by one, (ii) any weights at all, (iii) another group like you (people drawn with replacement).
 */
import { counted, difference, type ScoredCriterion } from './score'

export const draws = 10_000

export interface Robustness {
  /** Share of draws, 0–1, in which the leader stays ahead of every other model. */
  readonly shaken: number
  readonly anyWeights: number
  /** Who is ahead in how large a share under any weights, in the order of the models. */
  readonly anyWeightsByModel: readonly { readonly modelId: string; readonly share: number }[]
  /** null when the group placed itself as one: there are no people to draw. */
  readonly anotherGroup: number | null
}

/** One person's answers by criterion id; missing where the person left it open. */
export type PersonAnswers = ReadonlyMap<string, number>

/** `seed` is any text, usually the session's id. `people` are those behind the means, [] when the group answered as one. */
export function robustnessOf(
  modelIds: readonly string[],
  criteria: readonly ScoredCriterion[],
  leader: string,
  people: readonly PersonAnswers[],
  seed: string,
): Robustness {
  const used = counted(criteria)
  // d[m][c]: how far model m is from the first model on criterion c; who is ahead depends on these alone.
  const lines = modelIds.map((modelId) => used.map((criterion) => difference(criterion, modelId, modelIds[0] ?? modelId, criterion.value)))
  const leaderIndex = modelIds.indexOf(leader)
  const random = randomFrom(`${seed}/shaken`)
  let shaken = 0
  for (let draw = 0; draw < draws; draw++) {
    const weights = used.map((criterion) => Math.min(5, Math.max(0, criterion.weight + Math.floor(random() * 3) - 1)))
    if (aheadOf(lines, weights) === leaderIndex) shaken++
  }
  const byModel = anyWeights(lines, used.length, randomFrom(`${seed}/any`))
  return {
    shaken: shaken / draws,
    anyWeights: (byModel[leaderIndex] ?? 0) / draws,
    anyWeightsByModel: modelIds.map((modelId, index) => ({ modelId, share: (byModel[index] ?? 0) / draws })),
    anotherGroup: people.length === 0 ? null : anotherGroup(modelIds, used, leaderIndex, people, randomFrom(`${seed}/group`)),
  }
}

/** Uniform over all proportions: exponential draws, whose sum does not matter for who is ahead. */
function anyWeights(lines: readonly (readonly number[])[], count: number, random: () => number): number[] {
  const wins = lines.map(() => 0)
  for (let draw = 0; draw < draws; draw++) {
    const weights = Array.from({ length: count }, () => -Math.log(1 - random()))
    const ahead = aheadOf(lines, weights)
    if (ahead !== null) wins[ahead] = (wins[ahead] ?? 0) + 1
  }
  return wins
}

function anotherGroup(
  modelIds: readonly string[],
  used: readonly (ScoredCriterion & { readonly value: number })[],
  leaderIndex: number,
  people: readonly PersonAnswers[],
  random: () => number,
): number {
  let ahead = 0
  for (let draw = 0; draw < draws; draw++) {
    const sums = used.map(() => 0)
    const counts = used.map(() => 0)
    for (let place = 0; place < people.length; place++) {
      const person = people[Math.floor(random() * people.length)]
      used.forEach((criterion, index) => {
        const answer = person?.get(criterion.id)
        if (answer === undefined) return
        sums[index] = (sums[index] ?? 0) + answer
        counts[index] = (counts[index] ?? 0) + 1
      })
    }
    // A criterion that nobody in this draw answered is left out, as it is in the score.
    const weights = used.map((criterion, index) =>
      (counts[index] ?? 0) > 0 || !people.some((person) => person.has(criterion.id)) ? criterion.weight : 0,
    )
    const values = used.map((criterion, index) => ((counts[index] ?? 0) > 0 ? (sums[index] ?? 0) / (counts[index] ?? 1) : criterion.value))
    const lines = modelIds.map((modelId) =>
      used.map((criterion, index) => difference(criterion, modelId, modelIds[0] ?? modelId, values[index] ?? criterion.value)),
    )
    if (aheadOf(lines, weights) === leaderIndex) ahead++
  }
  return ahead / draws
}

/** Index of the model strictly ahead of all others, or null when the first two are level or nothing is weighed. */
function aheadOf(lines: readonly (readonly number[])[], weights: readonly number[]): number | null {
  let best = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  let index: number | null = null
  lines.forEach((line, model) => {
    const total = line.reduce((sum, value, criterion) => sum + value * (weights[criterion] ?? 0), 0)
    if (total > best) {
      second = best
      best = total
      index = model
    } else if (total > second) second = total
  })
  return best - second > 1e-9 ? index : null
}

/** A small seeded generator: FNV-1a over the text starts mulberry32. Chosen for repeatability on every machine, not for secrecy. */
function randomFrom(seed: string): () => number {
  let state = 2_166_136_261
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 16_777_619)
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
