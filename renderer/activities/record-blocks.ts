/** What every record of a session holds beside its activities, as blocks: decisions, actions by person, parking lot. */
import type { Block, ListEntry, TableCell } from '../deck/model'
import { compareRanked, ordered } from '../lib/rank'
import type { Action, AgendaItem, SessionDocument } from '../session/schema'
import { longDate, nameOf } from './record-words'

export function nothing(sentence: string): Block {
  return { kind: 'paragraph', text: sentence, isFaint: true }
}

export function partTitle(item: AgendaItem): string {
  return item.title || (item.kind === 'break' ? 'Break' : 'Untitled part')
}

export function stepNames(item: AgendaItem): string {
  return item.steps
    .map((step) => step.name)
    .filter((name) => name !== '')
    .join(', ')
}

/** Decisions in their order, with reasons, dissent and review date; what was decided after the day says so. */
export function decisionList(document: SessionDocument): Block {
  const { endedAt } = document.times
  const isLate = (at: string) => endedAt !== '' && at > endedAt
  const entries = ordered(document.decisions).map((decision): ListEntry => {
    const detail = [
      decision.reasons,
      decision.dissent === '' ? '' : `Dissent: ${decision.dissent}`,
      decision.reviewOn === '' ? '' : `To be reviewed on ${longDate(decision.reviewOn)}.`,
      isLate(decision.at) ? 'Added after the day.' : '',
    ]
    return entry(decision.text, detail)
  })
  return { kind: 'numbered', isSerif: true, entries }
}

export interface OwnedActions {
  readonly owner: string
  readonly isOpen: boolean
  readonly actions: readonly Action[]
}

/** Actions by person in the order of the participants, then owners outside the list by name, then those without one; earliest due first. */
export function actionsByOwner(document: SessionDocument): readonly OwnedActions[] {
  const people = ordered(document.participants)
  const known = new Set(people.map((person) => person.id))
  const isOwned = (action: Action) => action.ownerId !== null && known.has(action.ownerId)
  const groups = new Map<string, Action[]>()
  const put = (owner: string, action: Action) => groups.set(owner, [...(groups.get(owner) ?? []), action])
  for (const person of people) for (const action of document.actions) if (action.ownerId === person.id) put(nameOf(person), action)
  const others = document.actions.filter((action) => !isOwned(action))
  const outside = [...new Set(others.map((action) => action.ownerName).filter((name) => name !== ''))].sort()
  for (const name of outside) for (const action of others) if (action.ownerName === name) put(name, action)
  for (const action of others) if (action.ownerName === '') put('', action)
  return [...groups].map(([owner, actions]) => ({
    owner: owner === '' ? 'No owner yet' : owner,
    isOpen: owner === '',
    actions: actions.sort(compareDue),
  }))
}

function compareDue(first: Action, second: Action): number {
  const [a, b] = [first.due || '9999', second.due || '9999']
  return a === b ? compareRanked(first, second) : a < b ? -1 : 1
}

const actionStates = {
  open: 'Open',
  moving: 'Moving',
  stuck: 'Stuck',
  done: 'Done',
  dropped: 'Dropped',
} as const satisfies Readonly<Record<Action['state'], string>>

export function firstStepOf(action: Action): string {
  if (action.firstStep === '') return '–'
  return action.firstStepBy === '' ? action.firstStep : `${action.firstStep} (by ${longDate(action.firstStepBy)})`
}

export function dueOf(action: Action): string {
  return action.due === '' ? 'No date yet' : longDate(action.due)
}

export function stateOf(action: Action): string {
  return action.since === '' ? actionStates[action.state] : `${actionStates[action.state]}, since ${longDate(action.since)}`
}

/** One table grouped by person: the name stands out beside the first of that person's actions and is repeated faintly, for what goes on over a page. */
export function actionTable(document: SessionDocument): Block {
  return {
    kind: 'table',
    columns: [
      { header: 'Who', weight: 1.9 },
      { header: 'What', weight: 3.4 },
      { header: 'First step', weight: 3 },
      { header: 'By', weight: 1.6 },
      { header: 'State', weight: 1.2 },
    ],
    rows: actionsByOwner(document).flatMap(({ owner, isOpen, actions }) =>
      actions.map((action, index): readonly TableCell[] => [
        { text: owner, isStrong: index === 0 && !isOpen, isFaint: index > 0 || isOpen },
        action.text,
        firstStepOf(action),
        dueOf(action),
        stateOf(action),
      ]),
    ),
  }
}

export function parkingList(document: SessionDocument): Block {
  const people = new Map(document.participants.map((person) => [person.id, person]))
  const entries = ordered(document.parkingLot).map((parked) => {
    const person = parked.participantId === null ? undefined : people.get(parked.participantId)
    const answer =
      parked.outcome === '' ? 'Answered.' : /^answered\b/i.test(parked.outcome) ? parked.outcome : `Answered: ${parked.outcome}`
    return entry(parked.text, [
      person === undefined ? '' : `Raised by ${nameOf(person)}.`,
      parked.state === 'answered' ? answer : parked.outcome === '' ? '' : parked.outcome,
    ])
  })
  return { kind: 'list', entries }
}

function entry(text: string, details: readonly string[]): ListEntry {
  const detail = details
    .filter((part) => part.trim() !== '')
    .map((part) => (/[.!?…:]$/.test(part.trim()) ? part.trim() : `${part.trim()}.`))
    .join(' ')
  return detail === '' ? { text } : { text, detail }
}
