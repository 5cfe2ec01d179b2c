/** Native tables with a marked header row. PowerPoint repairs tables that run from right to left: in those decks the columns are written in reverse. */
import type { PlacedCell, PlacedRow, PlacedTable } from '../layout/index.ts'
import { fill, line } from './colour.ts'
import { anchorOf, paragraphsXml } from './text-body.ts'
import { emu } from './xml.ts'

function cellXml(cell: PlacedCell, below: string, language: string): string {
  const { inset } = cell.text
  const margins = `marL="${emu(inset.left)}" marR="${emu(inset.right)}" marT="${emu(inset.top)}" marB="${emu(inset.bottom)}"`
  const body = `<a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(cell.text, language)}</a:txBody>`
  return `<a:tc>${body}<a:tcPr ${margins} anchor="${anchorOf(cell.text)}">${below}${cell.fill === null ? '' : fill(cell.fill)}</a:tcPr></a:tc>`
}

/** Whole numbers whose sum is the rounded sum: columns always fill their frame exactly. */
function wholeShares(lengths: readonly number[]): readonly number[] {
  let inches = 0
  return lengths.map((length) => {
    const start = emu(inches)
    inches += length
    return Math.max(1, emu(inches) - start)
  })
}

export function tableFrame(item: PlacedTable, identity: string, language: string): string {
  const isFromRight = item.direction === 'rtl'
  const widths = wholeShares(isFromRight ? item.columnWidths.toReversed() : item.columnWidths)
  const heights = wholeShares(item.rows.map((row) => row.height))
  const rowXml = (row: PlacedRow, index: number) => {
    const below = line(row.isHeader ? item.headerLine : item.rowLine, '', 'a:lnB')
    const height = heights[index] ?? 1
    return `<a:tr h="${height}">${(isFromRight ? row.cells.toReversed() : row.cells).map((cell) => cellXml(cell, below, language)).join('')}</a:tr>`
  }
  const total = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0)
  const place = `<p:xfrm><a:off x="${emu(item.frame.x)}" y="${emu(item.frame.y)}"/><a:ext cx="${total(widths)}" cy="${total(heights)}"/></p:xfrm>`
  const header = item.rows[0]?.isHeader === true ? ' firstRow="1"' : ''
  const grid = `<a:tblGrid>${widths.map((width) => `<a:gridCol w="${width}"/>`).join('')}</a:tblGrid>`
  return `<p:graphicFrame><p:nvGraphicFramePr>${identity}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${place}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${header}/>${grid}${item.rows.map(rowXml).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}
