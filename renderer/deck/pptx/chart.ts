/** A native bar chart: the chart part and the workbook that PowerPoint opens for "Edit data". Elements stand in the order the schema asks for. */
import type { PlacedChart } from '../layout/index.ts'
import { colour, fill, line } from './colour.ts'
import { declaration, escaped } from './xml.ts'

const chartNamespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const rounded = (value: number) => Math.round(value * 100) / 100
const share = (part: number, whole: number) => Math.min(1, Math.max(0, Math.round((part / whole) * 10_000) / 10_000))

/** How values are printed, as a number format: the unit behind, a sign in front where the chart has a zero line. */
function formatOf(chart: PlacedChart): string {
  const unit = chart.unit === '' ? '' : `" ${chart.unit.replaceAll('"', '')}"`
  const isSigned = chart.bars.some((bar) => bar.valueText.startsWith('+'))
  return isSigned ? `+General${unit};−General${unit};0${unit}` : `General${unit}`
}

function textProperties(size: number, role: Parameters<typeof colour>[0], isBold: boolean, language: string): string {
  const properties = `<a:defRPr sz="${Math.round(size * 100)}" b="${isBold ? 1 : 0}"><a:solidFill>${colour(role)}</a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr>`
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${properties}</a:pPr><a:endParaRPr lang="${escaped(language)}"/></a:p></c:txPr>`
}

function series(chart: PlacedChart, language: string): string {
  const count = chart.bars.length
  const points = (texts: readonly string[]) =>
    `<c:ptCount val="${count}"/>${texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escaped(text)}</c:v></c:pt>`).join('')}`
  const looks = chart.bars
    .map(
      (bar, index) =>
        `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill(bar.colour)}</c:spPr></c:dPt>`,
    )
    .join('')
  const shown =
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  const labels = `<c:dLbls><c:numFmt formatCode="${escaped(formatOf(chart))}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(chart.size, 'ink', true, language)}<c:dLblPos val="outEnd"/>${shown}</c:dLbls>`
  const names = `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${count + 1}</c:f><c:strCache>${points(chart.bars.map((bar) => bar.label))}</c:strCache></c:strRef></c:cat>`
  const values = `<c:val><c:numRef><c:f>Sheet1!$B$2:$B$${count + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(chart.bars.map((bar) => String(rounded(bar.value))))}</c:numCache></c:numRef></c:val>`
  const title =
    '<c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Value</c:v></c:pt></c:strCache></c:strRef></c:tx>'
  return `<c:ser><c:idx val="0"/><c:order val="0"/>${title}<c:spPr>${fill('edge')}</c:spPr><c:invertIfNegative val="0"/>${looks}${labels}${names}${values}</c:ser>`
}

/** The chart part; its workbook is its relationship `rId1`. `language` is the deck's. */
export function chartXml(chart: PlacedChart, language: string): string {
  const { frame, plot } = chart
  const layout = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share(plot.x - frame.x, frame.width)}"/><c:y val="${share(plot.y - frame.y, frame.height)}"/><c:w val="${share(plot.width, frame.width)}"/><c:h val="${share(plot.height, frame.height)}"/></c:manualLayout></c:layout>`
  const bars = `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series(chart, language)}<c:gapWidth val="${Math.round(chart.gap)}"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>`
  const names = `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line({ colour: 'lineStrong', width: 1 })}</c:spPr>${textProperties(chart.size, 'ink', false, language)}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`
  const values = `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:max val="${chart.max}"/><c:min val="${chart.min}"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  const bare = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  return `${declaration}<c:chartSpace ${chartNamespaces}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}${bars}${names}${values}${bare}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${bare}${textProperties(chart.size, 'ink', false, language)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

/** The workbook's parts: labels in column A, values in column B. Labels are strings, never formulas. */
export function workbookParts(chart: PlacedChart): Readonly<Record<string, string>> {
  const text = (reference: string, value: string) =>
    `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  const rows = chart.bars
    .map(
      (bar, index) =>
        `<row r="${index + 2}">${text(`A${index + 2}`, bar.label)}<c r="B${index + 2}"><v>${rounded(bar.value)}</v></c></row>`,
    )
    .join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const packageTypes = 'http://schemas.openxmlformats.org/package/2006'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${main}"><cols><col min="1" max="1" width="32" customWidth="1"/></cols><sheetData><row r="1">${text('A1', '')}${text('B1', 'Value')}</row>${rows}</sheetData></worksheet>`,
  }
}
