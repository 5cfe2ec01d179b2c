/**
 * How an expected failure travels: a value with a code and a sentence, never an exception.
 * Shared by the shell and the renderer (which re-exports it from `lib/result`); knows nothing of either.
 */

/** A failure somebody may meet. `sentence` says what happened, what was kept and what to do, ready to be shown. */
export interface Problem<Code extends string = string> {
  readonly code: Code
  readonly sentence: string
  /** Where in a file the problem sits, such as `activities[2].data.beliefs[0].text`; absent when there is no such place. */
  readonly path?: string
}

export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem<Code> }

export function ok(): Result<void, never>
export function ok<Value>(value: Value): Result<Value, never>
export function ok(value?: unknown): Result<unknown, never> {
  return { ok: true, value }
}

export function fail<Code extends string>(code: Code, sentence: string, path?: string): Result<never, Code> {
  return { ok: false, problem: path === undefined ? { code, sentence } : { code, sentence, path } }
}
