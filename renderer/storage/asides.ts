/** What lies aside of a session because it could not be read: listed, and saved elsewhere word for word, so that nothing is lost with the disk. */
import { type Aside, type FileToSave, host } from '../host'
import { fail, ok, type Result } from '../lib/result'

export type { Aside }

/** Newest first; [] mostly. */
export async function asidesOf(sessionId: string): Promise<Result<readonly Aside[], string>> {
  return host().asides({ sessionId })
}

/** Saves these pieces as they are, each as a file of its own; answers what to say. `cancelled` when no place was chosen. */
export async function saveAsides(
  { sessionId, title }: { readonly sessionId: string; readonly title: string },
  asides: readonly Aside[],
): Promise<Result<string, string>> {
  const names = namesOf(title, asides)
  const files: FileToSave[] = []
  for (const [index, { asideId }] of asides.entries()) {
    const read = await host().readAside({ sessionId, asideId })
    if (!read.ok) return fail(read.problem.code, read.problem.sentence)
    files.push({ name: names[index] ?? asideId, bytes: read.value.bytes })
  }
  if (files.length === 0) return fail('none', 'Nothing lies aside any more.')
  const saved = await host().saveFiles({ files })
  return saved.ok ? ok(`Saved as ${saved.value.names.join(', ')}.`) : fail(saved.problem.code, saved.problem.sentence)
}

/** Everything that lies aside, for a notice that has no list. */
export async function saveAllAsides(session: { readonly sessionId: string; readonly title: string }): Promise<Result<string, string>> {
  const listed = await asidesOf(session.sessionId)
  return listed.ok ? saveAsides(session, listed.value) : listed
}

/** "Kick-off, journal 2026-03-12 09-30-00.txt": text, whatever is in it, and no two the same. */
function namesOf(title: string, asides: readonly Aside[]): readonly string[] {
  const taken = new Map<string, number>()
  return asides.map(({ of, at }) => {
    const time = at.slice(0, 19).replace('T', ' ').replaceAll(':', '-')
    const stem = `${title || 'Session'}, ${of === 'journal' ? 'journal' : 'version'} ${time}`.trim()
    const count = (taken.get(stem) ?? 0) + 1
    taken.set(stem, count)
    return `${stem}${count === 1 ? '' : ` ${count}`}.txt`
  })
}
