/**
 * The ways out that the recovery screen offers. None of them needs the working store, the screen that stopped, or room on the disk:
 * sessions are read through the host, and what is open comes from memory.
 */
import { type FileToSave, host, type SessionListing } from '../host'
import { fail, ok, type Result } from '../lib/result'
import { useDocument } from '../store/open-document'

type Said = Result<string, string>

/** The open session from memory, with everything that was typed, saved or not; null when none is open. */
export async function fileOfOpenSession(): Promise<FileToSave | null> {
  const { document } = useDocument.getState()
  if (document === null) return null
  const { fileOf } = await import('../storage/library')
  return fileOf(document)
}

/** Hands out a file; answers what to say. */
export async function handOut(file: FileToSave | null): Promise<Said> {
  if (file === null) return fail('none', 'No session is open here. Choose one from the list.')
  const saved = await host().saveFiles({ files: [file] })
  return saved.ok ? ok(`Saved as ${saved.value.names.join(', ')}.`) : fail(saved.problem.code, saved.problem.sentence)
}

/** The same text on the clipboard, for a disk that takes no file. */
export async function copyText(file: FileToSave | null): Promise<Said> {
  if (file === null) return fail('none', 'No session is open here. Choose one from the list.')
  try {
    await navigator.clipboard.writeText(new TextDecoder().decode(file.bytes))
    return ok('The whole session is on the clipboard. Paste it into an empty text file whose name ends in .groundwork.')
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return fail('refused', 'The clipboard was not to be had. Export the session instead.')
  }
}

/** One session from disk; what cannot be read is handed out word for word. */
export async function exportListed({ sessionId }: SessionListing): Promise<Said> {
  const { sessionFile } = await import('../storage/library')
  const file = await sessionFile(sessionId)
  return file.ok ? handOut(file.value) : fail(file.problem.code, file.problem.sentence)
}

/** What whoever looks after the app needs to know, without a word of any session. */
export async function handOutDiagnostics(): Promise<Said> {
  const { diagnosticsFile } = await import('../library/diagnostics-file')
  return handOut(await diagnosticsFile())
}

/** The whole program where the shell can end and start itself, otherwise this window. What was typed is written first. */
export async function startAgain(shell: 'electron' | 'loopback' | null): Promise<Said> {
  const { flush } = await import('../storage/keeper')
  await flush()
  if (shell !== 'electron') {
    window.location.reload()
    return ok('The window is loaded again …')
  }
  const answer = await host().window({ do: 'restart' })
  return answer.ok ? ok('Groundwork ends and starts again …') : fail(answer.problem.code, answer.problem.sentence)
}

export async function listedSessions(): Promise<Result<readonly SessionListing[], string>> {
  const listed = await host().listSessions()
  return listed.ok ? ok(listed.value.filter((one) => !one.isTrashed)) : listed
}
