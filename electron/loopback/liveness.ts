/**
 * When the program may end by itself: after ten minutes without one open page. Counts its own ticks instead of reading a clock, so that
 * neither a laptop's sleep nor a changed clock ends it while somebody still needs it.
 */

export interface Liveness {
  /** Called when a page opens its stream; the answer is called when that stream is closed. */
  readonly opened: () => () => void
  /** A sign of life without a stream, such as a new address. */
  readonly touched: () => void
  readonly tick: () => void
  readonly streams: () => number
}

/** @param ticks how many ticks in a row without an open stream end the program, told once by `onEnd` */
export function createLiveness({ ticks, onEnd }: { readonly ticks: number; readonly onEnd: () => void }): Liveness {
  let streams = 0
  let quiet = 0
  return {
    opened: () => {
      let isOpen = true
      streams += 1
      quiet = 0
      return () => {
        if (!isOpen) return
        isOpen = false
        streams -= 1
        quiet = 0
      }
    },
    touched: () => {
      quiet = 0
    },
    tick: () => {
      quiet = streams > 0 ? 0 : quiet + 1
      if (quiet === ticks) onEnd()
    },
    streams: () => streams,
  }
}
