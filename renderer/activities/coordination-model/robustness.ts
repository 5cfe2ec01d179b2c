/**
 * How firm the lead is, in three stated senses, by seeded draws: the same session always gives the same shares.
 * (i) your weights shaken by one, (ii) any weights at all, (iii) another group like you (people drawn with replacement).
 */
import { counted, type ScoredCriterion } from './score'

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
  const table = tableOf(modelIds, used)
  const values = Float64Array.from(used, (criterion) => criterion.value)
  const leaderIndex = modelIds.indexOf(leader)
  const byModel = anyWeights(table, values, randomFrom(`${seed}/any`))
  return {
    shaken: shaken(table, values, used, leaderIndex, randomFrom(`${seed}/shaken`)) / draws,
    anyWeights: (byModel[leaderIndex] ?? 0) / draws,
    anyWeightsByModel: modelIds.map((modelId, index) => ({ modelId, share: (byModel[index] ?? 0) / draws })),
    anotherGroup: people.length === 0 ? null : anotherGroup(table, used, leaderIndex, people, randomFrom(`${seed}/group`)) / draws,
  }
}

/**
 * Thousands of draws go over plain numbers side by side, row by row of a model, not over maps: fits at both ends, and how far each model
 * is from the first one on each criterion, on which alone it depends who is ahead.
 */
interface FitTable {
  readonly models: number
  readonly criteria: number
  readonly atOne: Float64Array
  readonly atFive: Float64Array
  readonly lines: Float64Array
}

function tableOf(modelIds: readonly string[], used: readonly ScoredCriterion[]): FitTable {
  const fits = modelIds.flatMap((modelId) => used.map((criterion) => criterion.fits.get(modelId)))
  return {
    models: modelIds.length,
    criteria: used.length,
    atOne: Float64Array.from(fits, (fit) => fit?.atOne ?? 0),
    atFive: Float64Array.from(fits, (fit) => fit?.atFive ?? 0),
    lines: new Float64Array(fits.length),
  }
}

/** Fills in the distances from the first model at these answers. */
function setLines({ models, criteria, atOne, atFive, lines }: FitTable, values: Float64Array): void {
  for (let criterion = 0; criterion < criteria; criterion++) {
    const t = ((values[criterion] ?? 1) - 1) / 4
    const first = (1 - t) * (atOne[criterion] ?? 0) + t * (atFive[criterion] ?? 0)
    for (let at = criterion; at < models * criteria; at += criteria) {
      lines[at] = (1 - t) * (atOne[at] ?? 0) + t * (atFive[at] ?? 0) - first
    }
  }
}

function shaken(
  table: FitTable,
  values: Float64Array,
  used: readonly ScoredCriterion[],
  leaderIndex: number,
  random: () => number,
): number {
  setLines(table, values)
  const weights = new Float64Array(used.length)
  let ahead = 0
  for (let draw = 0; draw < draws; draw++) {
    for (const [index, criterion] of used.entries())
      weights[index] = Math.min(5, Math.max(0, criterion.weight + Math.floor(random() * 3) - 1))
    if (aheadOf(table, weights) === leaderIndex) ahead++
  }
  return ahead
}

/** Uniform over all proportions: exponential draws, whose sum does not matter for who is ahead. */
function anyWeights(table: FitTable, values: Float64Array, random: () => number): readonly number[] {
  setLines(table, values)
  const weights = new Float64Array(table.criteria)
  const wins = Array.from({ length: table.models }, () => 0)
  for (let draw = 0; draw < draws; draw++) {
    for (let index = 0; index < weights.length; index++) weights[index] = -Math.log(1 - random())
    const ahead = aheadOf(table, weights)
    if (ahead !== null) wins[ahead] = (wins[ahead] ?? 0) + 1
  }
  return wins
}

function anotherGroup(
  table: FitTable,
  used: readonly (ScoredCriterion & { readonly value: number })[],
  leaderIndex: number,
  people: readonly PersonAnswers[],
  random: () => number,
): number {
  const size = used.length
  // An answer is never 0: that stands for none.
  const answers = Float64Array.from(people.flatMap((person) => used.map((criterion) => person.get(criterion.id) ?? 0)))
  const isAsked = used.map((criterion) => people.some((person) => person.has(criterion.id)))
  const sums = new Float64Array(size)
  const counts = new Float64Array(size)
  const weights = new Float64Array(size)
  const values = new Float64Array(size)
  let ahead = 0
  for (let draw = 0; draw < draws; draw++) {
    sums.fill(0)
    counts.fill(0)
    for (let place = 0; place < people.length; place++) {
      const row = Math.floor(random() * people.length) * size
      for (let index = 0; index < size; index++) {
        const answer = answers[row + index] ?? 0
        if (answer === 0) continue
        sums[index] = (sums[index] ?? 0) + answer
        counts[index] = (counts[index] ?? 0) + 1
      }
    }
    for (const [index, criterion] of used.entries()) {
      const count = counts[index] ?? 0
      // A criterion that nobody in this draw answered is left out, as it is in the score.
      weights[index] = count > 0 || isAsked[index] !== true ? criterion.weight : 0
      values[index] = count > 0 ? (sums[index] ?? 0) / count : criterion.value
    }
    setLines(table, values)
    if (aheadOf(table, weights) === leaderIndex) ahead++
  }
  return ahead
}

/** Index of the model strictly ahead of all others, or null when the first two are level or nothing is weighed. */
function aheadOf({ models, criteria, lines }: FitTable, weights: Float64Array): number | null {
  let best = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  let index: number | null = null
  for (let model = 0; model < models; model++) {
    let total = 0
    for (let criterion = 0; criterion < criteria; criterion++) {
      total += (lines[model * criteria + criterion] ?? 0) * (weights[criterion] ?? 0)
    }
    if (total > best) {
      second = best
      best = total
      index = model
    } else if (total > second) second = total
  }
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
