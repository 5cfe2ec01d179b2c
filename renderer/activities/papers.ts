/**
 * The papers of a session beside deck and handout: before the day, on the day, after it. Like them, each is made for one edition from a
 * document that was stripped first; the run sheet, which holds private notes, exists in the facilitator's edition only.
 */
import type { Paper, PaperId, PaperSheet, PaperSize } from '../deck/model'
import type { SessionDocument } from '../session/schema'
import { appTools } from './assemble'
import { actionSheets } from './papers-after'
import { invitationSheet, runSheet } from './papers-before'
import { ballotSheets, packList, signInSheet } from './papers-room'
import { type AssembleOptions, type AssembleTools, type Chapter, chaptersOf } from './record-chapters'
import { strippedFor } from './record-edition'
import { tidiedRecord } from './record-tidied'

export { coverMessage } from './papers-after'

export interface PaperOptions extends AssembleOptions {
  /** Personal actions: this participant only; absent: everybody who has one. */
  readonly participantId?: string
  /** What the invitation asks people to think about; absent: the first question they will answer alone. */
  readonly thinkAbout?: string
}

const portrait: readonly PaperSize[] = ['a4', 'letter']
const kinds: readonly {
  readonly id: PaperId
  readonly name: string
  readonly when: Paper['when']
  readonly sizes: readonly PaperSize[]
}[] = [
  { id: 'invitation', name: 'Invitation', when: 'before', sizes: portrait },
  { id: 'run-sheet', name: 'Run sheet', when: 'before', sizes: portrait },
  { id: 'print-pack', name: 'Print pack', when: 'day', sizes: portrait },
  { id: 'sign-in', name: 'Sign-in list', when: 'day', sizes: portrait },
  { id: 'cards', name: 'Cards', when: 'day', sizes: portrait },
  { id: 'ballots', name: 'Ballots', when: 'day', sizes: portrait },
  { id: 'sheets', name: 'Sheets to fill in', when: 'day', sizes: portrait },
  { id: 'poster', name: 'Poster', when: 'after', sizes: ['a3', 'a4', 'letter'] },
  { id: 'personal-actions', name: 'Personal action lists', when: 'after', sizes: portrait },
]

/** Every paper that this session and edition have something for, in the order in which they are needed. */
export function papersOf(session: SessionDocument, options: PaperOptions, tools: AssembleTools = appTools): readonly Paper[] {
  const document = strippedFor(session, options)
  const sheets = sheetsOf(document, chaptersOf(document, options, tools), options)
  const title = document.title || 'Untitled session'
  const head = [title, document.organisation].filter((text) => text !== '').join(' · ')
  return kinds
    .map(
      ({ id, name, when, sizes }): Paper => ({
        id,
        name,
        when,
        sizes,
        title: `${name}: ${title}`,
        head,
        foot: document.brand.footer || name,
        language: document.languages[0] ?? 'en-GB',
        date: options.today,
        sheets: sheets[id],
      }),
    )
    .filter((paper) => paper.sheets.length > 0)
}

function sheetsOf(
  document: SessionDocument,
  chapters: readonly Chapter[],
  options: PaperOptions,
): Readonly<Record<PaperId, readonly PaperSheet[]>> {
  const offered = chapters.flatMap(({ opened, facts }) =>
    opened.state === 'ready' ? (opened.definition.toPapers?.(opened.data, facts) ?? []) : [],
  )
  const kind = (...wanted: readonly PaperSheet['kind'][]) => offered.filter((sheet) => wanted.includes(sheet.kind))
  const signIn = signInSheet(document)
  const cards = kind('cards')
  const ballots = ballotSheets(document, chapters, kind('ballot'))
  const sheets = kind('form', 'scales')
  const { markedSheets } = tidiedRecord(document)
  const inPack = [...signIn, ...cards, ...ballots, ...sheets]
  return {
    invitation: invitationSheet(document, options.thinkAbout),
    'run-sheet': options.edition === 'facilitator' ? runSheet(document) : [],
    'print-pack': inPack.length === 0 ? [] : [packList(document, inPack), ...inPack],
    'sign-in': signIn,
    cards,
    ballots,
    sheets,
    poster: markedSheets(kind('poster')),
    'personal-actions': markedSheets(actionSheets(document, options.participantId)),
  }
}
