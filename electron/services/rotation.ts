/**
 * Which generations stay: the 10 latest at least 5 minutes apart, the last of each day for 14 days, the one that the journal of today begins
 * with, and every one that was made on purpose or before a migration, import or restore. Days are those of this machine's clock.
 * Pure; the floor of three readable ones is kept by whoever removes.
 */
import type { SnapshotReason } from '../contract'
import type { GenerationName } from './names'

export interface KeptFacts extends GenerationName {
  readonly reason: SnapshotReason
}

export interface RotationPlan {
  /** Newest first, as given. */
  readonly keep: readonly KeptFacts[]
  readonly remove: readonly KeptFacts[]
}

const minute = 60_000
const day = 24 * 60 * minute
const rules = { latest: 10, apart: 5 * minute, days: 14, small: 3 }
/** Never fewer readable generations than this, whatever the rules say. */
export const readableFloor = 3

/** `generations` newest first. The newest always stays. */
export function planRotation(generations: readonly KeptFacts[], now: number): RotationPlan {
  const byHabit = generations.filter((one) => !one.isSmall && isHabitual(one.reason))
  const latest = spaced(byHabit)
  const keep = new Set<KeptFacts>([
    ...generations.filter((one) => !one.isSmall && !isHabitual(one.reason)),
    ...generations.filter((one) => one.isSmall).slice(0, rules.small),
    ...latest.slice(0, rules.latest),
    ...lastOfDays(byHabit, now),
    ...byHabit.filter((one) => one.at < startOfDay(now)).slice(0, 1),
  ])
  return { keep: generations.filter((one) => keep.has(one)), remove: generations.filter((one) => !keep.has(one)) }
}

function isHabitual(reason: SnapshotReason): boolean {
  return reason === 'quiet' || reason === 'count' || reason === 'close'
}

/** The newest, and of the others those far enough from the one kept before; counted from the oldest, so that nobody starves the past. */
function spaced(newestFirst: readonly KeptFacts[]): readonly KeptFacts[] {
  const kept: KeptFacts[] = []
  for (const one of newestFirst.toReversed()) {
    const before = kept.at(-1)
    // Clocks jump: a distance backwards is a distance too.
    if (before === undefined || one === newestFirst[0] || Math.abs(one.at - before.at) >= rules.apart) kept.push(one)
  }
  return kept.reverse()
}

function lastOfDays(newestFirst: readonly KeptFacts[], now: number): readonly KeptFacts[] {
  const days = new Map<number, KeptFacts>()
  for (const one of newestFirst) {
    const date = startOfDay(one.at)
    if (now - one.at < rules.days * day && !days.has(date)) days.set(date, one)
  }
  return [...days.values()]
}

/** Midnight before this moment on the clock of this machine, in milliseconds since 1970. */
export function startOfDay(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0)
}
