/**
 * Putting a new document on disk, whole or not at all, whenever the program is killed. The journal gets it as its first line, which is there
 * or not, so that a damaged first snapshot loses nothing; a document too large for one line begins with its snapshot alone.
 */
import { summaryOf } from '../activities/whole'
import { host } from '../host'
import { now, today } from '../lib/clock'
import { fail, ok, type Result } from '../lib/result'
import { differenceOf } from '../session/changes'
import { writeSessionFile } from '../session/file'
import { writePayloads } from '../session/payload'
import { emptySession, type SessionDocument } from '../session/schema'
import { rememberForSearch } from './search'

/** `exists`: there is a session with this id; it was not touched. */
export type CreateProblem = 'exists' | 'shell'

/** Characters of a line that every host takes, escaped and as UTF-8. */
const longestLine = 16_000_000

export async function createOnDisk(document: SessionDocument): Promise<Result<void, CreateProblem>> {
  const sessionId = document.id
  const created = await host().openSession({ sessionId, mode: 'create' })
  if (!created.ok) return fail(created.problem.code === 'refused' ? 'exists' : 'shell', created.problem.sentence)
  const { changes } = differenceOf(emptySession(sessionId, ''), document)
  const payloads = writePayloads({ label: '', at: now() }, [changes])
  const lines = payloads.filter((payload) => payload.length <= longestLine).map((payload, index) => ({ seq: index + 1, payload }))
  if (lines.length > 0) {
    const appended = await host().append({ sessionId, lines })
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
