/** Putting a new document on disk: the journal gets it whole in its first lines, so that a damaged first snapshot loses nothing. */
import { summaryOf } from '../activities/whole'
import { host } from '../host'
import { now, today } from '../lib/clock'
import { fail, ok, type Result } from '../lib/result'
import { differenceOf } from '../session/changes'
import { writeSessionFile } from '../session/file'
import { writePayloads } from '../session/payload'
import { emptySession, type SessionDocument } from '../session/schema'
import { inPortions } from './journal-writer'
import { rememberForSearch } from './search'

/** `exists`: there is a session with this id; it was not touched. */
export type CreateProblem = 'exists' | 'shell'

export async function createOnDisk(document: SessionDocument): Promise<Result<void, CreateProblem>> {
  const sessionId = document.id
  const created = await host().openSession({ sessionId, mode: 'create' })
  if (!created.ok) return fail(created.problem.code === 'refused' ? 'exists' : 'shell', created.problem.sentence)
  const portions = inPortions(differenceOf(emptySession(sessionId, ''), document).changes)
  const lines = writePayloads({ label: '', at: now() }, portions).map((payload, index) => ({ seq: index + 1, payload }))
  for (const line of lines) {
    const appended = await host().append({ sessionId, lines: [line] })
    if (!appended.ok) return undone(sessionId, appended.problem.sentence)
  }
  const summary = summaryOf(document, today())
  const text = writeSessionFile(document)
  const kept = await host().snapshot({ sessionId, text, seq: lines.length, summary, reason: 'quiet', removals: 0 })
  if (!kept.ok) return undone(sessionId, kept.problem.sentence)
  await host().closeSession({ sessionId })
  void rememberForSearch(document, lines.length)
  return ok()
}

/** All or nothing: half a session goes to the trash and away, as far as the disk lets it. */
async function undone(sessionId: string, sentence: string): Promise<Result<never, 'shell'>> {
  await host().closeSession({ sessionId })
  await host().moveSession({ sessionId, to: 'trash' })
  await host().moveSession({ sessionId, to: 'erased' })
  return fail('shell', sentence)
}
