/** One session that this window writes: its journal writer, the copy in the working store, and the snapshots that go to the shell. */

import { summaryOf } from '../activities/whole'
import { host, type SnapshotReason } from '../host'
import { now, today } from '../lib/clock'
import { newId } from '../lib/ids'
import { fail, ok, type Result } from '../lib/result'
import { applyChanges, type Change } from '../session/changes'
import { writeSessionFile } from '../session/file'
import type { SessionDocument } from '../session/schema'
import { setBackupFlaw, setSaveState, takeOver } from '../store/document'
import type { SessionChannel } from './channel'
import { type JournalWriter, journalWriter } from './journal-writer'
import { readSession } from './reading'
import { rememberForSearch } from './search'
import { workingStore } from './working-store'

/** A snapshot follows when nothing has happened for so long (milliseconds), or after so many lines. */
export const quietPause = 30_000
export const snapshotEvery = 500
/** The copy in the working store is at most so old while work goes on (milliseconds); the journal is never behind. */
const copyPause = 1000

export interface KeptOptions {
  readonly sessionId: string
  /** This window, as other windows see it. */
  readonly windowId: string
  /** What the journal holds, up to and including `lastSeq`. */
  readonly stored: SessionDocument
  readonly lastSeq: number
  readonly linesSinceSnapshot: number
  readonly removalsSinceSnapshot: number
  readonly channel: SessionChannel
  readonly notice: (sentence: string) => void
}

export interface Kept {
  readonly writer: JournalWriter
  /** Hands over what is durable; `name` is what a person calls this version. */
  readonly snapshot: (reason: SnapshotReason, name?: string) => Promise<Result<void, 'not-saved'>>
  /** A last snapshot and copy, then gives up the session. */
  readonly close: () => Promise<void>
}

export function keep(options: KeptOptions): Kept {
  const { sessionId, channel, windowId } = options
  // Grows by exactly the lines on disk, so that a copy or a snapshot never holds what the journal does not.
  let durable = options.stored
  let seq = options.lastSeq
  let lines = options.linesSinceSnapshot
  let removals = options.removalsSinceSnapshot
  let quietTimer: ReturnType<typeof setTimeout> | undefined
  let copyTimer: ReturnType<typeof setTimeout> | undefined
  let copiedSeq = -1
  let isClosed = false

  const copy = async (): Promise<void> => {
    clearTimeout(copyTimer)
    copyTimer = undefined
    if (copiedSeq === seq) return
    const [document, at] = [durable, seq]
    const isStored = await workingStore().use(async (tables) => {
      await tables.documents.put({ sessionId, seq: at, document })
      return true
    })
    if (isStored === true) copiedSeq = at
  }

  const advance = (at: number, changes: readonly Change[]): void => {
    durable = applyChanges(durable, changes)
    seq = at
    lines++
    removals += changes.filter((change) => change.do === 'remove').length
    copyTimer ??= setTimeout(() => void copy(), copiedSeq < 0 ? 0 : copyPause)
    clearTimeout(quietTimer)
    quietTimer = setTimeout(() => void snapshot('quiet'), quietPause)
    if (lines === snapshotEvery) void snapshot('count')
  }

  const snapshot = async (reason: SnapshotReason, name = ''): Promise<Result<void, 'not-saved'>> => {
    const [document, at, counted, removed] = [durable, seq, lines, removals]
    const text = writeSessionFile(document)
    const summary = summaryOf(document, today())
    const answer = await host().snapshot({ sessionId, text, seq: at, summary, reason, removals: removed, name })
    // The journal still holds every line, so that a snapshot that failed is no loss; the next one comes with the next changes.
    if (!answer.ok) {
      if (reason !== 'close') unwritten(answer.problem.sentence)
      return fail('not-saved', answer.problem.sentence)
    }
    lines -= counted
    removals -= removed
    void rememberForSearch(document, at)
    // The last one of a window that goes is read back when the Backups screen is opened, and by whoever opens the session next.
    const flaw = reason === 'close' ? null : await prove(answer.value.generationId, text)
    if (answer.value.isSuspiciouslySmall) {
      options.notice(
        'This session holds much less than its last snapshot did. Both are kept: if that was not meant, open the earlier one under Backups.',
      )
    }
    // Whoever keeps a version by name is not told that it is kept when nobody can read it.
    return flaw === null || reason !== 'named' ? ok() : fail('not-saved', flaw)
  }

  /** What is wrong with it, in a sentence; null: nothing. The self-test: the shell has compared the bytes; here the newest version is read as opening it would. */
  const prove = async (generationId: string, text: string): Promise<string | null> => {
    const read = await host().readGeneration({ sessionId, generationId })
    if (isClosed) return null
    if (read.ok && read.value.text === text && readSession(text, newId).ok) {
      setBackupFlaw(null)
      return null
    }
    // Not tried again by itself: each trial is one more version, and they would push the good ones out.
    const why = read.ok ? '' : ` ${read.problem.sentence}`
    const flaw = `The newest backup was written but cannot be read back.${why}`
    setBackupFlaw(flaw)
    return flaw
  }

  /** Stays in view until a later backup is read back; the next one is tried after the usual pause, whether anything changes or not. */
  const unwritten = (why: string): void => {
    if (isClosed) return
    setBackupFlaw(`The newest backup could not be written. ${why}`)
    clearTimeout(quietTimer)
    quietTimer = setTimeout(() => void snapshot('quiet'), quietPause)
  }

  const writer = journalWriter({
    lastSeq: options.lastSeq,
    now,
    append: (batch) => host().append({ sessionId, lines: batch }),
    reopen: () => host().openSession({ sessionId, mode: 'write' }),
    onState: setSaveState,
    onDurable: (at, changes) => {
      advance(at, changes)
      channel.send({ kind: 'changes', from: windowId, seq: at, changes: [...changes] })
    },
    onForeign: (at, changes) => {
      advance(at, changes)
      takeOver(changes)
    },
  })

  return {
    writer,
    snapshot,
    close: async () => {
      isClosed = true
      clearTimeout(quietTimer)
      writer.stop()
      if (lines > 0) await snapshot('close')
      clearTimeout(quietTimer)
      await copy()
      await host().closeSession({ sessionId })
    },
  }
}
