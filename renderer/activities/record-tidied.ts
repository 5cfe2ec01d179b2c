/**
 * Marks of what was changed after the day, on slides and on paper: a dagger behind every text that no longer reads as it was agreed, the agreed
 * wording in the notes of its slide, and one part that shows both wordings. Spelling is counted in one sentence.
 */
import type { Block, DataTable, HandoutPart, PaperSheet, Slide } from '../deck/model'
import type { SessionDocument } from '../session/schema'
import { capitalised, counted, longDate } from './record-words'
import { changesAfterTheDay, type LaterChange } from './tidying'

const mark = '\u00a0†'

/** Everything a record says of it; each answers what it was given when nothing was changed. */
export interface TidiedRecord {
  readonly slide: () => Slide | null
  readonly part: () => HandoutPart | null
  readonly markedSlides: (slides: readonly Slide[]) => readonly Slide[]
  readonly markedParts: (parts: readonly HandoutPart[]) => readonly HandoutPart[]
  /** Sheets that are kept apart from the record, each with a line that says what the dagger means. */
  readonly markedSheets: (sheets: readonly PaperSheet[]) => readonly PaperSheet[]
}

export function tidiedRecord(document: SessionDocument): TidiedRecord {
  const changes = changesAfterTheDay(document)
  const reworded = changes.filter(({ isSmall }) => !isSmall)
  const marked = new Map(reworded.filter(({ now }) => now !== '').map((change) => [change.now.trim(), change]))
  const blocks = reworded.length === 0 ? [] : [listOf(reworded)]
  const sentence = spellingSentence(changes.length - reworded.length)
  const small: readonly Block[] = sentence === '' ? [] : [{ kind: 'paragraph', text: sentence, isFaint: true }]
  return {
    slide: () =>
      reworded.length === 0
        ? null
        : {
            id: 'after-the-day',
            form: 'content',
            title: titleOf(reworded),
            topic: 'Changed after the day',
            blocks: [...blocks, ...small],
            notes: reworded.map(noteOf),
          },
    part: () =>
      changes.length === 0
        ? null
        : {
            id: 'after-the-day',
            title: 'Changed after the day',
            result: [
              ...(reworded.length === 0
                ? []
                : [{ kind: 'paragraph' as const, text: `${titleOf(reworded)}. They carry a † in this record.` }]),
              ...blocks,
              ...small,
            ],
            detail: [],
          },
    markedSlides: (slides) => (marked.size === 0 ? slides : slides.map((slide) => markedSlide(slide, marked))),
    markedParts: (parts) =>
      marked.size === 0
        ? parts
        : parts.map((part) => ({
            ...part,
            result: markedBlocks(part.result, marked).blocks,
            detail: markedBlocks(part.detail, marked).blocks,
          })),
    markedSheets: (sheets) => (marked.size === 0 ? sheets : sheets.map((sheet) => markedSheet(sheet, marked))),
  }
}

/** For the CSV files: all of them, small ones too. */
export function tidiedTable(document: SessionDocument): DataTable {
  return {
    id: 'changed-after-the-day',
    title: 'Changed after the day',
    columns: ['Id', 'What', 'As agreed', 'As it reads now', 'Changed on', 'Spelling only'],
    rows: changesAfterTheDay(document).map(({ itemId, kind, agreed, now, at, isSmall }) => [
      itemId,
      capitalised(kind),
      agreed,
      now,
      at.slice(0, 10),
      isSmall ? 'yes' : 'no',
    ]),
  }
}

function titleOf(reworded: readonly LaterChange[]): string {
  const gone = reworded.filter(({ now }) => now === '').length
  const other = reworded.length - gone
  const texts = (count: number) => counted(count, 'agreed text')
  const were = (count: number) => (count === 1 ? 'was' : 'were')
  if (gone === 0) return capitalised(`${texts(other)} ${were(other)} reworded after the day`)
  if (other === 0) return capitalised(`${texts(gone)} ${were(gone)} taken out after the day`)
  return capitalised(`${texts(other)} ${were(other)} reworded and ${counted(gone, 'text')} taken out after the day`)
}

function spellingSentence(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? 'In one agreed text only spelling was put right.'
    : `In ${counted(count, 'agreed text')} only spelling was put right.`
}

function listOf(reworded: readonly LaterChange[]): Block {
  return {
    kind: 'table',
    columns: [
      { header: 'What', weight: 1.3 },
      { header: 'As it was agreed', weight: 4 },
      { header: 'Tidied after the day †', weight: 4 },
      { header: 'On', weight: 1.6 },
    ],
    rows: reworded.map(({ kind, agreed, now, at }) => [
      { text: capitalised(kind), isFaint: true },
      agreed,
      now === '' ? { text: 'Taken out', isFaint: true } : { text: now, isStrong: true },
      longDate(at.slice(0, 10)),
    ]),
  }
}

function noteOf({ agreed, now, at }: LaterChange): string {
  const day = longDate(at.slice(0, 10))
  return now === ''
    ? `Taken out after the day, on ${day}: “${agreed}”`
    : `† “${now}” was tidied after the day, on ${day}. It was agreed as: “${agreed}”`
}

type Marked = ReadonlyMap<string, LaterChange>

function markedSlide(slide: Slide, marked: Marked): Slide {
  const { blocks, found } = markedBlocks(slide.blocks, marked)
  return found.length === 0 ? slide : { ...slide, blocks, notes: [...slide.notes, ...found.map(noteOf)] }
}

const sheetNote = '† Reworded after the day; the record shows the agreed wording.'

/** Of the sheets that people take home or hang up; what is filled in on the day holds nothing tidied. */
function markedSheet(sheet: PaperSheet, marked: Marked): PaperSheet {
  const daggered = (text: string) => (marked.has(text.trim()) ? `${text.trimEnd()}${mark}` : text)
  if (sheet.kind === 'poster') {
    const [lines, preamble] = [sheet.lines.map(daggered), daggered(sheet.preamble)]
    const isMarked = preamble !== sheet.preamble || lines.some((line, index) => line !== sheet.lines[index])
    return isMarked ? { ...sheet, lines, preamble, note: sheetNote } : sheet
  }
  if (sheet.kind !== 'letter') return sheet
  const { blocks, found } = markedBlocks(sheet.blocks, marked)
  return found.length === 0 ? sheet : { ...sheet, blocks: [...blocks, { kind: 'paragraph', text: sheetNote, isFaint: true }] }
}

/** Every text of a block that reads exactly as a tidied one. Codes, labels and alternative texts are none of these. */
function markedBlocks(
  blocks: readonly Block[],
  marked: Marked,
): { readonly blocks: readonly Block[]; readonly found: readonly LaterChange[] } {
  const found = new Set<LaterChange>()
  const walked = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const change = marked.get(value.trim())
      if (change === undefined) return value
      found.add(change)
      return `${value.trimEnd()}${mark}`
    }
    if (Array.isArray(value)) return value.map(walked)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, untouched.has(key) ? inner : walked(inner)]))
  }
  // Only texts grow, so that each block stays what it was.
  const made = blocks.map((block) => walked(block) as Block)
  return { blocks: made, found: [...found] }
}

const untouched: ReadonlySet<string> = new Set(['kind', 'id', 'from', 'to', 'dataUri', 'altText', 'header', 'heading', 'by'])
