/**
 * A dashed line as the dashes it is made of. A renderer that is left to dash by itself begins at another place whenever it draws a part of the
 * page anew, and pictures of the same slide then differ by a pixel.
 */
import type { Point } from '../layout/placed'

/**
 * The pieces that are drawn of a line with bends, a dash and a gap in turn from its beginning; a dash goes on round a corner. Lengths in the
 * unit of the points, `dash` and `gap` above 0. A line without length has one piece.
 */
export function dashesAlong(bends: readonly Point[], dash: number, gap: number): readonly (readonly Point[])[] {
  const pieces: Point[][] = []
  let piece: Point[] = bends.slice(0, 1)
  let isDrawn = true
  let left = dash
  for (const [index, end] of bends.entries()) {
    let from = bends[index - 1]
    if (from === undefined) continue
    for (let rest = Math.hypot(end.x - from.x, end.y - from.y); rest > 0; ) {
      const step = Math.min(left, rest)
      from = { x: from.x + ((end.x - from.x) * step) / rest, y: from.y + ((end.y - from.y) * step) / rest }
      if (isDrawn) piece.push(from)
      rest -= step
      left -= step
      if (left > 0) continue
      if (isDrawn) pieces.push(piece)
      isDrawn = !isDrawn
      left = isDrawn ? dash : gap
      piece = [from]
    }
  }
  return isDrawn ? [...pieces, piece] : pieces
}
