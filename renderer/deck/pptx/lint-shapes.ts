/** Checks over several elements of one part: places on the slide, numbers of shapes, grids of tables, the slide's title. */
import type { XmlElement } from './xml-scan.ts'

const slideWidth = 12_192_000
const slideHeight = 6_858_000
/** A page of 13.333 inches is a shade narrower than PowerPoint's own; rounding may add one unit a side. */
const slack = 700
const whole = /^-?\d+$/

export interface Check {
  readonly start?: (element: XmlElement, path: readonly string[]) => void
  /** Text of a run, from `from` to `to` in the source. */
  readonly text?: (source: string, from: number, to: number) => void
  readonly end?: (name: string, path: readonly string[]) => void
  readonly done?: () => void
}

export function coordinates(messages: string[], path: string): Check {
  const isSlide = /^ppt\/slides\/[^/]+$/.test(path)
  let x = 0
  let y = 0
  let isTurned = false
  return {
    start: ({ name, attributes }) => {
      if (name === 'a:xfrm' || name === 'p:xfrm') isTurned = (attributes.get('rot') ?? '0') !== '0'
      if (name === 'a:off' || name === 'a:chOff') {
        x = coordinate(name, 'x', attributes, messages)
        y = coordinate(name, 'y', attributes, messages)
      }
      if (name !== 'a:ext' && name !== 'a:chExt') return
      if (!attributes.has('cx') && !attributes.has('cy')) return
      const width = coordinate(name, 'cx', attributes, messages)
      const height = coordinate(name, 'cy', attributes, messages)
      if (isSlide && !isTurned && (x + width > slideWidth + slack || y + height > slideHeight + slack)) {
        messages.push(`a shape reaches beyond the slide (${x + width} × ${y + height})`)
      }
    },
  }
}

function coordinate(name: string, key: string, attributes: ReadonlyMap<string, string>, messages: string[]): number {
  const value = attributes.get(key) ?? ''
  if (!whole.test(value)) messages.push(`${name} has ${key}="${value}", not a whole number`)
  else if (Number(value) < 0) messages.push(`${name} has a negative ${key}="${value}"`)
  return Number(value)
}

/** Numbers of shapes are unique, and connectors hang on shapes that are there. */
export function identities(messages: string[], path: string): Check {
  const ids = new Map<string, string>()
  const ends: string[] = []
  const isTree = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+$/.test(path)
  return {
    start: ({ name, attributes }, names) => {
      if (!isTree) return
      const id = attributes.get('id') ?? ''
      if (name === 'p:cNvPr') {
        if (ids.has(id)) messages.push(`the shape number ${id} is used twice`)
        ids.set(id, names.at(-2) ?? '')
      }
      if (name === 'a:stCxn' || name === 'a:endCxn') ends.push(id)
    },
    done: () => {
      for (const id of ends) {
        const holder = ids.get(id)
        if (holder === undefined) messages.push(`a connector hangs on shape ${id}, which is not there`)
        else if (holder !== 'p:nvSpPr' && holder !== 'p:nvPicPr') messages.push(`a connector hangs on ${id}, which is no shape`)
      }
    },
  }
}

/** Every row has as many cells as the grid has columns, merged cells keep within it, and a table has at least one of each. */
export function tables(messages: string[]): Check {
  let columns = 0
  let rows = 0
  let cells = 0
  return {
    start: ({ name, attributes }) => {
      if (name === 'a:tbl') rows = 0
      if (name === 'a:tblGrid') columns = 0
      if (name === 'a:gridCol') columns += 1
      if (name === 'a:tr') {
        rows += 1
        cells = 0
      }
      if (name !== 'a:tc') return
      const span = Number(attributes.get('gridSpan') ?? '1')
      if (cells + span > columns) messages.push(`a table cell spans ${span} columns at column ${cells + 1} of ${columns}`)
      cells += 1
    },
    end: (name) => {
      if (name === 'a:tr' && cells !== columns) messages.push(`a table row has ${cells} cells in a grid of ${columns} columns`)
      if (name === 'a:tbl' && columns === 0) messages.push('a table without columns')
      if (name === 'a:tbl' && rows === 0) messages.push('a table without rows')
    },
  }
}

/** Every slide has one title placeholder with words in it. */
export function titles(messages: string[], path: string): Check {
  const isSlide = /^ppt\/slides\/[^/]+$/.test(path)
  let isTitle = false
  let found = 0
  let words = ''
  return {
    start: ({ name, attributes }) => {
      if (name === 'p:sp') isTitle = false
      const type = attributes.get('type')
      if (name === 'p:ph' && (type === 'title' || type === 'ctrTitle')) {
        isTitle = true
        found += 1
      }
    },
    text: (source, from, to) => {
      if (isTitle) words += source.slice(from, to)
    },
    done: () => {
      if (!isSlide) return
      if (found !== 1) messages.push(found === 0 ? 'no title placeholder' : 'more than one title placeholder')
      else if (words.trim() === '') messages.push('an empty title')
    },
  }
}
