/** Sheets to write on and to cut: cards, ballots, fields, scales, lists to sign. Every code on them is one that the app takes back. */
import { lineCount, lineHeightOf, widestWord } from '../layout/measure'
import type { FontRole } from '../layout/placed'
import type { CodedLine, PaperSheet } from '../model'
import { cleanLine, directionOf } from '../text'
import type { Theme } from '../theme'
import { hasText, leftToRight, tableElement, tagged, words } from './handout-parts'
import { element, type PaperElement, type PaperNode } from './markup'
import { millimetresPerInch, type SheetSize } from './paper-sizes'

type Sheet<Kind extends PaperSheet['kind']> = Extract<PaperSheet, { kind: Kind }>

/** Title and what to do, on top of a sheet. */
export function headElement(sheet: { readonly title: string; readonly instruction: string }, tag: 'h1' | 'p' = 'h1'): PaperElement {
  return tagged('div', 'sheet-head', [
    words(tag, cleanLine(sheet.title), 'sheet-title'),
    ...(hasText(sheet.instruction) ? [words('p', sheet.instruction, 'instruction')] : []),
  ])
}

const millimetres = (length: number) => `${Math.round(length * 100) / 100}mm`

/** Millimetres; `head` is the line above the cards that says what they are. */
export const cardMargin = { side: 8, top: 7, head: 5.5, bottom: 7 } as const
const cardsOnPage = 8

/** Two by four with dashed lines to cut along; the text as large as the card allows. */
export function cardElements(sheet: Sheet<'cards'>, size: SheetSize, { fonts }: Theme): readonly PaperElement[] {
  const width = (size.width - 2 * cardMargin.side) / 2
  const height = Math.floor(((size.height - cardMargin.top - cardMargin.head - cardMargin.bottom - 0.5) / 4) * 10) / 10
  const room = { width: (width - 16) / millimetresPerInch, height: (height - 23) / millimetresPerInch }
  const pages: PaperElement[] = []
  // What is left of the last page becomes blank cards.
  const blanks = Array.from({ length: (cardsOnPage - (sheet.cards.length % cardsOnPage)) % cardsOnPage }, () => ({ code: '', text: '' }))
  const all = [...sheet.cards, ...blanks]
  for (let at = 0; at < all.length; at += cardsOnPage) {
    const cards = all.slice(at, at + cardsOnPage).map((card) => {
      const text = cleanLine(card.text)
      const type = cardSize(text, fonts.heading, room)
      return element('li', { attributes: { class: 'cut-card' }, style: { height: millimetres(height) } }, [
        tagged('p', 'card-head', [
          element('span', { attributes: { dir: directionOf(sheet.label), class: 'card-label' } }, [cleanLine(sheet.label)]),
          tagged('span', 'code', [leftToRight(card.code)]),
        ]),
        ...(text === '' ? [] : [{ ...words('p', text, 'card-text'), style: { fontSize: `${type}pt` } }]),
      ])
    })
    pages.push(
      tagged('section', 'sheet cards-page', [
        tagged('div', 'cards-head', [
          words(at === 0 ? 'h1' : 'p', cleanLine(sheet.title), 'cards-title'),
          words('span', sheet.instruction, 'faint'),
        ]),
        tagged('ul', 'cut-cards', cards),
      ]),
    )
  }
  return pages
}

/** The largest type at which the text stands on the card with no word broken; the smallest when none is small enough. */
function cardSize(text: string, font: FontRole, room: { readonly width: number; readonly height: number }): number {
  const fits = [20, 18, 16, 14, 12, 11, 10, 9, 8, 7, 6, 5].filter((size) => {
    const style = { font, weight: 'regular', size } as const
    return lineCount(text, style, room.width) * lineHeightOf(size, 1.3) <= room.height
  })
  return fits.find((size) => widestWord(text, { font, weight: 'regular', size }) <= room.width) ?? fits[0] ?? 4
}

const circle = (label: string): PaperElement => tagged('span', 'circle', [label])
const box = (label: string): PaperElement => tagged('span', 'box', [label])

/** Millimetres between the edge and the ballots above and below. */
const ballotMargin = 12
/** Millimetres that a dashed line to cut along takes. */
const cutLine = 9
/** The most copies of a ballot on one page. */
const mostCopies = 4

/** One ballot; short ones stand as often on a page as they fit, to be cut apart, rather set tight than alone on a page half empty. */
export function ballotElements(sheet: Sheet<'ballot'>, size: SheetSize): readonly PaperElement[] {
  const height = ballotHeight(sheet, size)
  const room = size.height - 2 * ballotMargin - 2
  const fitting = (needed: number) => Math.min(mostCopies, Math.floor(room / (needed + cutLine)))
  const isTight = fitting(height) < 2 && fitting(ballotHeight(sheet, size, true)) >= 2
  const copies = isTight ? 2 : fitting(height)
  // What goes on over a page says there which ballot it is.
  const heading = height > size.height - 30 ? cleanLine(sheet.title) : 'Line'
  const one = (tag: 'h1' | 'p', isCopy: boolean) =>
    element('div', { attributes: isCopy ? { class: 'ballot', 'aria-hidden': 'true' } : { class: 'ballot' } }, [
      headElement(sheet, tag),
      ballotTable(sheet, heading),
      typedLine(sheet),
    ])
  if (copies < 2) return [tagged('section', 'sheet ballot-page', [one('h1', false)])]
  const style = { height: `${Math.floor((room / copies) * 10) / 10}mm` }
  const all = Array.from({ length: copies }, (_, index) => ({ ...one(index === 0 ? 'h1' : 'p', index > 0), style }))
  return [tagged('section', `sheet ballot-page copies${isTight ? ' tight' : ''}`, all)]
}

/** Millimetres that a ballot takes, from the widths of its words. */
function ballotHeight(sheet: Sheet<'ballot'>, size: SheetSize, isTight = false): number {
  const marks = sheet.mark.kind === 'levels' ? sheet.mark.words.length * 7.5 : sheet.mark.kind === 'dots' ? sheet.mark.most * 7.5 : 0
  const width = (size.width - 40 - 16 - marks) / millimetresPerInch
  const type = { font: 'sans', weight: 'regular', size: 10 } as const
  const rows = sheet.lines.map(({ text }) =>
    Math.max(isTight ? 6.4 : 7.6, lineCount(cleanLine(text), type, width) * 4.8 + (isTight ? 1.2 : 2.8)),
  )
  const places = sheet.mark.kind === 'ranking' ? 14 : 0
  const legend = sheet.mark.kind === 'levels' ? 10 : 0
  const digits = sheet.mark.kind === 'levels' ? 8 + Math.ceil(sheet.lines.length / 24) * 11 : 8
  return 30 + legend + places + digits + rows.reduce((sum, one) => sum + one, 0)
}

function ballotTable({ mark, lines }: Sheet<'ballot'>, heading: string): PaperElement {
  const levels = mark.kind === 'levels' ? mark.words.map((_, index) => String(mark.words.length - index)) : []
  const marks = (line: CodedLine): readonly PaperNode[] => {
    if (mark.kind === 'dots')
      return [
        tagged(
          'td',
          'marks',
          Array.from({ length: mark.most }, () => circle('')),
        ),
      ]
    return mark.kind === 'levels'
      ? [
          tagged(
            'td',
            'marks',
            levels.map((level) => circle(level)),
          ),
        ]
      : line.code === ''
        ? [tagged('td', '', [''])]
        : []
  }
  const rows = lines.map((line) =>
    element('tr', {}, [
      element('th', { attributes: { scope: 'row', class: 'code' } }, [leftToRight(line.code)]),
      element('td', { attributes: { dir: directionOf(line.text) } }, [cleanLine(line.text)]),
      ...marks(line),
    ]),
  )
  const legend =
    mark.kind === 'levels'
      ? [
          tagged('p', 'legend', [
            mark.words
              .map((word, index) => `${index + 1} ${word.toLowerCase()}`)
              .reverse()
              .join(' · '),
          ]),
        ]
      : []
  const head = element('tr', {}, [
    element('th', { attributes: { scope: 'col', class: 'code' } }, ['Code']),
    element('th', { attributes: { scope: 'col', colspan: mark.kind === 'ranking' ? '1' : '2', dir: directionOf(heading) } }, [heading]),
  ])
  return tagged('div', '', [...legend, tagged('table', 'ballot-lines', [element('thead', {}, [head]), element('tbody', {}, rows)])])
}

/** What whoever types it in reads off: places, digits in the order of the lines, or nothing more than the circles. */
function typedLine({ mark, lines }: Sheet<'ballot'>): PaperElement {
  if (mark.kind === 'ranking') {
    return tagged('div', 'typed', [
      tagged('p', 'label', ['My order, the best first']),
      tagged(
        'div',
        'boxes wide',
        Array.from({ length: mark.places }, (_, index) => box(`${index + 1}.`)),
      ),
    ])
  }
  if (mark.kind === 'dots')
    return tagged('div', 'typed', [tagged('p', 'label', ['For typing in, such as A1 A1 A3: ', tagged('span', 'rule', [''])])])
  return tagged('div', 'typed', [
    tagged('p', 'label', ['For typing in: one digit for each line, a dash for none']),
    tagged(
      'div',
      'boxes',
      lines.map(({ code }) => box(code.replace(/^A-/, ''))),
    ),
  ])
}

/** Fields in two columns that fill the page. */
export function formElement(sheet: Sheet<'form'>): PaperElement {
  const fields = sheet.fields.map(({ code, label, hint, text, isWide, lines }) =>
    tagged('div', isWide ? (lines <= 1 ? 'field wide low' : 'field wide') : 'field', [
      tagged('p', 'field-head', [tagged('span', 'code', [leftToRight(code)]), words('span', label, 'strong')]),
      ...(hasText(hint) ? [words('p', hint, 'hint')] : []),
      ...(hasText(text) ? [words('p', text, 'known')] : []),
    ]),
  )
  return tagged('section', 'sheet form-page', [
    headElement(sheet),
    tagged('div', 'fields', fields, { gridTemplateRows: rowShares(sheet.fields) }),
  ])
}

/** A row is as high as its taller field asks for. */
function rowShares(fields: Sheet<'form'>['fields']): string {
  const rows: string[] = []
  for (let at = 0; at < fields.length; ) {
    const [first, second] = [fields[at], fields[at + 1]]
    if (first === undefined) break
    const isAlone = first.isWide || second === undefined || second.isWide
    const lines = isAlone ? first.lines : Math.max(first.lines, second?.lines ?? 0)
    rows.push(lines <= 1 ? '14mm' : `minmax(0,${lines}fr)`)
    at += isAlone ? 1 : 2
  }
  return rows.join(' ')
}

/** Scales to mark, then a box for each digit. */
export function scalesElement(sheet: Sheet<'scales'>): PaperElement {
  const scales = sheet.scales.map(({ code, name, question, low, high }) =>
    tagged('li', 'scale', [
      tagged('p', 'scale-name', [
        tagged('span', 'code', [leftToRight(code)]),
        words('span', name, 'strong'),
        words('span', question, 'question'),
      ]),
      tagged('div', 'ends', [
        words('p', low, 'low'),
        tagged(
          'p',
          'circles',
          ['1', '2', '3', '4', '5'].map((digit) => circle(digit)),
        ),
        words('p', high, 'high'),
      ]),
    ]),
  )
  return tagged('section', 'sheet scales-page', [
    headElement(sheet),
    tagged('p', 'who', ['Name or table: ', tagged('span', 'rule', [''])]),
    tagged('ol', 'scales', scales),
    tagged('div', 'typed', [
      tagged('p', 'label', ['For typing in: your numbers from top to bottom']),
      tagged(
        'div',
        'boxes',
        sheet.scales.map(({ code }) => box(code)),
      ),
    ]),
  ])
}

/** A table with room for a pen in every row. */
export function registerElement(sheet: Sheet<'register'>): PaperElement {
  return tagged('section', 'sheet register', [headElement(sheet), tableElement(sheet.columns, sheet.rows)])
}
