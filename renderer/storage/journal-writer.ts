/**
 * From changes to durable journal lines: typing is gathered for at most 300 ms, lines are sent in order, and when the disk refuses, everything
 * stays in memory and is tried again until it is there. Knows the two verbs it is given and nothing of documents or screens.
 */
import type { Answer, JournalLine, OpenedSession } from '../host'
import type { Change } from '../session/changes'
import { lastAtEachPlace } from '../session/history'
import { readPayload, writePayloads } from '../session/payload'
import type { SaveState } from '../store/document'

export const typingPause = 300
const firstRetry = 500
const longestRetry = 5000
/** Characters of one request, well under what the loopback host accepts; a longer line travels alone. */
const requestCharacters = 1_000_000

export interface JournalWriterOptions {
  /** The last line on disk. */
  readonly lastSeq: number
  /** ISO instant, for the time each line carries. */
  readonly now: () => string
  readonly append: (lines: readonly JournalLine[]) => Answer<{ readonly lastSeq: number }>
  /** Opens the session for writing again, after the shell has lost its place. */
  readonly reopen: () => Answer<OpenedSession>
  readonly onState: (state: SaveState) => void
  /** A line is on disk. Called once for each line, in order. */
  readonly onDurable: (seq: number, changes: readonly Change[]) => void
  /** A line that somebody else wrote meanwhile. */
  readonly onForeign: (seq: number, changes: readonly Change[]) => void
}

export interface JournalWriter {
  readonly add: (label: string, changes: readonly Change[], isTyping: boolean) => void
  /** Sends everything now; answers when it is durable, or when an attempt has failed. */
  readonly flush: () => Promise<void>
  readonly hasUnsaved: () => boolean
  /** Ends all timers. What is not durable by then is lost; ask `hasUnsaved` first. */
  readonly stop: () => void
}

interface Waiting {
  seq: number
  readonly payload: string
  readonly changes: readonly Change[]
}

export function journalWriter(options: JournalWriterOptions): JournalWriter {
  let pending: Change[] = []
  let pendingLabel = ''
  let queue: Waiting[] = []
  let seq = options.lastSeq
  let acknowledged = options.lastSeq
  let sending: Promise<void> | null = null
  let failures = 0
  let needsReopening = false
  let isStopped = false
  let typingTimer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined

  const seal = (): void => {
    clearTimeout(typingTimer)
    typingTimer = undefined
    const portions = inPortions(lastAtEachPlace(pending))
    const payloads = writePayloads({ label: pendingLabel, at: options.now() }, portions)
    for (const [index, changes] of portions.entries()) queue.push({ seq: ++seq, payload: payloads[index] ?? '', changes })
    pending = []
  }

  /** Sends until the queue is empty or the disk refuses. Ends in the same turn as it finds the queue empty, so that no line is left behind. */
  const send = async (): Promise<void> => {
    let goesOn = true
    while (goesOn && queue.length > 0 && !isStopped) goesOn = await sendOnce()
    sending = null
    if (queue.length === 0 && pending.length === 0) options.onState({ kind: 'saved' })
  }

  const sendOnce = async (): Promise<boolean> => {
    if (needsReopening && !(await reopened())) return false
    const batch = firstRequest(queue)
    if (batch.length === 0) return true
    const answer = await options.append(batch.map((line) => ({ seq: line.seq, payload: line.payload })))
    if (!answer.ok) {
      refused(answer.problem.code, answer.problem.sentence)
      return false
    }
    if (answer.value.lastSeq < (batch.at(-1)?.seq ?? 0)) {
      refused('out-of-step', 'the disk did not take every change. It is tried again.')
      return false
    }
    failures = 0
    settle(batch.length)
    return true
  }

  const settle = (count: number): void => {
    const done = queue.slice(0, count)
    queue = queue.slice(count)
    for (const line of done) {
      acknowledged = line.seq
      options.onDurable(line.seq, line.changes)
    }
  }

  const refused = (code: string, sentence: string): void => {
    // These say that the shell no longer knows us as the writer, or not at this place; it is asked afresh before the next attempt.
    needsReopening = ['out-of-step', 'read-only', 'not-found', 'shell-gone'].includes(code)
    options.onState({ kind: 'not-saved', sentence: sentence.startsWith('Not saved') ? sentence : `Not saved: ${sentence}` })
    if (isStopped) return
    clearTimeout(retryTimer)
    retryTimer = setTimeout(() => void flush(), Math.min(longestRetry, firstRetry * 2 ** failures++))
  }

  /** Finds out what the disk has: our own lines that arrived unanswered are done, lines of others are heard, ours follow after them. */
  const reopened = async (): Promise<boolean> => {
    const answer = await options.reopen()
    if (!answer.ok) {
      refused(answer.problem.code, answer.problem.sentence)
      needsReopening = true
      return false
    }
    if (!answer.value.isWriter) {
      refused('read-only', 'another program is writing this session. Close it there; your changes are kept here meanwhile.')
      return false
    }
    for (const line of answer.value.lines) {
      if (line.seq <= acknowledged) continue
      if (queue[0]?.payload === line.payload) settle(1)
      else {
        const payload = readPayload(line.payload)
        if (payload.ok) options.onForeign(line.seq, payload.value.changes)
      }
      acknowledged = line.seq
    }
    const last = answer.value.lines.at(-1)?.seq ?? answer.value.snapshot?.seq ?? 0
    seq = last
    for (const line of queue) line.seq = ++seq
    needsReopening = false
    return true
  }

  const flush = (): Promise<void> => {
    seal()
    clearTimeout(retryTimer)
    if (sending === null && queue.length > 0) sending = send()
    return sending ?? Promise.resolve()
  }

  return {
    add: (label, changes, isTyping) => {
      if (pendingLabel !== label && pending.length > 0) seal()
      pendingLabel = label
      pending.push(...changes)
      if (failures === 0) options.onState({ kind: 'saving' })
      if (!isTyping) void flush()
      else typingTimer ??= setTimeout(() => void flush(), typingPause)
    },
    flush,
    hasUnsaved: () => pending.length > 0 || queue.length > 0,
    stop: () => {
      isStopped = true
      clearTimeout(typingTimer)
      clearTimeout(retryTimer)
    },
  }
}

function firstRequest(queue: readonly Waiting[]): readonly Waiting[] {
  let characters = 0
  const count = queue.findIndex((line) => {
    characters += line.payload.length
    return characters > requestCharacters
  })
  // A copy: the queue grows while the request is on its way, and only what was sent is settled.
  return count < 0 ? queue.slice() : queue.slice(0, Math.max(1, count))
}

/** Changes of one step, cut so that no line grows beyond one request. They are applied in order, so that cutting changes nothing. */
export function inPortions(changes: readonly Change[]): readonly Change[][] {
  if (changes.length === 0) return []
  const portions: Change[][] = [[]]
  let characters = 0
  for (const change of changes) {
    const size = changes.length === 1 ? 0 : JSON.stringify(change).length
    if (characters > 0 && characters + size > requestCharacters) {
      portions.push([])
      characters = 0
    }
    portions.at(-1)?.push(change)
    characters += size
  }
  return portions
}
