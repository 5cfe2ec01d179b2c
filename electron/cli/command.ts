/** What a command of the command line is, and how its arguments are read: strictly, so that a mistyped flag is an error and not ignored. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { fail, ok, type Result } from '../result'

export interface CommandOutcome {
  readonly exitCode: 0 | 1 | 2
  readonly lines: readonly string[]
}

// biome-ignore lint/suspicious/noExplicitAny: each command knows the type of its own arguments; the table of commands holds them all.
export interface Command<Arguments = any> {
  readonly name: string
  /** Without the program's name. */
  readonly usage: string
  readonly purpose: string
  readonly read: (given: readonly string[]) => Result<Arguments, 'usage'>
  readonly run: (given: Arguments) => Promise<CommandOutcome>
}

export const done = (lines: readonly string[]): CommandOutcome => ({ exitCode: 0, lines })
export const failed = (...lines: readonly string[]): CommandOutcome => ({ exitCode: 1, lines })

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

type Options = Record<string, { type: 'string' | 'boolean' }>

/** Flags and exactly `count` plain arguments; anything else is a usage problem with a sentence. */
export function argumentsFrom(given: readonly string[], options: Options, count: number, missing: string): Result<Parsed, 'usage'> {
  const config = { args: [...given], options, allowPositionals: true, strict: true } satisfies ParseArgsConfig
  try {
    const { values, positionals } = parseArgs(config)
    if (positionals.length < count) return fail('usage', missing)
    if (positionals.length > count) return fail('usage', `One argument too many: ${positionals[count] ?? ''}`)
    return ok({ values, positionals })
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return fail('usage', error.message.split('. ')[0] ?? 'The arguments cannot be read.')
    throw error
  }
}

/** The value of a text flag, or null when it was not given. */
export function textFlag(parsed: Parsed, name: string): string | null {
  const value = parsed.values[name]
  return typeof value === 'string' ? value : null
}
