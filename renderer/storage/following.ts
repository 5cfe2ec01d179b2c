/** A window that reads a session which another one writes: takes over each durable line, and reads the journal again when it missed one. */
import { host } from '../host'
import { newId } from '../lib/ids'
import { applyChanges } from '../session/changes'
import { showDocument, takeOver, useDocument } from '../store/document'
import { openSessionChannel, type SessionChannel } from './channel'
import { reconcile } from './reconcile'

/** Starts to follow from line `lastSeq`; `close` of the answer ends it. */
export function follow(sessionId: string, windowId: string, lastSeq: number, notice: (sentence: string) => void): SessionChannel {
  let seq = lastSeq
  let isCatchingUp = false
  let isClosed = false

  const catchUp = async (): Promise<void> => {
    if (isCatchingUp || isClosed) return
    isCatchingUp = true
    const opened = await host().openSession({ sessionId, mode: 'read' })
    isCatchingUp = false
    if (isClosed) return
    if (!opened.ok) return notice(`This window could not follow the last changes. ${opened.problem.sentence}`)
    const found = reconcile(sessionId, null, opened.value, newId)
    if (!found.ok) return notice(found.problem.sentence)
    seq = found.value.lastSeq
    showDocument(applyChanges(found.value.stored, found.value.upkeep), useDocument.getState().readOnlyBecause)
  }

  const channel = openSessionChannel(sessionId, (message) => {
    if (message.from === windowId || message.kind !== 'changes' || message.seq <= seq) return
    if (message.seq > seq + 1) return void catchUp()
    seq = message.seq
    takeOver(message.changes)
  })
  return {
    send: channel.send,
    close: () => {
      isClosed = true
      channel.close()
    },
  }
}
