/** Sheets of paper in millimetres. */
import type { PaperSize } from '../model'

export interface SheetSize {
  readonly width: number
  readonly height: number
}

export const sheetSizes: Readonly<Record<PaperSize, SheetSize>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  a3: { width: 297, height: 420 },
}

export const millimetresPerInch = 25.4
