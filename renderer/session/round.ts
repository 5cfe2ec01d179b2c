/** The round: whose turn it is. Everybody here once in each pass; who was skipped comes up again at the end, who passed does not. Pure. */
import type { Round } from './schema'

export interface RoundNow {
  /** null: everybody has had a turn in this pass. */
  readonly currentId: string | null
  /** Those still to come, the current one first. */
  readonly queue: readonly string[]
  /** How many of those here have had their turn. */
  readonly done: number
  readonly total: number
}

/** `presentIds`: who is here now. Who left is left out, who arrived later joins at the end. */
export function roundNow(round: Round, presentIds: readonly string[]): RoundNow {
  const here = new Set(presentIds)
  const known = new Set(round.participantIds)
  const order = [...round.participantIds.filter((id) => here.has(id)), ...presentIds.filter((id) => !known.has(id))]
  const latest = new Map<string, { readonly how: string; readonly at: number }>()
  round.turns.forEach(({ participantId, how }, at) => {
    latest.set(participantId, { how, at })
  })
  const fresh = order.filter((id) => !latest.has(id))
  const skipped = order
    .filter((id) => latest.get(id)?.how === 'skipped')
    .sort((first, second) => (latest.get(first)?.at ?? 0) - (latest.get(second)?.at ?? 0))
  const queue = [...fresh, ...skipped]
  return { currentId: queue[0] ?? null, queue, done: order.length - queue.length, total: order.length }
}

export function isRoundRunning(round: Round): boolean {
  return round.startedAt !== ''
}
