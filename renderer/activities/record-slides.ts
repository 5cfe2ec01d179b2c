/** The slides of a deck that belong to no activity: cover, overview, decisions, actions, parking lot, open questions. */
import type { Slide, TableCell } from '../deck/model'
import { ordered } from '../lib/rank'
import { plannedMinutes, plannedSlots } from '../session/agenda-clock'
import type { AgendaItem, SessionDocument } from '../session/schema'
import { attendees } from './record-attendance'
import {
  actionsByOwner,
  decisionList,
  dueOf,
  firstStepOf,
  type OwnedActions,
  parkingList,
  partTitle,
  stateOf,
  stepNames,
} from './record-blocks'
import type { Chapter, OpenQuestion } from './record-chapters'
import { capitalised, counted, duration, groupSize, longDates, numbered } from './record-words'

export function coverSlide(document: SessionDocument, notes: readonly string[]): Slide {
  const when = longDates([document.date, ...document.moreDates])
  const people = attendees(document)
  return {
    id: 'cover',
    form: 'cover',
    title: document.title || 'Untitled session',
    subtitle: [when, people.length === 0 ? '' : groupSize(people)].filter((part) => part !== '').join(' · '),
    topic: 'Record of the session',
    blocks: [],
    notes,
  }
}

/** Each part of the day with where it stands: one sentence from the activity itself. null when there is nothing to list. */
export function overviewSlide(document: SessionDocument, chapters: readonly Chapter[]): Slide | null {
  const agenda = ordered(document.agenda)
  const slots = new Map(plannedSlots({ agenda, times: document.times }).map((slot) => [slot.id, slot.startsAt]))
  const parts = agenda.filter((item) => item.kind !== 'break')
  const scheduled = new Set(parts.map((item) => item.activityId))
  const others = chapters.filter((chapter) => !scheduled.has(chapter.id))
  const hasClock = document.times.startsAt !== ''
  const rows = [
    ...parts.map((item, index): readonly TableCell[] => [
      ...(hasClock ? [{ text: slots.get(item.id) ?? '', isFaint: true }] : []),
      { text: partTitle(item), isStrong: item.activityId !== null },
      isLastSlot(parts, index) ? standing(chapters, item) : stepNames(item),
    ]),
    ...others.map((chapter): readonly TableCell[] => [
      ...(hasClock ? [''] : []),
      { text: chapter.title, isStrong: true },
      sentenceOf(chapter),
    ]),
  ]
  if (rows.length === 0) return null
  return {
    id: 'overview',
    form: 'content',
    title: overviewTitle(document, parts, rows.length),
    topic: 'Agenda',
    blocks: [
      {
        kind: 'table',
        columns: [
          ...(hasClock ? [{ header: 'Planned', weight: 0.8 }] : []),
          { header: 'Part', weight: 3 },
          { header: 'Where it stands', weight: 5 },
        ],
        rows,
      },
    ],
    notes: parts.map((item) => `${partTitle(item)}: ${duration(item.steps.reduce((sum, step) => sum + step.minutes, 0))} planned.`),
  }
}

/** The same activity may stand in several slots: it is summed up in the last one, the others name their steps. */
function isLastSlot(parts: readonly AgendaItem[], index: number): boolean {
  const id = parts[index]?.activityId ?? null
  return id === null || !parts.slice(index + 1).some((item) => item.activityId === id)
}

function standing(chapters: readonly Chapter[], item: AgendaItem): string {
  const chapter = chapters.find((candidate) => candidate.id === item.activityId)
  return chapter === undefined ? stepNames(item) : sentenceOf(chapter)
}

function sentenceOf({ opened, facts }: Chapter): string {
  return opened.state === 'ready' ? opened.definition.progress(opened.data, facts).sentence : 'Cannot be read in this version'
}

function overviewTitle(document: SessionDocument, parts: readonly AgendaItem[], rows: number): string {
  const done = parts.filter((item) => item.state === 'done').length
  const minutes = plannedMinutes(document.agenda)
  if (parts.length === 0) return capitalised(counted(rows, 'activity', 'activities'))
  if (done === parts.length)
    return parts.length === 1 ? 'We worked through the one part planned' : `We worked through all ${counted(done, 'part')}`
  if (done > 0) return `We worked through ${numbered(done)} of ${counted(parts.length, 'part')}`
  return capitalised(minutes === 0 ? counted(parts.length, 'part') : `${counted(parts.length, 'part')} in ${duration(minutes)}`)
}

export function decisionSlide(document: SessionDocument): Slide | null {
  const count = document.decisions.length
  if (count === 0) return null
  return {
    id: 'decisions',
    form: 'content',
    title: `We took ${counted(count, 'decision')}`,
    topic: 'Decisions',
    blocks: [decisionList(document)],
    notes: ordered(document.decisions).map(({ text }, index) => `${index + 1}. ${text}`),
  }
}

/** One table sorted by person; dropped actions are in the handout only. */
export function actionSlide(document: SessionDocument): Slide | null {
  const alive = { ...document, actions: document.actions.filter((action) => action.state !== 'dropped') }
  const groups = actionsByOwner(alive)
  if (groups.length === 0) return null
  return {
    id: 'actions',
    form: 'content',
    title: actionTitle(groups),
    topic: 'Actions',
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: 'Who', weight: 2 },
          { header: 'What', weight: 4 },
          { header: 'First step within seven days', weight: 3.4 },
          { header: 'By', weight: 1.7 },
        ],
        rows: groups.flatMap(({ owner, isOpen, actions }) =>
          actions.map((action): readonly TableCell[] => [
            { text: owner, isStrong: !isOpen, isFaint: isOpen },
            action.text,
            firstStepOf(action),
            action.state === 'open' ? dueOf(action) : `${dueOf(action)} (${stateOf(action).toLowerCase()})`,
          ]),
        ),
      },
    ],
    notes: groups.flatMap(({ owner, actions }) => actions.map((action) => `${owner}: ${action.text} First step: ${firstStepOf(action)}`)),
  }
}

function actionTitle(groups: readonly OwnedActions[]): string {
  const all = groups.flatMap((group) => group.actions)
  const unowned = groups.filter((group) => group.isOpen).flatMap((group) => group.actions).length
  const count = capitalised(counted(all.length, 'action'))
  if (unowned === all.length) return `${count}, still without an owner`
  if (unowned > 0) return `${count}, ${numbered(unowned)} of them still without an owner`
  const people = new Set(all.map((action) => action.ownerId ?? action.ownerName)).size
  return `${count}, carried by ${counted(people, 'person', 'people')}`
}

export function parkingSlide(document: SessionDocument): Slide | null {
  if (document.parkingLot.length === 0) return null
  const parked = document.parkingLot.filter((entry) => entry.state === 'parked').length
  const answered = document.parkingLot.length - parked
  const title =
    parked === 0
      ? `Everything parked was answered: ${counted(answered, 'question')}`
      : `${capitalised(counted(parked, 'question'))} ${parked === 1 ? 'is' : 'are'} parked${answered === 0 ? '' : `, ${counted(answered, 'answer', 'answers')} found`}`
  return { id: 'parking-lot', form: 'content', title, topic: 'Parking lot', blocks: [parkingList(document)], notes: [] }
}

/** Questions on slides; all of them stand in the facilitator's handout, and the slide says so. */
const mostQuestions = 36

export function questionSlide(questions: readonly OpenQuestion[]): Slide | null {
  if (questions.length === 0) return null
  return {
    id: 'open-questions',
    form: 'content',
    title: `${capitalised(counted(questions.length, 'question'))} ${questions.length === 1 ? 'is' : 'are'} still open`,
    topic: 'Open questions',
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: 'Question', weight: 5 },
          { header: 'Part', weight: 2 },
        ],
        rows: questions.slice(0, mostQuestions).map(({ text, detail }): TableCell[] => [text, { text: detail, isFaint: true }]),
        ...(questions.length > mostQuestions && {
          caption: `The first ${mostQuestions} of ${questions.length}; all of them are in the facilitator’s handout.`,
        }),
      },
    ],
    notes: ['For the facilitator only: this slide is in no other copy.'],
  }
}
