/** Long work in small pieces: a pause that lets the page draw and answer, as soon as it has been kept for long enough. */

/** Longer than this (milliseconds) at a time, and somebody who types or moves the pointer would notice. */
const longestPiece = 12

/** A function to be awaited now and then; most of the time it answers at once. */
export function breather(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longestPiece) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}
