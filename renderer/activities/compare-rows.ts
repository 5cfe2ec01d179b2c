/** What is compared of a session: each person, slot, decision, entry … as one row with a wording, facts in words, and the rest as it lies there. Pure. */

import type { ActivityEnvelope, AgendaItem, SessionDocument } from '../session/schema'
import { isPlain } from '../session/schema-walk'
import { openActivity } from './open'

export interface Row {
  readonly id: string
  /** In the word of the room: `belief`, `person`, `slot` … */
  readonly kind: string
  readonly label: string
  /** The label is made of the words of other things: that those changed is no change of this one. */
  readonly isDerived?: boolean
  /** Names and values in words, always the same names for the same kind; '' for none. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Everything else that counts as a difference. Its place among the others does not. */
  readonly raw: unknown
}

export interface RowList {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
}

/** The session's own words, as one row. */
export function sessionRow(document: SessionDocument): Row {
  const { situation, brand, quorum, design, earlier, moreDates, languages, times } = document
  return {
    id: document.id,
    kind: 'title',
    label: document.title,
    facts: [
      ['organisation', document.organisation],
      ['date', document.date],
      ['place', document.location],
      ['starts at', times.startsAt],
      ['ends at', times.endsAt],
      ['mandate', situation.mandate],
      ['the group is for', situation.groupIsFor],
      ['leaves with', situation.leavesWith],
    ],
    raw: { situation, brand, quorum, design, earlier, moreDates, languages },
  }
}

/** The session's collections, always the same ones in the same order. */
export function sessionLists(document: SessionDocument): readonly RowList[] {
  const labels = labelsOf(document)
  const named = (id: string | null) => (id === null ? '' : (labels.get(id) ?? ''))
  return [
    {
      id: 'agenda',
      title: 'Agenda',
      rows: document.agenda.map((slot) => ({
        id: slot.id,
        kind: 'part of the agenda',
        label: slot.title || named(slot.activityId),
        isDerived: slot.title === '',
        facts: [
          ['minutes', String(minutesOf(slot))],
          ['state', slot.state],
        ],
        raw: ownPart(slot),
      })),
    },
    {
      id: 'participants',
      title: 'People',
      rows: document.participants.map((person) => ({
        id: person.id,
        kind: 'person',
        label: person.name || person.job,
        facts: [
          ['job', person.job],
          ['department', person.department],
          ['role', person.role],
          ['has a say', person.isDeciding ? 'decides' : 'advises'],
        ],
        raw: ownPart(person),
      })),
    },
    {
      id: 'decisions',
      title: 'Decisions',
      rows: document.decisions.map((one) => ({
        id: one.id,
        kind: 'decision',
        label: one.text,
        facts: [
          ['reasons', one.reasons],
          ['dissent', one.dissent],
          ['review on', one.reviewOn],
        ],
        raw: ownPart(one),
      })),
    },
    {
      id: 'actions',
      title: 'Actions',
      rows: document.actions.map((one) => ({
        id: one.id,
        kind: 'action',
        label: one.text,
        facts: [
          ['owner', named(one.ownerId) || one.ownerName],
          ['due', one.due],
          ['first step', one.firstStep],
          ['state', one.state],
        ],
        raw: ownPart(one),
      })),
    },
    {
      id: 'parkingLot',
      title: 'Parked questions',
      rows: document.parkingLot.map((one) => ({
        id: one.id,
        kind: 'parked question',
        label: one.text,
        facts: [
          ['state', one.state],
          ['outcome', one.outcome],
        ],
        raw: ownPart(one),
      })),
    },
    {
      id: 'votes',
      title: 'Votes',
      rows: document.votes.map((one) => ({
        id: one.id,
        kind: 'vote',
        label: `${one.title || named(one.activityId)}, round ${one.round}`,
        isDerived: one.title === '',
        facts: [
          ['state', one.state],
          ['on', String(one.itemIds.length)],
        ],
        raw: { ...one, rank: null },
      })),
    },
    {
      id: 'links',
      title: 'Links',
      rows: document.links.map((one) => ({
        id: one.id,
        kind: 'link',
        label: `${named(one.from)} ${one.relation.replaceAll('-', ' ')} ${named(one.to)}`.trim(),
        isDerived: true,
        facts: [['because', one.because]],
        raw: ownPart(one),
      })),
    },
  ]
}

/** Everything that an activity holds, or null when it cannot be read here. An activity that is not there holds nothing. */
export function activityRows(document: SessionDocument, activity: ActivityEnvelope | null): readonly Row[] | null {
  if (activity === null) return []
  const opened = openActivity(activity)
  if (opened.state !== 'ready') return null
  const raws = rawById(opened.data)
  const people = new Map(document.participants.map((person) => [person.id, person.name || person.job]))
  return opened.definition.items(opened.data).map((item) => ({
    id: item.id,
    kind: item.kind,
    label: item.label,
    facts: [
      ['owner', item.ownerId === null ? '' : (people.get(item.ownerId) ?? '')],
      ['agreed', item.isAgreed === undefined ? '' : item.isAgreed ? 'agreed' : 'not agreed'],
      ['set aside', item.isOut === true ? 'set aside' : ''],
    ],
    raw: ownPart(raws.get(item.id)),
  }))
}

function minutesOf(slot: AgendaItem): number {
  return slot.steps.reduce((sum, step) => sum + step.minutes, 0)
}

/** Ids of everything that links and owners name, with its words. */
function labelsOf(document: SessionDocument): ReadonlyMap<string, string> {
  const labels = new Map(document.participants.map((person) => [person.id, person.name || person.job]))
  for (const activity of document.activities) {
    labels.set(activity.id, activity.title)
    const opened = openActivity(activity)
    if (opened.state !== 'ready') continue
    if (activity.title === '') labels.set(activity.id, opened.definition.title)
    for (const item of opened.definition.items(opened.data)) labels.set(item.id, item.label)
  }
  return labels
}

/** Every object with an id in the data, however deep. */
function rawById(data: unknown): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one)
    else if (isPlain(value)) {
      if (typeof value.id === 'string') found.set(value.id, value)
      for (const one of Object.values(value)) walk(one)
    }
  }
  walk(data)
  return found
}

/** A thing without its place and without the things inside it that are rows of their own, so that an entry changes once and not with its parents. */
function ownPart(raw: unknown): unknown {
  if (!isPlain(raw)) return null
  return Object.fromEntries(Object.entries(raw).filter(([key, value]) => key !== 'rank' && !(Array.isArray(value) && value.some(hasId))))
}

function hasId(value: unknown): boolean {
  return isPlain(value) && typeof value.id === 'string'
}
