/** `check`: whether a file can be opened, what is in it, and its loose ends. */
import { looseEndsOf, summaryOf } from '../../renderer/headless'
import { ok } from '../result'
import { argumentsFrom, type Command, done, failed } from './command'
import { problemLine, readDocument, today } from './files'

interface CheckArguments {
  readonly path: string
  readonly isJson: boolean
}

export const check: Command<CheckArguments> = {
  name: 'check',
  usage: 'check F.groundwork [--json]',
  purpose: 'Say what is in a file and what is still open; exit 1 with one sentence per problem.',
  read: (given) => {
    const parsed = argumentsFrom(given, { json: { type: 'boolean' } }, 1, 'Which file?')
    return parsed.ok ? ok({ path: parsed.value.positionals[0] ?? '', isJson: parsed.value.values.json === true }) : parsed
  },
  run: async ({ path, isJson }) => {
    const read = await readDocument(path)
    if (!read.ok) {
      const problem = { code: read.problem.code, path: read.problem.path ?? '', sentence: read.problem.sentence }
      return failed(isJson ? JSON.stringify({ ok: false, problems: [problem] }, null, 2) : problemLine(read.problem))
    }
    const { document, repairs, damaged } = read.value
    const summary = summaryOf(document, today())
    const ends = looseEndsOf(document, today()).map(({ severity, sentence, rule, itemId, activityId }) => ({
      severity,
      sentence,
      rule,
      itemId,
      activityId,
    }))
    const problems = damaged.map((one) => {
      const index = document.activities.findIndex((activity) => activity.id === one.activityId)
      return { code: 'damaged', path: `activities[${index}]`, sentence: one.sentence }
    })
    if (isJson) {
      const text = JSON.stringify({ ok: problems.length === 0, kind: document.kind, summary, repairs, problems, looseEnds: ends }, null, 2)
      return problems.length === 0 ? done([text]) : failed(text)
    }
    if (problems.length > 0) return failed(...problems.map((one) => `${one.path}: ${one.sentence}`))
    return done([
      `${document.title || 'Untitled'} (${document.kind}${document.organisation === '' ? '' : `, ${document.organisation}`})`,
      `${summary.participants} people · ${summary.activities} activities, ${summary.activitiesDone} done · ${summary.items} items · ${ends.length} loose ends`,
      ...repairs.map((repair) => `mended: ${repair}`),
      ...ends.map((end) => `${end.severity}: ${end.sentence}`),
    ])
  },
}
