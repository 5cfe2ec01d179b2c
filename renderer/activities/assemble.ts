/**
 * From a session document to what the writers take: the deck and the handout, through the registry, in the order of the agenda.
 * Every copy is made for one edition; what it must not hold is gone before any activity is asked for its slides.
 */
import type { Block, Deck, Handout, HandoutPart, Slide } from '../deck/model'
import type { SessionDocument } from '../session/schema'
import { arranged } from './arrange'
import { distinctTitles } from './distinct-titles'
import { openActivity } from './open'
import { agendaBlocks } from './record-agenda'
import { attendanceTable, attendees } from './record-attendance'
import { actionTable, decisionList, nothing, parkingList } from './record-blocks'
import {
  type AssembleOptions,
  type AssembleTools,
  type Chapter,
  chaptersOf,
  type OpenQuestion,
  openQuestions,
  unreadableSentences,
} from './record-chapters'
import { editionSentence, leftOut, nothingLeftOut, strippedFor } from './record-edition'
import { provenancePart } from './record-provenance'
import { actionSlide, coverSlide, decisionSlide, overviewSlide, parkingSlide, questionSlide } from './record-slides'
import { summaryPart, summarySlide } from './record-summary'
import { tidiedRecord } from './record-tidied'
import { tracePart, traceSlide } from './record-trace'
import { groupSize, longDate, longDates } from './record-words'
import { linkIndexOf, looseEndsOf } from './whole'

export type { AssembleOptions, AssembleTools } from './record-chapters'

/** The app's own ways to get at the activities. */
export const appTools: AssembleTools = { open: openActivity, linksOf: linkIndexOf, looseEndsOf }

export interface DeckOptions extends AssembleOptions {
  /** Ids of the slides wanted (`Slide.id`); absent: all. */
  readonly include?: readonly string[]
  /** Ids of slides that were taken out; the last slide says so. */
  readonly exclude?: readonly string[]
  /** Ids in the order wanted; a slide that is not named stays behind the one it follows. Absent: as the agenda has them. */
  readonly order?: readonly string[]
}

/** What this copy leaves out, at the end of every deck that leaves anything out: it can neither be moved nor taken out. */
export const leftOutSlideId = 'left-out'

/** The deck of a session. Ids of slides are stable, so that a choice of slides survives changes of the session. */
export function deckOf(session: SessionDocument, options: DeckOptions, tools: AssembleTools = appTools): Deck {
  const whole = wholeDeckOf(session, options, tools)
  const isIn = ({ id }: Slide) => (options.include?.includes(id) ?? true) && options.exclude?.includes(id) !== true
  return { ...whole, slides: whole.slides.filter(isIn) }
}

/** The deck with the slides that were taken out still in their places, for choosing among them. */
export function wholeDeckOf(session: SessionDocument, options: DeckOptions, tools: AssembleTools = appTools): Deck {
  const document = strippedFor(session, options)
  const chapters = chaptersOf(document, options, tools)
  const questions = options.edition === 'facilitator' ? openQuestions(document, chapters, options, tools) : []
  const missing = leftOut(options, unreadableSentences(chapters))
  const tidied = tidiedRecord(document)
  const told = [
    ...within('The session', [
      coverSlide(document, [
        `${editionSentence(options.edition)}, as of ${longDate(options.today)}.`,
        `Not in this copy: ${missing.join(' ')}`,
      ]),
      options.edition === 'sponsor' ? summarySlide(document, chapters) : null,
      overviewSlide(document, chapters),
    ]),
    ...chapters.flatMap((chapter) => within(chapter.title, chapterSlides(chapter))),
    ...within('What follows', [
      traceSlide(tools.linksOf(document)),
      decisionSlide(document),
      actionSlide(document),
      parkingSlide(document),
    ]),
  ]
  const made = distinctTitles([...tidied.markedSlides(told), ...within('What follows', [tidied.slide(), questionSlide(questions)])])
  const takenOut = made.filter((slide) => options.exclude?.includes(slide.id) === true)
  const end = leftOutSlide(leftOut(options, unreadableSentences(chapters), takenOut))
  const slides = [...arranged(made, options.order ?? []), ...(end === null ? [] : [end])]
  return {
    title: document.title || 'Untitled session',
    subtitle: longDates([document.date, ...document.moreDates]),
    organisation: document.organisation,
    language: document.languages[0] ?? 'en-GB',
    date: options.today,
    footer: document.brand.footer,
    slides,
  }
}

/** The slides that there are, as one section of the deck. */
function within(section: string, slides: readonly (Slide | null)[]): readonly Slide[] {
  return slides.filter((slide) => slide !== null).map((slide) => ({ ...slide, section }))
}

function leftOutSlide(sentences: readonly string[]): Slide | null {
  if (sentences.includes(nothingLeftOut)) return null
  return {
    id: leftOutSlideId,
    form: 'content',
    title: 'Not in this copy',
    topic: 'This copy',
    blocks: [{ kind: 'list', entries: sentences.map((text) => ({ text })) }],
    notes: [],
  }
}

/** The slides of one activity; one that cannot be opened says so on a slide of its own. */
function chapterSlides({ id, title, opened, facts }: Chapter): readonly Slide[] {
  if (opened.state === 'ready') return opened.definition.toSlides(opened.data, facts)
  return [
    {
      id: `${id}/unreadable`,
      form: 'content',
      title: `${title} is not in this deck`,
      topic: title,
      blocks: [{ kind: 'paragraph', text: opened.sentence }],
      notes: opened.path === '' ? [] : [`Where it stops: ${opened.path}`],
    },
  ]
}

/** The record on paper: agenda as it happened, each activity, decisions, actions, parking lot, attendance, and what this copy leaves out. */
export function handoutOf(session: SessionDocument, options: AssembleOptions, tools: AssembleTools = appTools): Handout {
  const document = strippedFor(session, options)
  const chapters = chaptersOf(document, options, tools)
  const people = attendees(document)
  const unreadable = unreadableSentences(chapters)
  const trace = tracePart(tools.linksOf(document))
  const tidied = tidiedRecord(document)
  const after = tidied.part()
  const provenance = options.hasProvenance === true ? provenancePart(document, chapters, options.minutesFromUtc) : null
  return {
    title: document.title || 'Untitled session',
    subtitle: 'Record of the session',
    organisation: document.organisation,
    language: document.languages[0] ?? 'en-GB',
    date: options.today,
    footer: document.brand.footer,
    facts: [
      { label: 'Date', text: longDates([document.date, ...document.moreDates]) },
      { label: 'Place', text: document.location },
      { label: 'Group', text: people.length === 0 ? '' : groupSize(people) },
      { label: 'Copy', text: editionSentence(options.edition) },
      { label: 'As of', text: longDate(options.today) },
    ].filter(({ text }) => text !== ''),
    parts: [
      ...tidied.markedParts([
        ...(options.edition === 'sponsor' ? [summaryPart(document, chapters)] : []),
        part('agenda', 'Agenda as it happened', agendaBlocks(document, options.minutesFromUtc)),
        ...chapters.flatMap(chapterParts),
        ...(trace === null ? [] : [trace]),
        part('decisions', 'Decisions', document.decisions.length === 0 ? [nothing('No decision was recorded.')] : [decisionList(document)]),
        part('actions', 'Actions by person', document.actions.length === 0 ? [nothing('No action was agreed.')] : [actionTable(document)]),
        part('parking-lot', 'Parking lot', document.parkingLot.length === 0 ? [nothing('Nothing is parked.')] : [parkingList(document)]),
      ]),
      ...(after === null ? [] : [after]),
      part('attendance', 'Attendance', [attendanceTable(document, options)]),
      ...(options.edition === 'facilitator' ? [facilitatorPart(document, openQuestions(document, chapters, options, tools))] : []),
      ...(provenance === null ? [] : [provenance]),
      {
        ...part('left-out', 'Not in this copy', [{ kind: 'list', entries: leftOut(options, unreadable).map((text) => ({ text })) }]),
        staysWithPrevious: true,
      },
    ],
  }
}

function chapterParts({ id, title, opened, facts }: Chapter): readonly HandoutPart[] {
  if (opened.state === 'ready') return opened.definition.toHandout(opened.data, facts)
  return [part(`${id}/unreadable`, title, [{ kind: 'paragraph', text: opened.sentence }])]
}

/** The private page. It exists in the facilitator's edition only; elsewhere the document no longer holds what it prints. */
function facilitatorPart(document: SessionDocument, questions: readonly OpenQuestion[]): HandoutPart {
  const { situation } = document
  const sheet = [
    { label: 'Sector and size', text: [situation.sector, situation.size].filter((text) => text !== '').join(', ') },
    { label: 'Customers', text: situation.customers },
    { label: 'Who else has a say', text: situation.whoElseHasASay },
    { label: 'How engaged the top is', text: situation.engagement === null ? '' : `${situation.engagement} of 5` },
    { label: 'What the group is for', text: situation.groupIsFor },
    { label: 'What it leaves with', text: situation.leavesWith },
    { label: 'How it decides', text: situation.howWeDecide },
    { label: 'Mandate', text: situation.mandate },
    { label: 'Private: politics', text: situation.private.politics },
    { label: 'Private: what each leader would lose or gain', text: situation.private.gainsAndLosses },
    { label: 'Private: notes', text: situation.private.notes },
  ].filter(({ text }) => text !== '')
  const blocks: readonly Block[] = [
    { kind: 'heading', text: 'Situation' },
    sheet.length === 0 ? nothing('The situation sheet is empty.') : { kind: 'facts', facts: sheet, columns: 1 },
    ...questionBlocks(questions),
  ]
  return part('facilitator', 'For the facilitator only', blocks)
}

/** Under the name of what each is about, in the order in which those come up. */
function questionBlocks(questions: readonly OpenQuestion[]): readonly Block[] {
  if (questions.length === 0) return [{ kind: 'heading', text: 'Open questions' }, nothing('The document raises no question.')]
  return [...new Set(questions.map(({ detail }) => detail))].flatMap((about): readonly Block[] => [
    { kind: 'heading', text: `Open questions: ${about}` },
    { kind: 'list', entries: questions.filter(({ detail }) => detail === about).map(({ text }) => ({ text })) },
  ])
}

function part(id: string, title: string, result: readonly Block[]): HandoutPart {
  return { id, title, result, detail: [] }
}
