/** Document properties and the small parts that every presentation has. No name of a person, no path, no clock. */
import type { PlacedDeck } from '../layout/index.ts'
import type { Part } from './package.ts'
import { declaration, escaped, namespaces } from './xml.ts'

/** The deck's own date; a deck without a readable one is dated on the first day a zip can hold. */
function stamp(date: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date))
  return `${isDay ? date : '1980-01-01'}T00:00:00Z`
}

export function coreXml(deck: PlacedDeck): string {
  const day = stamp(deck.date)
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(deck.title)}</dc:title><dc:creator>${escaped(deck.organisation)}</dc:creator><cp:lastModifiedBy>${escaped(deck.organisation)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified><dc:language>${escaped(deck.language)}</dc:language></cp:coreProperties>`
}

export function appXml(deck: PlacedDeck): string {
  const notes = deck.slides.filter((slide) => slide.notes.length > 0).length
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>Groundwork</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${deck.slides.length}</Slides><Notes>${notes}</Notes><HiddenSlides>0</HiddenSlides><Company>${escaped(deck.organisation)}</Company><AppVersion>16.0000</AppVersion></Properties>`
}

/** Presentation properties, view properties and the (empty) list of table styles. */
export function plainParts(): readonly Part[] {
  return [
    { kind: 'presProps', path: 'ppt/presProps.xml', content: `${declaration}<p:presentationPr ${namespaces}/>`, points: [] },
    { kind: 'viewProps', path: 'ppt/viewProps.xml', content: `${declaration}<p:viewPr ${namespaces}/>`, points: [] },
    {
      kind: 'tableStyles',
      path: 'ppt/tableStyles.xml',
      content: `${declaration}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
      points: [],
    },
  ]
}
