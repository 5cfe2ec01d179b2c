/** Prints under way by the name the page gave them, so that one of them can be stopped. Pure bookkeeping, shared by both hosts. */

export interface PrintJobs {
  /** Runs `work` with a signal that `stop` of the same name sets off; without a name nobody can. */
  readonly run: <Value>(job: string | undefined, work: (signal: AbortSignal) => Promise<Value>) => Promise<Value>
  /** Stops everything under way under this name. */
  readonly stop: (job: string) => void
}

export function createPrintJobs(): PrintJobs {
  const underWay = new Map<string, Set<AbortController>>()
  return {
    run: async (job, work) => {
      const controller = new AbortController()
      if (job === undefined) return work(controller.signal)
      const own = underWay.get(job) ?? new Set()
      underWay.set(job, own.add(controller))
      try {
        return await work(controller.signal)
      } finally {
        own.delete(controller)
        if (own.size === 0 && underWay.get(job) === own) underWay.delete(job)
      }
    },
    stop: (job) => {
      for (const controller of underWay.get(job) ?? []) controller.abort()
    },
  }
}

/** What is thrown inside a printer once its signal was set off; nobody outside ever sees it. */
export class PrintStopped extends Error {}

/** Settles with `work`, or rejects with `PrintStopped` as soon as the signal is set off. */
export async function unlessStopped<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  let stop: () => void = () => undefined
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new PrintStopped())
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  // What goes on after it was stopped ends in its own time, and how is nobody's business any more.
  work.catch(() => undefined)
  try {
    return await Promise.race([stopped, work])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
