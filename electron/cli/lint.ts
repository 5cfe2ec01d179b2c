/** `lint-pptx`: the same checks that every export passes, for any PowerPoint file. */
import { resolve } from 'node:path'
import { lintPptx } from '../../renderer/headless'
import { ok } from '../result'
import { nodeFileSystem } from '../services/file-system'
import { readFileWithin } from '../services/read-within'
import { argumentsFrom, type Command, done, failed } from './command'

const mostBytes = 200 * 1024 * 1024

export const lint: Command<string> = {
  name: 'lint-pptx',
  usage: 'lint-pptx F.pptx',
  purpose: 'Check a deck for what would make PowerPoint offer a repair; one line per finding.',
  read: (given) => {
    const parsed = argumentsFrom(given, {}, 1, 'Which file?')
    return parsed.ok ? ok(parsed.value.positionals[0] ?? '') : parsed
  },
  run: async (path) => {
    const bytes = await readFileWithin(nodeFileSystem, resolve(path), mostBytes)
    if (!bytes.ok) return failed(bytes.problem.sentence)
    const findings = await lintPptx(bytes.value)
    return findings.length === 0 ? done([]) : failed(...findings.map((finding) => `${finding.part}: ${finding.message}`))
  },
}
