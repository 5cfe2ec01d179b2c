/** What can be done to sessions and templates in the library. Each reads the lists anew and says what happened, with Undo where there is one. */
import { host, type SessionListing, type TemplateFile } from '../host'
import type { Result } from '../lib/result'
import type { TemplateCard } from '../storage/library'
import { notify } from '../ui/toasts'
import { focusHeading } from './focus'
import { useLibrary } from './state'
import { onTheShelf } from './templates'
import { count, sessionTitle } from './words'

/** Loaded after the first paint: reading documents brings every activity's schema along, and the list of sessions needs none of them. */
const storage = () => import('../storage/library')

let newestReading = 0

/** Reads the list of sessions from the host. What was listed before stays on screen when it cannot be had; an answer that was overtaken is dropped. */
export async function refreshSessions(): Promise<void> {
  const reading = ++newestReading
  const answer = await (await storage()).listSessions()
  if (reading !== newestReading) return
  useLibrary.setState(answer.ok ? { listings: answer.value, problem: null } : { problem: answer.problem.sentence })
}

/** Answers that are still on their way belong to a window that has ended: they are dropped. */
export function dropReadings(): void {
  newestReading++
}

/** After a session was left: what it became is kept first, then read, together with templates that were made from it. */
export async function refreshAfterSession(): Promise<void> {
  const { closeSession } = await import('../storage/keeper')
  // Whoever has opened the next one meanwhile keeps it: opening closes the one before by itself.
  if (!window.location.hash.startsWith('#/session/')) await closeSession()
  await Promise.all([refreshSessions(), refreshTemplates()])
}

export async function refreshTemplates(): Promise<void> {
  const answer = await (await storage()).listTemplates()
  if (answer.ok) useLibrary.setState({ templates: onTheShelf(answer.value) })
  else notify({ sentence: answer.problem.sentence, tone: 'problem' })
}

export async function duplicate(listing: SessionListing): Promise<void> {
  const answer = await (await storage()).duplicateSession(listing.sessionId)
  await afterwards(answer, `“${sessionTitle(listing)}” was duplicated.`)
}

/** Without a question, because it can be undone. */
export async function moveToTrash(listing: SessionListing): Promise<void> {
  const answer = await (await storage()).trashSession(listing.sessionId)
  await afterwards(answer, `“${sessionTitle(listing)}” is in the trash.`, () => restoreFromTrash(listing))
  focusHeading()
}

export async function restoreFromTrash(listing: SessionListing): Promise<void> {
  const answer = await (await storage()).restoreSession(listing.sessionId)
  await afterwards(answer, `“${sessionTitle(listing)}” is back among your sessions.`)
  focusHeading()
}

/** For good. Stops at the first that cannot be deleted and says so; the rest stays in the trash. */
export async function emptyTrash(listings: readonly SessionListing[]): Promise<void> {
  let erased = 0
  for (const { sessionId } of listings) {
    const answer = await (await storage()).eraseSession(sessionId)
    if (!answer.ok) {
      await afterwards(answer, '')
      return
    }
    erased += 1
  }
  await refreshSessions()
  notify({ sentence: `${count(erased, 'session was', 'sessions were')} deleted for good.` })
  focusHeading()
}

export async function exportSession(listing: SessionListing): Promise<void> {
  const file = await (await storage()).sessionFile(listing.sessionId)
  if (!file.ok) return complain(file.problem.sentence)
  await save([file.value])
}

export async function exportTemplate(template: TemplateCard): Promise<void> {
  const file = await templateFile(template.templateId)
  if (file !== null) await save([{ name: `${template.title}.groundwork`, bytes: new TextEncoder().encode(file.text) }])
}

/** Undo writes the very same file back. */
export async function removeTemplate(template: TemplateCard): Promise<void> {
  const file = await templateFile(template.templateId)
  const answer = await (await storage()).removeTemplate(template.templateId)
  if (!answer.ok) return complain(answer.problem.sentence)
  await refreshTemplates()
  const putBack = async () => {
    if (file !== null) await host().templates({ do: 'save', templateId: file.templateId, text: file.text })
    await refreshTemplates()
  }
  notify({
    sentence: `The template “${template.title}” was removed.`,
    ...(file !== null && { action: { words: 'Undo', run: () => void putBack() } }),
  })
  focusHeading()
}

async function templateFile(templateId: string): Promise<TemplateFile | null> {
  const answer = await host().templates({ do: 'list' })
  if (!answer.ok) complain(answer.problem.sentence)
  return answer.ok ? (answer.value.find((one) => one.templateId === templateId) ?? null) : null
}

async function save(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  const answer = await host().saveFiles({ files })
  if (answer.ok) notify({ sentence: `Saved as ${answer.value.names.join(', ')}.`, isOfLibrary: true })
  else if (answer.problem.code !== 'cancelled') complain(answer.problem.sentence)
}

async function afterwards(answer: Result<unknown, string>, sentence: string, undo?: () => Promise<void>): Promise<void> {
  await refreshSessions()
  if (!answer.ok) complain(answer.problem.sentence)
  else notify({ sentence, isOfLibrary: true, ...(undo !== undefined && { action: { words: 'Undo', run: () => void undo() } }) })
}

function complain(sentence: string): void {
  notify({ sentence, tone: 'problem' })
}
