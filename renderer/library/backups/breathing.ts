/** Long work in small pieces: a pause that lets the page draw and answer, as soon as it has been kept for long enough. */

/** Longer than this (milliseconds) at a time, and somebody who types or moves the pointer would notice. */
const longestPiece = 12

/** A function to be awaited now and then; most of the time it answers at once. `clock` counts milliseconds. */
export function breather(clock = () => performance.now()): () => Promise<void> {
  let since = clock()
  return async () => {
    if (clock() - since < longestPiece) return
    await new Promise((resolve) => setTimeout(resolve))
    since = clock()
  }
}
