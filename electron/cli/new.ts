/** `new`: a session file from a built-in template. */
import { sessionFromTemplate, writeSessionFile } from '../../renderer/headless'
import { ok } from '../result'
import { argumentsFrom, type Command, done, failed, textFlag } from './command'
import { newId, writeOutput } from './files'
import { builtInTemplate } from './templates'

interface NewArguments {
  readonly templateId: string
  readonly title: string
  readonly out: string
}

export const newSession: Command<NewArguments> = {
  name: 'new',
  usage: 'new <template-id> --title T --out F.groundwork',
  purpose: 'Make a session from a template.',
  read: (given) => {
    const parsed = argumentsFrom(
      given,
      { title: { type: 'string' }, out: { type: 'string' } },
      1,
      'Which template? `groundwork templates` lists them.',
    )
    if (!parsed.ok) return parsed
    const title = textFlag(parsed.value, 'title')
    const out = textFlag(parsed.value, 'out')
    if (title === null || out === null) return { ok: false, problem: { code: 'usage', sentence: 'Both --title and --out are needed.' } }
    return ok({ templateId: parsed.value.positionals[0] ?? '', title, out })
  },
  run: async ({ templateId, title, out }) => {
    const template = await builtInTemplate(templateId)
    if (template === null) return failed(`There is no template “${templateId}”; \`groundwork templates\` lists them. Nothing was written.`)
    const facts = { newId, now: new Date().toISOString(), title, organisation: '', date: '', startsAt: '', participants: [] }
    const written = await writeOutput(out, new TextEncoder().encode(writeSessionFile(sessionFromTemplate(template, facts))))
    return written.ok ? done([written.value]) : failed(written.problem.sentence)
  },
}
