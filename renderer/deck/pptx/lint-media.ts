/** Pictures and workbooks: whole and of the kind their ending says, so that nothing shows a red cross or "linked file is not available". */
import { unzipSync } from 'fflate'
import { pictureTrouble, startsWith } from '../picture.ts'
import type { Finding } from './lint.ts'

/** What is wrong with a part that is not XML. */
export function lintBytes(part: string, content: Uint8Array): readonly Finding[] {
  const trouble = troubleOf(part, content)
  return trouble === null ? [] : [{ part, message: trouble }]
}

const wrongKind = 'The content is not what its ending says.'

function troubleOf(part: string, content: Uint8Array): string | null {
  if (/\.png$/i.test(part)) return pictureTrouble('png', content)
  if (/\.jpe?g$/i.test(part)) return pictureTrouble('jpeg', content)
  if (/\.xlsx$/i.test(part)) return workbookTrouble(content)
  return 'A part of a kind that no deck holds.'
}

const sheetParts = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']

/** A workbook opens as a zip, has what every workbook has, and holds no formula: what people typed stays text. */
function workbookTrouble(content: Uint8Array): string | null {
  if (!startsWith(content, [0x50, 0x4b, 0x03, 0x04])) return wrongKind
  try {
    const files = unzipSync(content, { filter: ({ originalSize }) => originalSize < 50_000_000 })
    const missing = sheetParts.find((name) => files[name] === undefined)
    if (missing !== undefined) return `The workbook has no ${missing}.`
    const sheets = Object.entries(files).filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    if (sheets.length === 0) return 'The workbook has no sheet.'
    return sheets.some(([, bytes]) => new TextDecoder().decode(bytes).includes('<f>')) ? 'The workbook holds a formula.' : null
  } catch (error) {
    if (error instanceof Error) return 'The workbook is damaged.'
    throw error
  }
}
