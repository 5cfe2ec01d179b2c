/** `templates`: the built-in templates, one line each: id, minutes, title. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { plannedMinutes, type SessionDocument } from '../../renderer/headless'
import { findPlaces } from '../places'
import { ok } from '../result'
import { argumentsFrom, type Command, done, failed } from './command'
import { problemLine, readDocument } from './files'

export const templates: Command<null> = {
  name: 'templates',
  usage: 'templates',
  purpose: 'List the built-in templates: id, minutes, title.',
  read: (given) => {
    const parsed = argumentsFrom(given, {}, 0, '')
    return parsed.ok ? ok(null) : parsed
  },
  run: async () => {
    const lines: string[] = []
    for (const id of await templateIds()) {
      const read = await readDocument(templatePath(id))
      if (!read.ok) return failed(`${id}: ${problemLine(read.problem)}`)
      lines.push(`${id}\t${plannedMinutes(read.value.document.agenda)}\t${read.value.document.title}`)
    }
    return done(lines)
  },
}

/** A built-in template by id, or null when there is none of that name. */
export async function builtInTemplate(id: string): Promise<SessionDocument | null> {
  if (!(await templateIds()).includes(id)) return null
  const read = await readDocument(templatePath(id))
  if (!read.ok) throw new Error(`The built-in template ${id} cannot be read: ${problemLine(read.problem)}`)
  return read.value.document
}

async function templateIds(): Promise<string[]> {
  const names = await readdir(findPlaces().templates)
  return names
    .filter((name) => name.endsWith('.groundwork'))
    .map((name) => name.replace(/\.groundwork$/, ''))
    .sort()
}

function templatePath(id: string): string {
  return join(findPlaces().templates, `${id}.groundwork`)
}
