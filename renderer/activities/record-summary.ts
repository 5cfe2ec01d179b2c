/** The whole session on one page, for a reader who turns no second one: what it was for, where each part stands, what was decided, who does what next. */
import type { Block, HandoutPart, ListEntry, Slide } from '../deck/model'
import { ordered } from '../lib/rank'
import type { SessionDocument } from '../session/schema'
import { actionsByOwner, nothing } from './record-blocks'
import type { Chapter } from './record-chapters'
import { capitalised, counted, longDate } from './record-words'

/** So much of each fits on one slide; what does not is counted in words, never dropped in silence. */
const most = 5

/** null for a session in which nothing was recorded yet. */
export function summarySlide(document: SessionDocument, chapters: readonly Chapter[]): Slide | null {
  const isEmpty = chapters.length === 0 && document.decisions.length === 0 && document.actions.length === 0
  if (isEmpty) return null
  return {
    id: 'summary',
    form: 'content',
    title: summaryTitle(document, chapters),
    topic: 'In one page',
    blocks: [
      ...purposeBlocks(document),
      {
        kind: 'columns',
        columns: [
          { heading: 'Where we stand', blocks: [standing(chapters, most)] },
          { heading: 'Decided', blocks: [decided(document, most)] },
          { heading: 'Next steps', blocks: [nextSteps(document, most)] },
        ],
      },
    ],
    notes: ['Everything on this page is said in full on the pages that follow.'],
  }
}

export function summaryPart(document: SessionDocument, chapters: readonly Chapter[]): HandoutPart {
  return {
    id: 'summary',
    title: 'In one page',
    isOwnPage: true,
    result: [
      { kind: 'statement', text: `${summaryTitle(document, chapters)}.` },
      ...purposeBlocks(document),
      { kind: 'heading', text: 'Where we stand' },
      standing(chapters, 2 * most),
      { kind: 'heading', text: 'Decided' },
      decided(document, most + 1),
      { kind: 'heading', text: 'Next steps' },
      nextSteps(document, most + 1),
    ],
    detail: [],
  }
}

function summaryTitle(document: SessionDocument, chapters: readonly Chapter[]): string {
  const alive = document.actions.filter((action) => action.state !== 'dropped').length
  const parts = [
    ...(document.decisions.length === 0 ? [] : [counted(document.decisions.length, 'decision')]),
    ...(alive === 0 ? [] : [counted(alive, 'action')]),
  ]
  if (parts.length > 0) return `We leave with ${parts.join(' and ')}`
  return chapters.length === 0 ? 'Nothing was recorded yet' : `${capitalised(counted(chapters.length, 'part'))}, no decision yet`
}

/** Never from the situation sheet: that stays with the facilitator. */
function purposeBlocks(document: SessionDocument): readonly Block[] {
  const purpose = document.design.purpose
  return purpose === '' ? [] : [{ kind: 'paragraph', text: clipped(purpose) }]
}

function standing(chapters: readonly Chapter[], count: number): Block {
  const entries = chapters.map(({ title, opened, facts }): ListEntry => {
    const detail = opened.state === 'ready' ? opened.definition.progress(opened.data, facts).sentence : 'Cannot be read in this version'
    return { text: clipped(title), detail }
  })
  return entries.length === 0 ? nothing('No activity was planned.') : { kind: 'list', entries: cut(entries, count, 'part') }
}

function decided(document: SessionDocument, count: number): Block {
  const entries = ordered(document.decisions).map(({ text }): ListEntry => ({ text: clipped(text) }))
  return entries.length === 0 ? nothing('No decision was recorded.') : { kind: 'list', entries: cut(entries, count, 'decision') }
}

/** The earliest first: who, what, by when. */
function nextSteps(document: SessionDocument, count: number): Block {
  const alive = document.actions.filter((action) => action.state !== 'dropped' && action.state !== 'done')
  const steps = actionsByOwner({ ...document, actions: alive }).flatMap(({ owner, actions }) =>
    actions.map((action) => ({ owner, action })),
  )
  const sorted = steps.sort((first, second) => compare(first.action.due || '9999', second.action.due || '9999'))
  const entries = sorted.map(
    ({ owner, action }): ListEntry => ({
      text: clipped(action.text),
      detail: [owner, action.due === '' ? '' : longDate(action.due)].filter((part) => part !== '').join(', '),
    }),
  )
  return entries.length === 0 ? nothing('No action was agreed.') : { kind: 'list', entries: cut(entries, count, 'action') }
}

const compare = (first: string, second: string) => (first < second ? -1 : first > second ? 1 : 0)

function cut(entries: readonly ListEntry[], count: number, noun: string): readonly ListEntry[] {
  if (entries.length <= count) return entries
  const rest = entries.length - count + 1
  return [...entries.slice(0, count - 1), { text: `and ${counted(rest, `more ${noun}`)} further on` }]
}

/** Long texts end at a word; they stand in full further on. */
function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const head = line.slice(0, longest)
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), longest / 2)).replace(/[\s,;:.–-]+$/, '')} …`
}
const longest = 110
