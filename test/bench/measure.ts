/** Measuring: medians of several runs, contenders in turn so that a busy moment hits all of them alike, and the rows of the table. */

export interface Row {
  readonly what: string
  readonly value: string
  /** What figures.md or an issue asks for; '' where there is no goal. */
  readonly goal?: string
  readonly isMet?: boolean
  readonly note?: string
}

/** Milliseconds of each run, sorted. */
export type Times = readonly number[]

export const median = (times: Times): number => percentile(times, 0.5)

/** `share` is 0–1. */
export function percentile(times: Times, share: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Runs each contender once to warm up, then all in turn; answers the times of each. */
export async function interleaved<Name extends string>(
  contenders: Readonly<Record<Name, () => unknown>>,
  rounds = 5,
): Promise<Record<Name, Times>> {
  const names = Object.keys(contenders) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (const name of names) await contenders[name]()
  for (let round = 0; round < rounds; round++) for (const name of names) times[name].push(await timed(contenders[name]))
  return times
}

/** Median of the ratios pair by pair: of two runs side by side, never of two distant ones. */
export function ratio(one: Times, other: Times): number {
  return median(one.map((time, index) => time / (other[index] ?? Number.NaN)))
}

export function ms(time: number): string {
  return time < 10 ? `${time.toFixed(2)} ms` : time < 1000 ? `${time.toFixed(0)} ms` : `${(time / 1000).toFixed(2)} s`
}

export const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`

export function spread(times: Times): string {
  return `${ms(Math.min(...times))} – ${ms(Math.max(...times))}`
}

/** A row that holds a measured ratio against its goal. */
export function against(what: string, share: number, most: number, note = ''): Row {
  return { what, value: `${share.toFixed(2)}×`, goal: `≤ ${most}×`, isMet: share <= most, note }
}
