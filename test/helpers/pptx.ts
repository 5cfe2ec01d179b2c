/** A PowerPoint file unzipped and read back with a strict parser of its own: what an attendee finds on each slide. */
import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

export interface ReadSlide {
  readonly title: string
  /** Every run of text on the slide, in the order of the file, one line for each paragraph. */
  readonly lines: readonly string[]
  /** Native tables, row by row. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly charts: number
  /** Connectors that are glued to shapes at both ends. */
  readonly connectors: number
  readonly pictures: number
  /** Text of the speaker notes. */
  readonly notes: string
}

type Document = ReturnType<DOMParser['parseFromString']>
type Element = ReturnType<Document['getElementsByTagName']>[number]

/** Throws at the first fault in any XML part. */
export function readPptx(bytes: Uint8Array): readonly ReadSlide[] {
  const parts = unzipSync(bytes)
  const xml = (path: string) => parse(path, strFromU8(parts[path] ?? new Uint8Array()))
  for (const path of Object.keys(parts)) if (/\.(xml|rels)$/.test(path)) xml(path)
  return slidePaths(Object.keys(parts)).map((path) => {
    const slide = xml(path)
    const notes = targetOf(xml(path.replace(/([^/]+)$/, '_rels/$1.rels')), 'notesSlide')
    return {
      title: titleOf(slide),
      lines: linesIn(slide.documentElement),
      tables: all(slide, 'a:tbl').map((table) => all(table, 'a:tr').map((row) => all(row, 'a:tc').map((cell) => linesIn(cell).join('\n')))),
      charts: all(slide, 'c:chart').length,
      connectors: all(slide, 'p:cxnSp').filter((one) => all(one, 'a:stCxn').length + all(one, 'a:endCxn').length === 2).length,
      pictures: all(slide, 'p:pic').length,
      notes: notes === null ? '' : linesIn(xml(`ppt/notesSlides/${notes}`).documentElement).join('\n'),
    }
  })
}

function parse(path: string, text: string): Document {
  const onError = (level: string, message: string) => {
    throw new Error(`${path}: ${level}: ${message}`)
  }
  return new DOMParser({ onError }).parseFromString(text, 'text/xml')
}

function slidePaths(paths: readonly string[]): string[] {
  const number = (path: string) => Number(/(\d+)\.xml$/.exec(path)?.[1])
  return paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).sort((one, other) => number(one) - number(other))
}

function all(node: Document | Element, name: string): Element[] {
  return Array.from(node.getElementsByTagName(name))
}

function linesIn(node: Element | null): string[] {
  if (node === null) return []
  const lines = all(node, 'a:p').map((paragraph) =>
    all(paragraph, 'a:t')
      .map((run) => run.textContent ?? '')
      .join(''),
  )
  return lines.filter((line) => line !== '')
}

function titleOf(slide: Document): string {
  const isTitle = (shape: Element) => ['title', 'ctrTitle'].includes(all(shape, 'p:ph')[0]?.getAttribute('type') ?? '')
  return linesIn(all(slide, 'p:sp').find(isTitle) ?? null).join(' ')
}

/** File name of the one related part of this type, or null. */
function targetOf(relations: Document, type: string): string | null {
  const relation = all(relations, 'Relationship').find((one) => one.getAttribute('Type')?.endsWith(`/${type}`))
  return relation?.getAttribute('Target')?.replace(/^.*\//, '') ?? null
}
