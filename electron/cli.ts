/**
 * The command line: the same readers, checks and writers as the app, without a window. Exit 0 when done, 1 with one sentence per problem,
 * 2 with the usage for arguments it cannot understand. No stack is ever shown for an expected failure, no half-written file left behind.
 */
import { check } from './cli/check'
import type { Command, CommandOutcome } from './cli/command'
import { exportFiles } from './cli/export'
import { lint } from './cli/lint'
import { newSession } from './cli/new'
import { serve } from './cli/serve'
import { templates } from './cli/templates'

const commands: readonly Command[] = [templates, newSession, check, exportFiles, lint, serve]

const [name = '', ...given] = process.argv.slice(2)
const command = commands.find((candidate) => candidate.name === name)
const outcome: CommandOutcome = command === undefined ? { exitCode: name === 'help' ? 0 : 2, lines: usage() } : await run(command)
const stream = outcome.exitCode === 0 ? process.stdout : process.stderr
for (const line of outcome.lines) stream.write(`${line}\n`)
process.exitCode = outcome.exitCode

async function run(chosen: Command): Promise<CommandOutcome> {
  const read = chosen.read(given)
  if (read.ok) return await chosen.run(read.value)
  return { exitCode: 2, lines: [read.problem.sentence, `Usage: groundwork ${chosen.usage}`] }
}

function usage(): string[] {
  return ['Usage: groundwork <command>', ...commands.map((one) => `  ${one.usage}\n      ${one.purpose}`)]
}
