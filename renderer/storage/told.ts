/** What was said about a session when its file was taken in, so that opening it does not say the same once more. In this window only. */

const told = new Map<string, ReadonlySet<string>>()

export function rememberTold(sessionId: string, sentences: readonly string[]): void {
  told.set(sessionId, new Set(sentences))
}

/** The sentences that were not said yet. The next time all of them are. */
export function untold(sessionId: string, sentences: readonly string[]): readonly string[] {
  const known = told.get(sessionId)
  told.delete(sessionId)
  return known === undefined ? sentences : sentences.filter((sentence) => !known.has(sentence))
}
