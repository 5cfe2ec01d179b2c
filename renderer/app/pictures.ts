/**
 * Waiting for the next picture of this window. A line that somebody adds stands in the very next one; when lines come in faster than anybody
 * reads, twenty pictures a second are enough, so that drawing does not hold up what is still coming. A hidden window draws nothing: a tenth of
 * a second stands in for its picture.
 */

const busyPause = 50
const longestWait = 100
let last = Number.NEGATIVE_INFINITY

export function nextPicture(tell: () => void): void {
  const wait = () => {
    const once = () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      tell()
      last = performance.now()
    }
    const frame = requestAnimationFrame(once)
    const timer = setTimeout(once, longestWait)
  }
  const rest = last + busyPause - performance.now()
  if (rest > 0) setTimeout(wait, rest)
  else wait()
}
