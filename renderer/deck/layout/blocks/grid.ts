/** Cards and facts: a grid of text boxes, rows of equal height, split between rows. */
import type { Card } from '../../model.ts'
import { insetOf, textItem } from '../items.ts'
import type { Bench, BlockOf, Laid, Room } from '../laid.ts'
import { countWithin } from '../laid.ts'
import { cutText, heightOf, paragraphsOf } from '../paragraphs.ts'
import type { Inset, Paragraph } from '../placed.ts'
import { points, upToGrid } from '../rhythm.ts'
import { tintOf } from '../tints.ts'
import type { Step } from '../type.ts'
import { sans, serif } from '../type.ts'

interface Grid {
  readonly columns: number
  readonly columnWidth: number
  readonly columnGap: number
  readonly rowGap: number
}

function gridOf(columns: number, width: number, columnGap: number, rowGap: number): Grid {
  return { columns, columnWidth: (width - columnGap * (columns - 1)) / columns, columnGap, rowGap }
}

/** Heights of the rows: each as tall as its tallest cell. */
function rowHeights(heights: readonly number[], columns: number): readonly number[] {
  return Array.from({ length: Math.ceil(heights.length / columns) }, (_, row) =>
    Math.max(...heights.slice(row * columns, row * columns + columns)),
  )
}

function total(rows: readonly number[], gap: number): number {
  return rows.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, rows.length - 1)
}

function cellFrame(index: number, grid: Grid, rows: readonly number[], origin: { readonly x: number; readonly y: number }) {
  const row = Math.floor(index / grid.columns)
  return {
    x: origin.x + (index % grid.columns) * (grid.columnWidth + grid.columnGap),
    y: origin.y + total(rows.slice(0, row), grid.rowGap) + (row === 0 ? 0 : grid.rowGap),
    width: grid.columnWidth,
    height: rows[row] ?? 0,
  }
}

const cardInset: Inset = { top: points(12), right: 0.18, bottom: points(12), left: 0.24 }
const cardRule = 0.06

function cardParagraphs(card: Card, step: Step): readonly Paragraph[] {
  const title = paragraphsOf(card.title ?? '', sans(step.card, 'ink', 'bold'))
  const text = paragraphsOf(card.text, card.title === undefined ? serif(step.card) : sans(step.card), {
    spaceBefore: title.length > 0 ? 4 : 0,
  })
  return [...title, ...text, ...paragraphsOf(card.foot ?? '', sans(Math.max(12, step.card - 3), 'ink3'), { spaceBefore: 6 })]
}

/** Columns that suit a number of cards, unless the slide says so. */
function cardColumns(count: number, wanted: number | undefined, width: number): number {
  const columns = wanted ?? (count <= 1 ? 1 : count === 2 || count === 4 ? 2 : 3)
  return Math.max(1, Math.min(columns, Math.floor(width / 1.9)))
}

export function layCards(block: BlockOf<'cards'>, room: Room, { step, isFresh }: Bench): Laid | null {
  const columns = cardColumns(block.cards.length, block.columns, room.width)
  const grid = gridOf(columns, room.width, 0.25, points(15))
  const textWidth = grid.columnWidth - cardInset.left - cardInset.right
  const paragraphs = block.cards.map((card) => cardParagraphs(card, step))
  const heights = paragraphs.map((one) => Math.max(upToGrid(0.62), heightOf(one, textWidth) + cardInset.top + cardInset.bottom))
  const rows = rowHeights(heights, columns)
  const rowCount = countWithin(rows, grid.rowGap, room.height)
  if (rowCount === 0 && block.cards.length > 0) return isFresh ? cutCards(block, columns, room, textWidth, step) : null
  const count = Math.min(block.cards.length, rowCount * columns)
  const shown = rows.slice(0, rowCount)
  return {
    height: total(shown, grid.rowGap),
    rest: count < block.cards.length ? { ...block, columns: asColumns(columns), cards: block.cards.slice(count) } : null,
    place: (origin, pen) =>
      block.cards.slice(0, count).map((card, index) =>
        textItem(pen.id('card'), cellFrame(index, grid, shown, origin), paragraphs[index] ?? [], {
          fill: card.category === undefined ? 'paper' : tintOf(card.category).tint,
          rule: card.category === undefined ? 'lineStrong' : tintOf(card.category).edge,
          ruleWidth: cardRule,
          inset: cardInset,
        }),
      ),
  }
}

function asColumns(columns: number): 1 | 2 | 3 | 4 {
  return columns === 1 || columns === 2 || columns === 3 ? columns : 4
}

/** A row in which a card is taller than a slide: its cards are shown up to the end of the slide and go on on the next. */
function cutCards(block: BlockOf<'cards'>, columns: number, room: Room, textWidth: number, step: Step): Laid {
  const parts = block.cards.slice(0, columns).map((card) => {
    if (heightOf(cardParagraphs(card, step), textWidth) <= room.height - 0.4) return { head: card, tail: null }
    const style = card.title === undefined ? serif(step.card) : sans(step.card)
    const title = heightOf(paragraphsOf(card.title ?? '', sans(step.card, 'ink', 'bold')), textWidth)
    if (title > room.height - 1.2) {
      const [head, tail] = cutText(card.title ?? '', sans(step.card, 'ink', 'bold'), textWidth, room.height - 0.5)
      return { head: { ...card, title: head, text: '', foot: '' }, tail: { ...card, title: tail } }
    }
    const [head, tail] = cutText(card.text, style, textWidth, room.height - title - 0.6)
    if (tail !== '') return { head: { ...card, text: head, foot: '' }, tail: { ...card, text: tail } }
    const [foot, footTail] = cutText(card.foot ?? '', sans(Math.max(12, step.card - 3)), textWidth, room.height - 1)
    return head === '' || card.text === ''
      ? { head: { ...card, foot }, tail: { ...card, text: '', foot: footTail } }
      : { head: { ...card, foot: '' }, tail: { ...card, text: '', title: '' } }
  })
  const heads = parts.map((part) => part.head)
  const later = [...parts.flatMap((part) => (part.tail === null ? [] : [part.tail])), ...block.cards.slice(columns)]
  const grid = gridOf(columns, room.width, 0.25, points(15))
  const paragraphs = heads.map((card) => cardParagraphs(card, step))
  const height = Math.min(room.height, Math.max(...paragraphs.map((one) => heightOf(one, textWidth) + cardInset.top + cardInset.bottom)))
  return {
    height,
    isCut: true,
    rest: later.length === 0 ? null : { ...block, columns: asColumns(columns), cards: later },
    place: (origin, pen) =>
      heads.map((card, index) =>
        textItem(pen.id('card'), cellFrame(index, grid, [height], origin), paragraphs[index] ?? [], {
          fill: card.category === undefined ? 'paper' : tintOf(card.category).tint,
          rule: card.category === undefined ? 'lineStrong' : tintOf(card.category).edge,
          ruleWidth: cardRule,
          inset: cardInset,
        }),
      ),
  }
}

/** More facts than this stand in three columns. */
const manyFacts = 8

/** Label over text, in reading order row by row; an unanswered fact shows a dash. */
export function layFacts(block: BlockOf<'facts'>, room: Room, { step, isFresh }: Bench): Laid | null {
  const wanted = block.columns ?? (block.facts.length > manyFacts ? 3 : 2)
  const columns = Math.max(1, Math.min(wanted, Math.floor(room.width / 1.9)))
  const grid = gridOf(columns, room.width, 0.5, points(18))
  const style = sans(step.card + 1)
  const paragraphs = block.facts.map((fact) => [
    ...paragraphsOf(fact.label, sans(12, 'ink3', 'bold')),
    ...paragraphsOf(fact.text.trim() === '' ? '–' : fact.text, style, { spaceBefore: 3 }),
  ])
  const heights = paragraphs.map((one) => heightOf(one, grid.columnWidth))
  const rows = rowHeights(heights, columns)
  const rowCount = countWithin(rows, grid.rowGap, room.height)
  if (rowCount === 0 && block.facts.length > 0) {
    if (!isFresh) return null
    const parts = block.facts.slice(0, columns).map((fact) => {
      const [head, tail] = cutText(fact.text, style, grid.columnWidth, room.height - 0.5)
      return { head: { ...fact, text: head }, tail: { ...fact, text: tail } }
    })
    const later = [...parts.map((part) => part.tail).filter((fact) => fact.text !== ''), ...block.facts.slice(columns)]
    const isLabelTooLong = block.facts.some((fact) => fact.label.length > 200)
    if (isLabelTooLong) {
      return {
        height: 0,
        place: () => [],
        rest: { kind: 'list', entries: block.facts.map((fact) => ({ text: fact.label, detail: fact.text })) },
      }
    }
    // What is left of a block keeps the columns of the whole: fewer facts would ask for fewer, wider ones.
    const now = layFacts(
      { ...block, columns: asFactColumns(columns), facts: parts.map((part) => part.head) },
      { ...room, height: Number.POSITIVE_INFINITY },
      { step, isFresh, fill: noFill },
    )
    return now === null
      ? null
      : { ...now, isCut: true, rest: later.length === 0 ? null : { ...block, columns: asFactColumns(columns), facts: later } }
  }
  const count = Math.min(block.facts.length, rowCount * columns)
  const shown = rows.slice(0, rowCount)
  return {
    height: total(shown, grid.rowGap),
    rest: count < block.facts.length ? { ...block, columns: asFactColumns(columns), facts: block.facts.slice(count) } : null,
    place: (origin, pen) =>
      block.facts.slice(0, count).map((fact, index) =>
        textItem(pen.id('fact'), cellFrame(index, grid, shown, origin), paragraphs[index] ?? [], {
          name: fact.label,
          inset: insetOf(0, 0),
        }),
      ),
  }
}

const asFactColumns = (columns: number) => (columns <= 1 ? 1 : columns === 2 ? 2 : 3)

const noFill: Bench['fill'] = () => ({ height: 0, rest: [], place: () => [] })
