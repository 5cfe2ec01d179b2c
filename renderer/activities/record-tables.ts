/** The session as plain tables for spreadsheets: what belongs to no activity, then each activity's own, for one edition. */
import type { DataTable } from '../deck/model'
import { ordered } from '../lib/rank'
import { minutesOf, plannedSlots, workedMinutes } from '../session/agenda-clock'
import type { SessionDocument } from '../session/schema'
import { appTools } from './assemble'
import { partTitle, stepNames } from './record-blocks'
import { type AssembleOptions, type AssembleTools, chaptersOf } from './record-chapters'
import { strippedFor } from './record-edition'
import { tidiedTable } from './record-tidied'
import { nameOf } from './record-words'

/** `id` is a file stem, unique in the answer. Tables without a row are left out. */
export function tablesOf(session: SessionDocument, options: AssembleOptions, tools: AssembleTools = appTools): readonly DataTable[] {
  const document = strippedFor(session, options)
  const own = [
    agendaTable(document),
    decisionTable(document),
    actionTable(document),
    parkingTable(document),
    tidiedTable(document),
    peopleTable(document, options),
  ]
  const theirs = chaptersOf(document, options, tools).flatMap(({ title, opened, facts }) =>
    opened.state === 'ready'
      ? opened.definition.toTables(opened.data, facts).map((table) => ({
          ...table,
          id: `${opened.definition.kind}-${table.id}`,
          title: title === table.title ? title : `${title}: ${table.title}`,
        }))
      : [],
  )
  return withUniqueIds([...own, ...theirs].filter((table) => table.rows.length > 0))
}

/** Two activities of one kind have tables of the same names: the second gets a 2. */
function withUniqueIds(tables: readonly DataTable[]): readonly DataTable[] {
  const taken = new Set<string>()
  return tables.map((table) => {
    let id = table.id
    for (let count = 2; taken.has(id); count++) id = `${table.id}-${count}`
    taken.add(id)
    return { ...table, id }
  })
}

function agendaTable(document: SessionDocument): DataTable {
  const agenda = ordered(document.agenda)
  const slots = new Map(plannedSlots({ agenda, times: document.times }).map((slot) => [slot.id, slot.startsAt]))
  return {
    id: 'agenda',
    title: 'Agenda',
    columns: ['Id', 'Planned start', 'Part', 'Steps', 'Planned minutes', 'Worked minutes', 'State', 'Materials'],
    rows: agenda.map((item) => {
      const runs = item.runs.filter((run) => run.to !== '')
      const worked = runs.length === 0 ? '' : Math.round(workedMinutes({ runs }, 0))
      return [item.id, slots.get(item.id) ?? '', partTitle(item), stepNames(item), minutesOf(item), worked, item.state, item.materials]
    }),
  }
}

function decisionTable(document: SessionDocument): DataTable {
  return {
    id: 'decisions',
    title: 'Decisions',
    columns: ['Id', 'Decision', 'Reasons', 'Dissent', 'Review on', 'Activity'],
    rows: ordered(document.decisions).map((one) => [
      one.id,
      one.text,
      one.reasons,
      one.dissent,
      one.reviewOn,
      activityTitle(document, one.activityId),
    ]),
  }
}

function actionTable(document: SessionDocument): DataTable {
  const people = new Map(document.participants.map((person) => [person.id, nameOf(person)]))
  return {
    id: 'actions',
    title: 'Actions',
    columns: ['Id', 'Action', 'Owner', 'Due', 'First step', 'First step by', 'State', 'Agreed first on', 'Activity'],
    rows: ordered(document.actions).map((one) => [
      one.id,
      one.text,
      people.get(one.ownerId ?? '') ?? one.ownerName,
      one.due,
      one.firstStep,
      one.firstStepBy,
      one.state,
      one.since,
      activityTitle(document, one.activityId),
    ]),
  }
}

function parkingTable(document: SessionDocument): DataTable {
  const people = new Map(document.participants.map((person) => [person.id, nameOf(person)]))
  return {
    id: 'parking-lot',
    title: 'Parking lot',
    columns: ['Id', 'Question', 'Raised by', 'State', 'Outcome', 'Activity'],
    rows: ordered(document.parkingLot).map((one) => [
      one.id,
      one.text,
      people.get(one.participantId ?? '') ?? '',
      one.state,
      one.outcome,
      activityTitle(document, one.activityId),
    ]),
  }
}

/** Addresses are there in the facilitator's edition only; without names, nobody can be told apart and there is no such table. */
function peopleTable(document: SessionDocument, { edition, isNamed }: AssembleOptions): DataTable {
  const hasAddress = edition === 'facilitator'
  return {
    id: 'people',
    title: 'People',
    columns: ['Id', 'Name', 'Job', 'Department', 'Role', ...(hasAddress ? ['E-mail'] : [])],
    rows: isNamed
      ? ordered(document.participants).map((one) => [
          one.id,
          one.name,
          one.job,
          one.department,
          one.role,
          ...(hasAddress ? [one.email] : []),
        ])
      : [],
  }
}

function activityTitle(document: SessionDocument, id: string | null): string {
  return document.activities.find((activity) => activity.id === id)?.title ?? ''
}
