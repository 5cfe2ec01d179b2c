/** New documents from what there is: a session from a template, a copy, a template from a session, people from pasted lines. Ids and instants are passed in. */
import { availableMinutes, clockPlus, plannedMinutes } from './agenda-clock'
import { withFreshIds } from './file-ids'
import { addParticipants, type NewParticipant } from './ops/people'
import { type ActivityEnvelope, emptySession, limits, type SessionDocument } from './schema'

export interface NewSessionFacts {
  readonly newId: () => string
  /** This instant, ISO. */
  readonly now: string
  readonly title: string
  readonly organisation: string
  /** `YYYY-MM-DD` or ''. */
  readonly date: string
  /** `HH:MM` or ''. */
  readonly startsAt: string
  readonly participants: readonly Omit<NewParticipant, 'id'>[]
}

/** A session with the template's design and fresh ids throughout; references follow. The template stays as it is. */
export function sessionFromTemplate(template: SessionDocument, facts: NewSessionFacts): SessionDocument {
  const fresh = withFreshIds(template, facts.newId(), facts.newId)
  const session: SessionDocument = {
    ...structuredClone(fresh),
    kind: 'session',
    title: facts.title.trim() || template.title,
    organisation: facts.organisation.trim(),
    date: facts.date,
    createdAt: facts.now,
    times: timesFor(template, facts.startsAt),
    timer: emptySession('x', '').timer,
    place: emptySession('x', '').place,
    room: emptySession('x', '').room,
  }
  addParticipants(
    session,
    facts.participants.map((person) => ({ ...person, id: facts.newId() })),
  )
  return session
}

/** The hard end moves with the start; a template without one gets what its agenda needs. */
function timesFor(template: SessionDocument, startsAt: string): SessionDocument['times'] {
  const from = startsAt || template.times.startsAt
  const minutes = availableMinutes(template.times) ?? plannedMinutes(template.agenda)
  return { startsAt: from, endsAt: from === '' || minutes === 0 ? '' : clockPlus(from, minutes), startedAt: '', endedAt: '' }
}

/** The same session again under new ids, to be worked on by itself. */
export function duplicateSession(
  document: SessionDocument,
  facts: { readonly newId: () => string; readonly now: string; readonly title: string },
): SessionDocument {
  return { ...withFreshIds(document, facts.newId(), facts.newId), title: facts.title.slice(0, limits.title), createdAt: facts.now }
}

export interface TemplateFromSession {
  readonly template: SessionDocument
  /** In plain words, what of the client's was left out, such as "14 participants". */
  readonly removed: readonly string[]
}

export interface TemplateFacts {
  readonly newId: () => string
  readonly now: string
  readonly title: string
  /** The activity without the client's content, and what was left out; null: nothing is known about it, so it is left out whole. */
  readonly toTemplate: (
    activity: ActivityEnvelope,
  ) => { readonly data: ActivityEnvelope['data']; readonly removed: readonly string[] } | null
}

/** A template with the design of a session and nothing of the client's. What is not named here as design is left out. */
export function templateFromSession(document: SessionDocument, facts: TemplateFacts): TemplateFromSession {
  const removed: string[] = []
  const activities = document.activities.flatMap((activity) => {
    const emptied = facts.toTemplate(activity)
    if (emptied === null) {
      removed.push(`the activity “${activity.title || activity.kind}”, which this version cannot read`)
      return []
    }
    removed.push(...emptied.removed)
    return [{ ...activity, data: emptied.data }]
  })
  const kept = new Set(activities.map((activity) => activity.id))
  const design: SessionDocument = {
    ...emptySession(document.id, facts.now),
    kind: 'template',
    title: facts.title.trim() || document.title,
    languages: document.languages,
    design: { ...document.design, templateId: '' },
    brand: document.brand,
    quorum: document.quorum,
    times: { startsAt: document.times.startsAt, endsAt: document.times.endsAt, startedAt: '', endedAt: '' },
    agenda: document.agenda.map((item) => ({
      ...item,
      activityId: item.activityId !== null && kept.has(item.activityId) ? item.activityId : null,
      state: 'planned',
      runs: [],
    })),
    activities,
  }
  return { template: withFreshIds(design, facts.newId(), facts.newId), removed: [...removedFrom(document), ...removed] }
}

/** The client's own words at the level of the session, counted. */
function removedFrom(document: SessionDocument): string[] {
  const { situation } = document
  const hasSituation = [
    situation.sector,
    situation.size,
    situation.customers,
    situation.whoElseHasASay,
    situation.groupIsFor,
    situation.leavesWith,
    situation.mandate,
    ...Object.values(situation.private),
  ].some((text) => text !== '')
  const counted: readonly (readonly [number, string, string])[] = [
    [document.participants.length, 'participant', 'participants'],
    [document.decisions.length, 'decision', 'decisions'],
    [document.actions.length, 'action', 'actions'],
    [document.parkingLot.length, 'parked question', 'parked questions'],
    [document.votes.length, 'vote round', 'vote rounds'],
    [document.links.length, 'link between items', 'links between items'],
    [document.dismissed.length, 'loose end put off or dismissed', 'loose ends put off or dismissed'],
  ]
  return [
    ...(document.organisation === '' ? [] : [`the organisation’s name (“${document.organisation}”)`]),
    ...(document.date === '' && document.location === '' ? [] : ['date and place']),
    ...(hasSituation ? ['the situation, with its private part'] : []),
    ...counted.filter(([count]) => count > 0).map(([count, one, many]) => `${count} ${count === 1 ? one : many}`),
    ...(document.agenda.some((item) => item.runs.length > 0) ? ['the times at which slots really ran'] : []),
  ]
}

/**
 * People from pasted lines, one a line: "Name, job, department", separated by tabs (a spreadsheet), semicolons or commas. With one part
 * only, it is the name. Lines without a name and names that occurred already in the text are left out.
 */
export function participantsFromText(text: string): Omit<NewParticipant, 'id'>[] {
  const people = new Map<string, Omit<NewParticipant, 'id'>>()
  for (const line of text.split(/\r\n|\r|\n/)) {
    const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
    const [name = '', job = '', ...rest] = line.split(separator).map((part) =>
      part
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .slice(0, limits.line),
    )
    const department = rest
      .filter((part) => part !== '')
      .join(', ')
      .slice(0, limits.line)
    const key = `${name}\n${job}\n${department}`
    if (name !== '' && !people.has(key)) people.set(key, { name, job, department })
  }
  return [...people.values()].slice(0, limits.participants)
}
