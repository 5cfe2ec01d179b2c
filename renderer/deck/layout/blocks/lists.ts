/** Lists and numbered lists: one text box with real bullets or numbers, split between entries. */
import type { ListEntry } from '../../model.ts'
import { textItem } from '../items.ts'
import type { Bench, BlockOf, Laid, Room } from '../laid.ts'
import { tolerance } from '../laid.ts'
import { linesOf, widthOf } from '../measure.ts'
import { cutText, heightOf, paragraphsOf } from '../paragraphs.ts'
import type { Paragraph } from '../placed.ts'
import type { Step, TextStyle } from '../type.ts'
import { sans, serif } from '../type.ts'

type ListBlock = BlockOf<'list' | 'numbered'>

interface Setting {
  readonly style: TextStyle
  readonly detail: TextStyle
  readonly hang: number
  /** Points between entries. */
  readonly space: number
}

function settingOf(block: ListBlock, step: Step): Setting {
  const isSerif = block.kind === 'numbered' && block.isSerif === true
  const style = isSerif ? serif(step.agreed) : sans(step.text)
  const last = block.kind === 'numbered' ? (block.start ?? 1) + block.entries.length - 1 : 1
  const hang = block.kind === 'numbered' ? widthOf(`${last}. `, style) + 0.12 : style.size * 0.0155
  return { style, detail: sans(step.detail, 'ink2'), hang, space: Math.round(style.size * (isSerif ? 0.6 : 0.45)) }
}

function levelOf(entry: ListEntry): number {
  return Math.min(3, Math.max(0, Math.trunc(entry.level ?? 0)))
}

function entryParagraphs(entry: ListEntry, index: number, block: ListBlock, setting: Setting): readonly Paragraph[] {
  const level = levelOf(entry)
  const indent = setting.hang * (level + 1)
  const style = level === 0 ? setting.style : { ...setting.style, size: Math.max(12, setting.style.size - 2), colour: 'ink2' as const }
  const how = {
    indent,
    hang: setting.hang,
    level,
    marker:
      block.kind === 'numbered' && level === 0
        ? ({ kind: 'number', value: (block.start ?? 1) + index } as const)
        : ({ kind: 'bullet' } as const),
    spaceBefore: level === 0 ? setting.space : Math.round(setting.space / 2),
  }
  const own = paragraphsOf(entry.text, style, how)
  const detail = paragraphsOf(entry.detail ?? '', setting.detail, {
    indent,
    hang: 0,
    level,
    spaceBefore: 2,
    continuesEntry: own.length > 0,
  })
  return [...own, ...detail]
}

/** Places as many entries as stand in the room; a first entry longer than a whole slide is cut in two. */
export function layList(block: ListBlock, room: Room, { step, isFresh }: Bench): Laid | null {
  const setting = settingOf(block, step)
  const placed: Paragraph[] = []
  let count = 0
  let number = 0
  let height = 0
  for (const entry of block.entries) {
    const added = entryParagraphs(entry, number, block, setting)
    const before = placed.length === 0 ? 0 : (added[0]?.spaceBefore ?? 0) / 72
    const longer = height + before + heightOf(added, room.width)
    if (longer > room.height + tolerance) break
    placed.push(...added)
    height = longer
    count += 1
    if (levelOf(entry) === 0) number += 1
  }
  const rest = restOf(block, count)
  const first = block.entries[0]
  if (count === 0 && first !== undefined) return isFresh ? cutEntry(block, first, room, setting) : null
  if (rest !== null && count < 2 && !isFresh) return null
  const width = rest === null ? withoutOrphans(placed, room) : room.width
  return { ...laid(placed, width, rest), orphans: orphansIn(placed, width) }
}

/** Shares of the room's width that a list may take so that no entry ends in a single short word. */
const widthShares = [1, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.78] as const

/** The widest box with the fewest single words on a line of their own, as long as all still stands in the room. */
function withoutOrphans(paragraphs: readonly Paragraph[], room: Room): number {
  let best = { width: room.width, orphans: orphansIn(paragraphs, room.width) }
  for (const share of widthShares) {
    if (best.orphans === 0) break
    const width = room.width * share
    const orphans = orphansIn(paragraphs, width)
    if (orphans < best.orphans && heightOf(paragraphs, width) <= room.height + tolerance) best = { width, orphans }
  }
  return best.width
}

function orphansIn(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.filter((paragraph) => {
    const run = paragraph.runs[0]
    if (run === undefined) return false
    const lines = linesOf(run.text, run, Math.max(0.3, width - paragraph.indent))
    const last = lines.at(-1) ?? ''
    return lines.length > 1 && (!last.includes(' ') || widthOf(last, run) < (width - paragraph.indent) * 0.12)
  }).length
}

/** Only entries of the first level are counted. */
function numberOf(block: ListBlock, index: number): number {
  return block.entries.slice(0, index).filter((entry) => levelOf(entry) === 0).length
}

function restOf(block: ListBlock, count: number): ListBlock | null {
  if (count >= block.entries.length) return null
  const entries = block.entries.slice(count)
  return block.kind === 'numbered' ? { ...block, entries, start: (block.start ?? 1) + numberOf(block, count) } : { ...block, entries }
}

function cutEntry(block: ListBlock, entry: ListEntry, room: Room, setting: Setting): Laid {
  const width = room.width - setting.hang * (levelOf(entry) + 1)
  const [head, tail] = cutText(entry.text, setting.style, width, room.height)
  const isTextDone = tail === ''
  const detail = entry.detail ?? ''
  const [detailHead, detailTail] = isTextDone && head === '' ? cutText(detail, setting.detail, width, room.height) : ['', detail]
  const now: ListEntry = { text: head, detail: detailHead, level: levelOf(entry) }
  const later: ListEntry = { ...entry, text: tail, detail: detailTail }
  const remaining = { ...block, entries: [later, ...block.entries.slice(1)] }
  return { ...laid(entryParagraphs(now, 0, block, setting), room.width, remaining), isCut: true }
}

function laid(paragraphs: readonly Paragraph[], width: number, rest: ListBlock | null): Laid {
  const height = heightOf(paragraphs, width)
  return {
    height,
    rest,
    place: (origin, pen) => (paragraphs.length === 0 ? [] : [textItem(pen.id('list'), { ...origin, width, height }, paragraphs)]),
  }
}
