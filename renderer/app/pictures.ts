/**
 * Waiting for the next picture of this window. A line that somebody adds stands in the very next one; when lines come in faster than anybody
 * reads, ten pictures a second are enough, and fewer where a picture takes long, so that drawing does not hold up what is still coming. A
 * hidden window draws nothing: a tenth of a second stands in for its picture.
 */

const busyPause = 100
const longestPause = 150
/** Working out a picture may take this share of the time while lines come in. */
const busyShare = 0.1
const longestWait = 100
let last = Number.NEGATIVE_INFINITY
let pause = busyPause

export function nextPicture(tell: () => void): void {
  const wait = () => {
    const once = () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      const began = performance.now()
      tell()
      last = began
      // Whoever was told works it out before this turn ends.
      queueMicrotask(() => {
        pause = Math.min(longestPause, Math.max(busyPause, (performance.now() - began) / busyShare))
      })
    }
    const frame = requestAnimationFrame(once)
    const timer = setTimeout(once, longestWait)
  }
  const rest = last + pause - performance.now()
  if (rest > 0) setTimeout(wait, rest)
  else wait()
}
