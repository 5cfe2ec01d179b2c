/** What was chosen and handed out on the Share tab, per session, as long as the window is open: not part of the document. */
import { create } from 'zustand'
import type { Edition } from '../../deck/model'
import type { Paper } from '../../deck/paper/handout-css'
import type { SessionDocument } from '../../session/schema'

export interface ShareChoice {
  readonly edition: Extract<Edition, 'facilitator' | 'attendee'>
  /** false: departments stand in for people's names. */
  readonly isNamed: boolean
  readonly paper: Paper
  /** Ids of slides that were ticked out. */
  readonly excluded: readonly string[]
}

export const firstChoice: ShareChoice = { edition: 'attendee', isNamed: true, paper: 'a4', excluded: [] }

/** One export that was made: what it was made from tells whether it is still true. */
export interface HandedOut {
  readonly formatId: string
  readonly names: readonly string[]
  readonly document: SessionDocument
  readonly choice: ShareChoice
}

interface ShareState {
  readonly choices: Readonly<Record<string, ShareChoice>>
  readonly handedOut: Readonly<Record<string, readonly HandedOut[]>>
}

export const useShare = create<ShareState>()(() => ({ choices: {}, handedOut: {} }))

export function choose(sessionId: string, patch: Partial<ShareChoice>): void {
  useShare.setState(({ choices }) => ({ choices: { ...choices, [sessionId]: { ...(choices[sessionId] ?? firstChoice), ...patch } } }))
}

/** Remembers the newest export of each format. */
export function rememberExport(sessionId: string, made: HandedOut): void {
  useShare.setState(({ handedOut }) => {
    const others = (handedOut[sessionId] ?? []).filter((one) => one.formatId !== made.formatId)
    return { handedOut: { ...handedOut, [sessionId]: [...others, made] } }
  })
}

/** Where the room is and the running timer are in no export: they change all the time and make none of them old. */
const notExported: ReadonlySet<string> = new Set(['place', 'timer', '$schema'] satisfies (keyof SessionDocument)[])

/** Whether an export no longer shows what the session holds. Unchanged fields keep their reference, so this costs nothing. */
export function isStale(made: HandedOut, now: SessionDocument): boolean {
  return (Object.keys(now) as (keyof SessionDocument)[]).some((key) => !notExported.has(key) && made.document[key] !== now[key])
}
