/** The few things that all parts of the package are written with: escaping, English Metric Units, the declaration. */
import { cleanText } from '../text.ts'

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

const special = /[&<>"]/g
/** Most texts are plain Latin without anything to escape. */
const isPlain = /^[\n\u0020\u0021\u0023-\u0025\u0027-\u003B\u003D\u003F-\u007E\u00A1-\u024F\u2010-\u2027]*$/
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for element content or a double-quoted attribute, cleaned once more: nothing that XML cannot hold gets past this border. */
export function escaped(text: string): string {
  if (isPlain.test(text)) return text
  return cleanText(text).replace(special, (character) => entities[character] ?? '')
}

/** Inches as whole English Metric Units. */
export function emu(inches: number): number {
  return Math.round(inches * 914_400)
}

/** Points as EMU, for line widths. */
export function emuOfPoints(points: number): number {
  return Math.round(points * 12_700)
}
