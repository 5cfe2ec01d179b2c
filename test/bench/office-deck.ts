/** The deck of the office bench, once for us and once in the Markdown of each peer: figures.md says what is on it. */
import type { Block, Deck, Slide } from '../../renderer/deck/model.ts'

export const bullets = Array.from({ length: 8 }, (_, index) => `Finding ${index + 1}: what one team learns, all can look up`)
export const header = Array.from({ length: 6 }, (_, index) => `Column ${index + 1}`)
export const rows = Array.from({ length: 8 }, (_, row) => header.map((_, column) => `${row + 1}.${column + 1}`))
export const shapes = ['First', 'Second', 'Third']
export const note = 'Say where this came from, and read the second line aloud before anybody discusses it.'
export const titleOf = (index: number) => `Slide ${index + 1}: three departments answer the same question`
export const hasTable = (index: number) => index % 3 === 2

/** A title, 8 bullets, three shapes and notes on every slide, a 6 × 8 table in place of the shapes on every third. */
export function ourDeck(count: number): Deck {
  const list: Block = { kind: 'list', entries: bullets.map((text) => ({ text })) }
  const cards: Block = { kind: 'cards', columns: 1, cards: shapes.map((title) => ({ title, text: 'A card with a line of text' })) }
  const table: Block = { kind: 'table', columns: header.map((text) => ({ header: text })), rows }
  const slides = Array.from(
    { length: count },
    (_, index): Slide => ({
      id: `s${index}`,
      form: 'content',
      title: titleOf(index),
      topic: 'Bench',
      blocks: [
        {
          kind: 'columns',
          columns: [
            { blocks: [list], weight: 1 },
            { blocks: [hasTable(index) ? table : cards], weight: 1 },
          ],
        },
      ],
      notes: [note],
    }),
  )
  return { title: 'Bench', subtitle: '', organisation: '', language: 'en-GB', date: '2026-03-13', footer: '', slides }
}

const list = bullets.map((text) => `- ${text}`).join('\n')
const lined = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = [lined(header), lined(header.map(() => '---')), ...rows.map(lined)].join('\n')
const slidesOf = (count: number, slide: (index: number) => string) => Array.from({ length: count }, (_, index) => slide(index))

/** Two columns where there is a table, else pandoc begins a second slide. It knows no shapes: those slides are bullets alone. */
export function pandocMarkdown(count: number): string {
  const columns = `:::: columns\n::: column\n${list}\n:::\n::: column\n${table}\n:::\n::::`
  return slidesOf(count, (index) => `# ${titleOf(index)}\n\n${hasTable(index) ? columns : list}\n\n::: notes\n${note}\n:::\n`).join('\n')
}

/** No columns and no shapes: the table stands under the bullets and runs over the edge, which costs nothing. */
export function marpMarkdown(count: number): string {
  const slides = slidesOf(count, (index) => `# ${titleOf(index)}\n\n${list}\n${hasTable(index) ? `\n${table}\n` : ''}\n<!-- ${note} -->\n`)
  return `---\nmarp: true\n---\n\n${slides.join('\n---\n\n')}`
}
