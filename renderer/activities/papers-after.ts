/** After the day: each person's own actions on one page, and the message that goes with what is sent round. */
import type { Block, PaperSheet } from '../deck/model'
import { compareRanked, ordered } from '../lib/rank'
import type { Action, Participant, SessionDocument } from '../session/schema'
import { dueOf, firstStepOf, stateOf } from './record-blocks'
import { type EditionOptions, strippedFor } from './record-edition'
import { capitalised, counted, longDate, longDates, nameOf } from './record-words'
import { changesAfterTheDay } from './tidying'

/** One page for each person who has an action, or for the one asked for, who may have none. */
export function actionSheets(document: SessionDocument, participantId?: string): readonly PaperSheet[] {
  const people = ordered(document.participants).filter((person) => participantId === undefined || person.id === participantId)
  return people.flatMap((person) => {
    const actions = document.actions.filter((action) => action.ownerId === person.id && action.state !== 'dropped').sort(compareDue)
    return actions.length === 0 && participantId === undefined ? [] : [actionSheet(document, person, actions)]
  })
}

function compareDue(first: Action, second: Action): number {
  const [a, b] = [first.due || '9999', second.due || '9999']
  return a === b ? compareRanked(first, second) : a < b ? -1 : 1
}

/** Up to so many actions stand on cards. */
const mostCards = 3
/** Review dates beyond these are in the record. */
const mostReviews = 5

function actionSheet(document: SessionDocument, person: Participant, actions: readonly Action[]): PaperSheet {
  return {
    kind: 'letter',
    id: `actions/${person.id}`,
    kicker: [document.title, longDate(document.date)].filter((text) => text !== '').join(' · '),
    title: nameOf(person),
    instruction: summary(actions),
    blocks: [...actionBlocks(actions), ...reviewBlocks(document)],
  }
}

/** "Two open actions, the next one due on 17 April 2026." */
function summary(actions: readonly Action[]): string {
  const open = actions.filter((action) => action.state !== 'done')
  if (actions.length === 0) return ''
  if (open.length === 0) return 'Everything is done.'
  const next = open.find((action) => action.due !== '')
  const due = next === undefined ? '' : `, ${open.length === 1 ? '' : 'the next one '}due on ${longDate(next.due)}`
  return `${capitalised(counted(open.length, 'open action'))}${due}.`
}

/** A few as cards to tick off, many as a table, so that they stay on one page. */
function actionBlocks(actions: readonly Action[]): readonly Block[] {
  if (actions.length === 0) return [{ kind: 'paragraph', text: 'No action of this session has your name on it.' }]
  if (actions.length <= mostCards) {
    const cards = actions.map((action) => ({
      title: action.text,
      text: action.firstStep === '' ? 'No first step yet: what will you do within seven days?' : `First step: ${firstStepOf(action)}`,
      foot: `${action.due === '' ? 'No date yet' : `Due on ${dueOf(action)}`} · ${stateOf(action)}`,
    }))
    return [{ kind: 'cards', columns: 1, cards }]
  }
  return [
    {
      kind: 'table',
      columns: [
        { header: 'What', weight: 4 },
        { header: 'First step', weight: 3.6 },
        { header: 'By', weight: 1.6 },
        { header: 'State', weight: 1.2 },
      ],
      rows: actions.map((action) => [{ text: action.text, isStrong: true }, firstStepOf(action), dueOf(action), stateOf(action)]),
    },
  ]
}

function reviewBlocks(document: SessionDocument): readonly Block[] {
  const reviews = ordered(document.decisions)
    .filter((decision) => decision.reviewOn !== '')
    .sort((first, second) => (first.reviewOn < second.reviewOn ? -1 : first.reviewOn > second.reviewOn ? 1 : 0))
  if (reviews.length === 0) return []
  const shown = reviews.slice(0, mostReviews).map(({ text, reviewOn }) => ({ text, detail: longDate(reviewOn) }))
  const rest = reviews.length - shown.length
  return [
    { kind: 'heading', text: 'When we look again' },
    { kind: 'list', entries: shown },
    ...(rest === 0 ? [] : [{ kind: 'paragraph' as const, text: `And ${counted(rest, 'later date')}, in the record.`, isFaint: true }]),
  ]
}

export interface CoverMessageOptions extends EditionOptions {
  /** Names of what is attached, as the interface calls it: "Deck", "Handout". */
  readonly attached: readonly string[]
}

/** A plain text to paste into a message: what was decided, what is attached, what comes next. */
export function coverMessage(session: SessionDocument, options: CoverMessageOptions): string {
  const document = strippedFor(session, options)
  const decisions = ordered(document.decisions).map((decision) => `- ${sentence(decision.text)}`)
  const dates = nextDates(document)
  const title = document.title || 'our session'
  const when = longDates([document.date, ...document.moreDates])
  const parts = [
    `Subject: ${title}${when === '' ? '' : `, ${when}`}: ${subjectOf(decisions.length > 0, dates.length > 0)}`,
    'Hello everybody,',
    `thank you for your work${when === '' ? '' : ` on ${when}`}. Here is the record of “${title}”.`,
    ...(decisions.length === 0 ? [] : [['What we decided', ...decisions].join('\n')]),
    ...rewordedSince(document),
    ...(options.attached.length === 0 ? [] : [['Attached', ...options.attached.map((name) => `- ${name}`)].join('\n')]),
    ...(dates.length === 0 ? [] : [['What comes next', ...dates].join('\n')]),
    'If something is wrong or missing, please say so by reply.',
  ]
  return `${parts.join('\n\n')}\n`
}

/** A subject that promises no more than the message holds. */
function subjectOf(hasDecisions: boolean, hasDates: boolean): string {
  const parts = [...(hasDecisions ? ['what we decided'] : []), ...(hasDates ? ['what comes next'] : [])]
  return parts.length === 0 ? 'the record' : parts.join(' and ')
}

/** Whoever was there may miss the words they agreed to. */
function rewordedSince(document: SessionDocument): readonly string[] {
  const count = changesAfterTheDay(document).filter(({ isSmall }) => !isSmall).length
  if (count === 0) return []
  const were = `${capitalised(counted(count, 'agreed text'))} ${count === 1 ? 'was' : 'were'}`
  return [`${were} changed after the day; the record shows what was agreed beside what it says now.`]
}

const sentence = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Due dates of open actions and review dates of decisions, earliest first. */
function nextDates(document: SessionDocument): readonly string[] {
  const people = new Map(document.participants.map((person) => [person.id, nameOf(person)]))
  const actions = document.actions
    .filter((action) => action.due !== '' && action.state !== 'done' && action.state !== 'dropped')
    .map((action) => {
      const owner = people.get(action.ownerId ?? '') ?? action.ownerName
      return { on: action.due, text: `${sentence(action.text)}${owner === '' ? '' : ` (${owner})`}` }
    })
  const reviews = document.decisions
    .filter((decision) => decision.reviewOn !== '')
    .map((decision) => ({ on: decision.reviewOn, text: `we look again at: ${sentence(decision.text)}` }))
  return [...actions, ...reviews]
    .sort((first, second) => (first.on < second.on ? -1 : first.on > second.on ? 1 : 0))
    .map(({ on, text }) => `- ${longDate(on)}: ${text}`)
}
