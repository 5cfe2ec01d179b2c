/** What can be wrong inside one part of a PowerPoint package, beyond being well formed: everything after which PowerPoint offers a repair. */
import type { XmlElement } from './xml-scan.ts'
import { scanXml } from './xml-scan.ts'

const slideWidth = 12_192_000
const slideHeight = 6_858_000
/** A page of 13.333 inches is a shade narrower than PowerPoint's own; rounding may add one unit a side. */
const slack = 700
const whole = /^-?\d+$/
const notNumbers = /^(NaN|undefined|null|-?Infinity|\[object Object\])$/
const lineTags = new Set(['a:ln', 'a:lnL', 'a:lnR', 'a:lnT', 'a:lnB'])

export interface PartFacts {
  readonly messages: readonly string[]
  /** Relationship ids that the part uses. */
  readonly used: ReadonlySet<string>
}

interface Open {
  readonly name: string
  /** Kept for elements that must hold something only. */
  readonly children: string[] | null
  hasText: boolean
}

/** Elements that must hold something. */
const holders = new Set([...lineTags, 'p:sp', 'p:txBody', 'a:txBody', 'a:tc', 'a:t', 'p:bgPr'])
/** Elements that the checks of places, numbers, tables and titles look at. */
const looked = new Set(
  'a:xfrm p:xfrm a:off a:chOff a:ext a:chExt p:cNvPr a:stCxn a:endCxn a:tblGrid a:gridCol a:tr a:tc a:tbl p:sp p:ph'.split(' '),
)

/** Reads one XML part and collects what is wrong with it. */
export function lintXmlPart(path: string, source: string): PartFacts {
  const messages: string[] = []
  const used = new Set<string>()
  const open: Open[] = []
  const seen = new Map<ReadonlyMap<string, string>, string>()
  const checks = [coordinates(messages, path), identities(messages, path), tables(messages), titles(messages, path)]
  const broken = scanXml(source, {
    start: (element, names) => {
      open.at(-1)?.children?.push(element.name)
      open.push({ name: element.name, children: holders.has(element.name) ? [] : null, hasText: false })
      if (element.attributes.size > 0 && seen.get(element.attributes) !== element.name) {
        seen.set(element.attributes, element.name)
        values(element, messages, used)
      }
      if (looked.has(element.name)) for (const check of checks) check.start?.(element, names)
    },
    text: (raw, names) => {
      const current = open.at(-1)
      if (current !== undefined) current.hasText = true
      for (const check of checks) check.text?.(raw, names)
    },
    end: (name, names) => {
      const closed = open.pop()
      if (closed?.children != null) shape(name, closed.children, closed.hasText, messages)
      if (looked.has(name)) for (const check of checks) check.end?.(name, names)
    },
  })
  if (broken !== null) messages.push(broken)
  for (const check of checks) check.done?.()
  return { messages, used }
}

interface Check {
  readonly start?: (element: XmlElement, path: readonly string[]) => void
  readonly text?: (raw: string, path: readonly string[]) => void
  readonly end?: (name: string, path: readonly string[]) => void
  readonly done?: () => void
}

function values({ name, attributes }: XmlElement, messages: string[], used: Set<string>): void {
  for (const [key, value] of attributes) {
    if (notNumbers.test(value)) messages.push(`${name} has ${key}="${value}"`)
    if (key === 'r:id' || key === 'r:embed' || key === 'r:link') used.add(value)
    if (key.startsWith('mar') && name === 'a:tcPr' && !whole.test(value)) messages.push(`a table cell has the margin ${key}="${value}"`)
  }
  if (name === 'a:srgbClr' && !/^[0-9A-Fa-f]{6}$/.test(attributes.get('val') ?? '')) {
    messages.push(`a colour is not six hexadecimal digits: ${attributes.get('val') ?? ''}`)
  }
  const anchor = attributes.get('anchor')
  if ((name === 'a:tcPr' || name === 'a:bodyPr') && anchor !== undefined && !['t', 'ctr', 'b'].includes(anchor)) {
    messages.push(`${name} has the anchor "${anchor}"`)
  }
}

function shape(name: string, children: readonly string[], hasText: boolean, messages: string[]): void {
  if (lineTags.has(name) && children.length === 0) messages.push(`an empty ${name}`)
  if (name === 'p:sp' && !children.includes('p:txBody')) messages.push('a shape without p:txBody')
  if ((name === 'p:txBody' || name === 'a:txBody') && !children.includes('a:p')) messages.push(`${name} without a paragraph`)
  if (name === 'a:tc' && !children.includes('a:txBody')) messages.push('a table cell without a:p')
  if (name === 'a:t' && !hasText) messages.push('an empty text run')
  if (name === 'p:bgPr' && !children.includes('a:effectLst')) messages.push('a background without a:effectLst')
}

function coordinates(messages: string[], path: string): Check {
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
function identities(messages: string[], path: string): Check {
  const ids = new Map<string, string>()
  const ends: string[] = []
  const isTree = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+$/.test(path)
  return {
    start: ({ name, attributes }, names) => {
      if (!isTree) return
      const id = attributes.get('id') ?? ''
      if (name === 'p:cNvPr') {
        if (!/^[1-9]\d*$/.test(id)) messages.push(`a shape's number is "${id}"`)
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

function tables(messages: string[]): Check {
  let columns = 0
  let cells = 0
  return {
    start: ({ name, attributes }) => {
      if (name === 'a:tblGrid') columns = 0
      if (name === 'a:gridCol') {
        columns += 1
        if (!/^[1-9]\d*$/.test(attributes.get('w') ?? '')) messages.push(`a table column is "${attributes.get('w') ?? ''}" wide`)
      }
      if (name === 'a:tr') {
        cells = 0
        if (!/^\d+$/.test(attributes.get('h') ?? '')) messages.push(`a table row is "${attributes.get('h') ?? ''}" high`)
      }
      if (name === 'a:tc') cells += 1
    },
    end: (name) => {
      if (name === 'a:tr' && cells !== columns) messages.push(`a table row has ${cells} cells in a grid of ${columns} columns`)
      if (name === 'a:tbl' && columns === 0) messages.push('a table without columns')
    },
  }
}

/** Every slide has one title placeholder with words in it. */
function titles(messages: string[], path: string): Check {
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
    text: (raw, names) => {
      if (isTitle && names.at(-1) === 'a:t') words += raw
    },
    done: () => {
      if (!isSlide) return
      if (found !== 1) messages.push(found === 0 ? 'no title placeholder' : 'more than one title placeholder')
      else if (words.trim() === '') messages.push('an empty title')
    },
  }
}
