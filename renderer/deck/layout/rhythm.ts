/**
 * The baseline grid of slides: lines of text step by multiples of 3 pt, blocks and rows of tables begin on it, and what stands between or
 * around them is a multiple of 1.5 pt. Texts of one size side by side therefore share their baselines. Texts in drawings and charts are
 * centred in their boxes and keep to the boxes, not to the grid.
 */

/** Points from one line of the grid to the next. */
export const gridStep = 3
/** Lines are never set closer than this share of their size. */
const closest = 1.1

/** Line height as a multiple of the size, so that lines of this size step on the grid. */
export function ledOnGrid(size: number, lineHeight: number): number {
  const steps = Math.max(Math.round((size * lineHeight) / gridStep), Math.ceil((size * closest) / gridStep))
  return (steps * gridStep) / size
}

/** Points between paragraphs, on the grid; what is more than nothing stays so. */
export function spacedOnGrid(wanted: number): number {
  return wanted <= 0 ? 0 : Math.max(gridStep, Math.round(wanted / gridStep) * gridStep)
}

/** Inches, up to the next line of the grid. */
export function upToGrid(inches: number): number {
  return (Math.ceil((inches * 72) / gridStep - 0.001) * gridStep) / 72
}

/** Points as inches: distances are named in points here because the grid is. */
export const points = (count: number) => count / 72
