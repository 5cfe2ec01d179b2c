/** Files on their way in: from the Open dialog, dropped on the window, the example, a backup. Each comes in as a copy; refusals are sentences. */
import { host, type OpenedFile } from '../host'
import { notify } from '../ui/toasts'
import { refreshSessions, refreshTemplates } from './actions'
import { type FileReport, showReport } from './state'

export async function openFiles(): Promise<void> {
  await openThrough('session')
}

/** The built-in example, as the person's own copy. */
export async function openExample(): Promise<void> {
  await openThrough('example')
}

async function openThrough(what: 'session' | 'example'): Promise<void> {
  const answer = await host().openFile({ what })
  if (answer.ok) await takeIn(answer.value)
  else if (answer.problem.code !== 'cancelled') notify({ sentence: answer.problem.sentence, tone: 'problem' })
}

/** Files that were dropped. Those above the limit are not even read. */
export async function openDropped(files: readonly File[]): Promise<void> {
  const { limits } = await import('../session/schema')
  const tooLarge = files.filter((file) => file.size > limits.fileBytes)
  const read = files.filter((file) => file.size <= limits.fileBytes)
  const opened = await Promise.all(read.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
  const refused = tooLarge.map(({ name }) => ({
    name,
    refusal: 'This file is larger than 25 MB, which no session is. It was not read, and nothing was changed.',
    repairs: [],
  }))
  await takeIn(opened, refused)
}

/** Takes files in one by one, then shows the session, or a report when there is something to say. */
export async function takeIn(files: readonly OpenedFile[], refused: FileReport['files'] = []): Promise<void> {
  const report: FileReport['files'][number][] = [...refused]
  const sessions: string[] = []
  const { importFile } = await import('../storage/library')
  for (const file of files) {
    const answer = await importFile(file)
    if (!answer.ok) report.push({ name: file.name, refusal: answer.problem.sentence, repairs: [] })
    else {
      const { kind, id, title, notices } = answer.value
      if (notices.length > 0) report.push({ name: file.name, refusal: null, repairs: notices })
      if (kind === 'session') sessions.push(id)
      else notify({ sentence: `The template “${title}” was added to your templates.` })
    }
  }
  await Promise.all([refreshSessions(), refreshTemplates()])
  const sessionId = sessions.length === 1 ? (sessions[0] ?? null) : null
  if (report.length > 0) showReport({ files: report, sessionId })
  else if (sessionId !== null) show(sessionId)
  else if (sessions.length > 1) notify({ sentence: `${sessions.length} sessions were opened; they are first in the list.` })
}

/** Never leaves a session that is open for another one by itself: then a notice offers to. */
function show(sessionId: string): void {
  const go = () => {
    window.location.hash = `#/session/${encodeURIComponent(sessionId)}/prepare`
  }
  if (window.location.hash.startsWith('#/session/'))
    notify({ sentence: 'The file was opened beside this session.', action: { words: 'Show it', run: go } })
  else go()
}
