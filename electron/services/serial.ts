/** One thing after the other: what concerns one session never overlaps. */

export type Serial = <Value>(work: () => Promise<Value>) => Promise<Value>

/** Answers a function that runs each work after the one before has ended, however it ended. */
export function serial(): Serial {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined) // The caller of `work` gets the failure; here only the order matters.
    return next
  }
}
