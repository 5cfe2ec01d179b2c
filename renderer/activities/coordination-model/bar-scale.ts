/** Where the zero line of signed bars stands and how wide each bar is, so that both sides use the room they need and the figures beside the ends fit. */

export interface BarScale {
  /** Place of the zero line, in per cent of the whole width. */
  readonly zero: number
  /** Width of a bar in per cent of its own side of the zero line. */
  readonly widthOf: (points: number) => number
}

/** Room kept for a figure beside a bar, in per cent. */
const figureRoom = 14

export function barScale(points: readonly number[]): BarScale {
  const most = Math.max(0, ...points)
  const least = Math.max(0, ...points.map((one) => -one))
  const span = Math.max(most + least, 1e-9)
  const before = least > 0 ? figureRoom : 0
  const usable = 100 - figureRoom - before
  const zero = before + (least / span) * usable
  return {
    zero,
    widthOf: (one) => {
      const side = one < 0 ? zero : 100 - zero
      return side === 0 ? 0 : ((Math.abs(one) / span) * usable * 100) / side
    },
  }
}
