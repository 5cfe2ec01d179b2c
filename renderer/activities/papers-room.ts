/** What lies on the tables: the list to sign, ballots with the codes by which they are typed in, and the list of what to print how often. */
import type { BallotMark, PaperSheet } from '../deck/model'
import { ordered } from '../lib/rank'
import type { SessionDocument, VoteMethod, VoteRound } from '../session/schema'
import { itemCodes, latestRound } from '../session/voting'
import { levelWords } from '../session/voting-words'
import type { Chapter } from './record-chapters'
import { counted, longDates, nameOf } from './record-words'

/** Rows for people who were not on the list. */
const spareRows = 4

export function signInSheet(document: SessionDocument): readonly PaperSheet[] {
  const people = ordered(document.participants).filter((person) => person.isInvited)
  if (people.length === 0) return []
  const blank = ['', '', '', '']
  return [
    {
      kind: 'register',
      id: 'sign-in',
      title: 'Who is here',
      instruction: [longDates([document.date, ...document.moreDates]), document.location, 'Please sign when you arrive.']
        .filter((text) => text !== '')
        .join(' · '),
      columns: [
        { header: 'Code', weight: 0.8 },
        { header: 'Name', weight: 3 },
        { header: 'Department', weight: 2.4 },
        { header: 'Signature', weight: 3 },
      ],
      rows: [
        ...people.map((person, index) => [
          { text: `P-${index + 1}`, isFaint: true },
          { text: nameOf(person), isStrong: true },
          person.department === nameOf(person) ? '' : person.department,
          '',
        ]),
        ...Array.from({ length: spareRows }, () => blank),
      ],
    },
  ]
}

const methods = ['dots', 'ranking', 'consent', 'gradients'] as const satisfies readonly VoteMethod[]

const instructions = {
  dots: 'Fill one circle for each dot you give.',
  ranking: 'Write the codes in your order, the best first.',
  consent: 'One circle on each line: from 5, I champion it, to 1, I block it.',
  gradients: 'One circle on each line, from 8 to 1.',
} as const satisfies Record<VoteMethod, string>

/**
 * One ballot for the latest round of each vote, with the codes of that round; for activities without any, what they offer themselves,
 * so that ballots can be printed before the vote is opened.
 */
export function ballotSheets(
  document: SessionDocument,
  chapters: readonly Chapter[],
  offered: readonly PaperSheet[],
): readonly PaperSheet[] {
  return chapters.flatMap(({ id, title, opened }): readonly PaperSheet[] => {
    const labels =
      opened.state === 'ready'
        ? new Map(opened.definition.items(opened.data).map((item) => [item.id, item.label]))
        : new Map<string, string>()
    const rounds = methods.flatMap((method) => latestRound(document.votes, id, method) ?? [])
    const ballots = rounds.flatMap((round) => {
      const lines = [...itemCodes(round.itemIds)].map(([itemId, code]) => ({ code, text: labels.get(itemId) ?? '' }))
      if (lines.length === 0) return []
      return [
        {
          kind: 'ballot' as const,
          id: `${id}/ballot-${round.method}`,
          title: round.title || title,
          instruction: ballotInstruction(round),
          mark: markOf(round),
          lines,
        },
      ]
    })
    return ballots.length > 0 ? ballots : offered.filter((sheet) => sheet.id.startsWith(`${id}/`))
  })
}

function ballotInstruction(round: VoteRound): string {
  if (round.method !== 'dots') return instructions[round.method]
  return `You have ${counted(round.budget, 'dot')}, at most ${counted(round.maxPerItem, 'dot')} on one line. ${instructions.dots}`
}

function markOf(round: VoteRound): BallotMark {
  if (round.method === 'dots') return { kind: 'dots', budget: round.budget, most: Math.min(round.maxPerItem, 5) }
  if (round.method === 'ranking') return { kind: 'ranking', places: Math.min(round.itemIds.length, 10) }
  return { kind: 'levels', words: levelWords(round.method) }
}

/** The first page of the pack: what is in it and how often to print each. */
export function packList(document: SessionDocument, sheets: readonly PaperSheet[]): PaperSheet {
  const people = document.participants.filter((person) => person.isInvited).length
  const each = people === 0 ? 'One for each person' : `One for each of ${people}`
  return {
    kind: 'letter',
    id: 'print-pack',
    kicker: 'Print pack',
    title: document.title || 'Untitled session',
    instruction: 'Codes such as A-1 stand on every sheet: what is written by hand is typed in by code.',
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: 'Sheet', weight: 4 },
          { header: 'How many', weight: 2.4 },
          { header: 'What for', weight: 4 },
        ],
        rows: sheets.map((sheet) => [{ text: sheet.title, isStrong: true }, howMany(sheet, each), uses[sheet.kind]]),
      },
      ...(document.design.materials.trim() === ''
        ? []
        : [
            { kind: 'heading' as const, text: 'Also bring' },
            { kind: 'paragraph' as const, text: document.design.materials.trim() },
          ]),
    ],
  }
}

function howMany(sheet: PaperSheet, each: string): string {
  switch (sheet.kind) {
    case 'ballot':
    case 'scales':
      return each
    case 'form':
      return 'One for each table'
    case 'cards':
      return 'Once, then cut'
    default:
      return 'Once'
  }
}

const uses = {
  poster: 'To hang up',
  cards: 'To lay out and move on the tables',
  ballot: 'A secret vote: collect all, then reveal',
  form: 'To fill in at tables',
  scales: 'To place yourself in silence',
  register: 'At the door',
  schedule: 'For the facilitator',
  letter: 'To read',
} as const satisfies Record<PaperSheet['kind'], string>
