/** Placed text as elements: paragraphs, headings and nested lists in real HTML, at the sizes and distances of the layout. */
import type { Paragraph, Run, TextBody } from '../layout/placed'
import { colourOf, fontOf } from './ink'
import { element, type PaperElement, type PaperNode, type Style } from './markup'

/** Rounded to a tenth of a thousandth of an inch: shorter and stable text. */
export const inches = (length: number) => `${trimmed(length)}in`
export const points = (size: number) => `${trimmed(size)}pt`
const trimmed = (length: number) => String(Math.round(length * 10_000) / 10_000)

const bare: Style = { margin: '0', padding: '0', border: '0', fontWeight: '400', letterSpacing: 'normal', textIndent: '0' }

/** How the element's text area lies: the insets as padding and the anchor as the axis of a column. */
export function bodyStyle({ inset, anchor }: TextBody, less = 0): Style {
  const side = (length: number) => inches(Math.max(0, length - less))
  return {
    padding: `${side(inset.top)} ${side(inset.right)} ${side(inset.bottom)} ${side(inset.left)}`,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: anchor === 'top' ? 'flex-start' : anchor === 'middle' ? 'center' : 'flex-end',
  }
}

/** The paragraphs of one box. `tag` is what a paragraph outside a list becomes. */
export function textNodes(body: TextBody, tag: 'p' | 'h1' | 'h2' | 'h3' | 'div'): readonly PaperNode[] {
  const nodes: PaperNode[] = []
  const { paragraphs } = body
  for (let at = 0; at < paragraphs.length; ) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) break
    if (paragraph.marker === null && !paragraph.continuesEntry) {
      nodes.push(line(tag, paragraph, at === 0))
      at += 1
      continue
    }
    const end = endOfList(paragraphs, at)
    nodes.push(...lists(entriesOf(paragraphs.slice(at, end)), at === 0))
    at = end
  }
  return nodes
}

function endOfList(paragraphs: readonly Paragraph[], start: number): number {
  let end = start
  for (let paragraph = paragraphs[end]; paragraph !== undefined; paragraph = paragraphs[end]) {
    if (paragraph.marker === null && !paragraph.continuesEntry) break
    end += 1
  }
  return end
}

/** A list entry: its own paragraphs (the first may carry the marker). */
type Entry = readonly [Paragraph, ...Paragraph[]]

function entriesOf(paragraphs: readonly Paragraph[]): readonly Entry[] {
  const entries: [Paragraph, ...Paragraph[]][] = []
  for (const paragraph of paragraphs) {
    const last = entries.at(-1)
    if (paragraph.continuesEntry && last !== undefined) last.push(paragraph)
    else entries.push([paragraph])
  }
  return entries
}

/** Lists by level: deeper entries become a list inside the entry before them. A change of marker starts a new list. */
function lists(entries: readonly Entry[], isFirst: boolean): readonly PaperElement[] {
  const found: PaperElement[] = []
  for (let at = 0; at < entries.length; ) {
    const [head] = entries[at] ?? []
    if (head === undefined) break
    const items: PaperElement[] = []
    let next = at
    for (let entry = entries[next]; entry !== undefined; entry = entries[next]) {
      if (entry[0].level === head.level && entry[0].marker?.kind === head.marker?.kind) {
        const inner = deeperThan(head.level, entries, next + 1)
        items.push(listItem(entry, isFirst && next === 0, lists(entries.slice(next + 1, inner), false)))
        next = inner
      } else break
    }
    found.push(list(head, items))
    at = next
  }
  return found
}

function deeperThan(level: number, entries: readonly Entry[], start: number): number {
  let end = start
  while ((entries[end]?.[0].level ?? -1) > level) end += 1
  return end
}

function list(head: Paragraph, items: readonly PaperElement[]): PaperElement {
  const isOrdered = head.marker?.kind === 'number'
  const start: Readonly<Record<string, string>> = head.marker?.kind === 'number' ? { start: String(head.marker.value) } : {}
  return element(isOrdered ? 'ol' : 'ul', { attributes: start, style: { ...bare, listStyle: 'none' } }, items)
}

function listItem(entry: Entry, isFirst: boolean, nested: readonly PaperElement[]): PaperElement {
  const own = entry.map((paragraph, index) => line('div', paragraph, isFirst && index === 0))
  return element('li', { style: { ...bare, display: 'block' } }, [...own, ...nested])
}

/** One paragraph. The marker hangs before the text, out of the flow: a word too long for the line would otherwise leave it alone. */
function line(tag: string, paragraph: Paragraph, isFirst: boolean): PaperElement {
  const size = largestSize(paragraph)
  const [first] = paragraph.runs
  const style: Style = {
    ...bare,
    position: 'relative',
    paddingInlineStart: inches(paragraph.indent),
    marginTop: isFirst ? '0' : points(paragraph.spaceBefore),
    fontFamily: fontOf(first?.font ?? 'sans'),
    fontSize: points(size),
    lineHeight: String(paragraph.lineHeight),
    textAlign: paragraph.align === 'centre' ? 'center' : paragraph.align,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    color: colourOf(first?.colour ?? 'ink'),
  }
  const runs = paragraph.runs.map((run) => runNode(run, size, first))
  const children = paragraph.marker === null ? runs : [markerNode(paragraph), ...runs]
  const isWholeLanguage = first?.language != null && paragraph.runs.every((run) => run.language === first.language)
  const language: Readonly<Record<string, string>> = isWholeLanguage && first?.language != null ? { lang: first.language } : {}
  const direction: Readonly<Record<string, string>> = paragraph.direction === 'rtl' ? { dir: 'rtl' } : { dir: 'ltr' }
  return element(tag, { attributes: { ...direction, ...language }, style }, children)
}

function runNode(run: Run, size: number, first: Run | undefined): PaperNode {
  const style: Record<string, string> = {}
  if (run.font !== first?.font) style.fontFamily = fontOf(run.font)
  if (run.size !== size) style.fontSize = points(run.size)
  if (run.weight === 'bold') style.fontWeight = '600'
  if (run.isItalic) style.fontStyle = 'italic'
  if (run.colour !== first?.colour) style.color = colourOf(run.colour)
  const attributes: Readonly<Record<string, string>> = run.language === null ? {} : { lang: run.language }
  const isPlain = Object.keys(style).length === 0 && run.language === null
  return isPlain ? run.text : element('span', { attributes, style }, [run.text])
}

function markerNode({ marker, markerColour, hang, indent }: Paragraph): PaperNode {
  const style: Style = {
    position: 'absolute',
    insetInlineStart: inches(indent - hang),
    width: inches(hang),
    color: colourOf(markerColour),
    whiteSpace: 'nowrap',
  }
  // A bullet says nothing that the list does not say already; a number is what people quote.
  if (marker?.kind === 'number') return element('span', { style }, [`${marker.value}.`])
  return element('span', { attributes: { 'aria-hidden': 'true' }, style }, ['•'])
}

const largestSize = ({ runs }: Paragraph) => runs.reduce((most, run) => Math.max(most, run.size), 0) || 12
