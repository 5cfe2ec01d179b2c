/** A library as it may look after some weeks, for tests and for the preview. The host has to be set before. */
import type { OpenedFile, TemplateFile } from '../../electron/contract'
import { emptySession, type SessionDocument } from '../../renderer/session/schema'
import { createSession } from '../../renderer/storage/library'

const texts = import.meta.glob<string>('../../assets/templates/*.groundwork', { query: '?raw', import: 'default', eager: true })
const samples = import.meta.glob<string>('../../assets/samples/*.groundwork', { query: '?raw', import: 'default', eager: true })
const stemOf = (path: string) => path.replace(/^.*\//, '').replace(/\.groundwork$/, '')

/** The templates that come with the app. */
export function builtInTemplates(): readonly TemplateFile[] {
  return Object.entries(texts).map(([path, text]) => ({ templateId: stemOf(path), text, isBuiltIn: true }))
}

/** The built-in example, or null while there is none. */
export function exampleFile(): OpenedFile | null {
  const [path, text] = Object.entries(samples)[0] ?? []
  return path === undefined || text === undefined ? null : { name: `${stemOf(path)}.groundwork`, bytes: new TextEncoder().encode(text) }
}

/** Puts a session with so many people into the library; answers its id. */
export async function aSession(facts: Partial<SessionDocument> & { readonly id: string }, people = 0): Promise<string> {
  const empty = emptySession(facts.id, '2026-03-01T09:00:00.000Z')
  const participants = Array.from({ length: people }, (_, index) => ({
    id: `${facts.id}-p${index}`,
    rank: `a${String.fromCharCode(65 + Math.floor(index / 20))}${String.fromCharCode(97 + (index % 20))}`,
    name: `Member ${index + 1}`,
    job: '',
    department: '',
    email: '',
    role: 'member' as const,
    isDeciding: true,
    isInvited: true,
    deputyId: null,
  }))
  const created = await createSession({ ...empty, participants, ...facts })
  if (!created.ok) throw new Error(created.problem.sentence)
  return created.value.sessionId
}

/** Three sessions: today's, a coming one, one of a different client. */
export async function aLibrary(): Promise<void> {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  await aSession({ id: 'clinics', title: 'Who speaks for us?', organisation: 'Lakeside Clinics', date: inDays(-24) }, 11)
  await aSession({ id: 'roll', title: 'Quarterly roll-forward', organisation: 'Northwind Energy', date: inDays(84) }, 9)
  await aSession({ id: 'group', title: 'Digital working group', organisation: 'Northwind Energy', date: inDays(0) }, 14)
}
