/** One window writes a session: a Web Lock held as long as the session is open. The shell's own lock keeps other programs out. */

export interface WriterLock {
  readonly release: () => void
}

const nameOf = (sessionId: string) => `groundwork-writer-${sessionId}`

/** Takes the lock if it is free; null when another window holds it. Where there are no Web Locks, the shell's lock is the only one. */
export function takeWriterLock(sessionId: string): Promise<WriterLock | null> {
  const { locks } = globalThis.navigator ?? {}
  if (locks === undefined) return Promise.resolve({ release: () => undefined })
  return new Promise((answer, reject) => {
    locks
      .request(nameOf(sessionId), { ifAvailable: true }, (lock) => {
        if (lock === null) return answer(null)
        return new Promise<void>((release) => answer({ release }))
      })
      .catch(reject)
  })
}

/** Calls back once the lock is free, without keeping it. Answers the function that stops waiting. */
export function whenWriterLeaves(sessionId: string, callback: () => void): () => void {
  const { locks } = globalThis.navigator ?? {}
  if (locks === undefined) return () => undefined
  const controller = new AbortController()
  locks
    .request(nameOf(sessionId), { signal: controller.signal }, () => undefined)
    .then(callback)
    .catch((error: unknown) => {
      if (!controller.signal.aborted) throw error
    })
  return () => controller.abort()
}
