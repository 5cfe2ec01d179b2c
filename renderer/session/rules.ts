/** Items and loose ends of the session itself. Loose ends are questions that may be read aloud; thresholds and wording come from the method. */
import { availableMinutes, plannedMinutes } from './agenda-clock'
import type { IndexedItem } from './links'
import type { LooseEnd } from './loose-ends'
import type { Action, SessionDocument } from './schema'

/** People, decisions, actions and parked questions as items that search and links can point at. */
export function sessionItems(document: SessionDocument): IndexedItem[] {
  const own = { activityId: null, activityKind: null, ownerId: null }
  return [
    ...document.participants.map((person) => ({ ...own, id: person.id, kind: 'person', label: person.name || person.job })),
    ...document.decisions.map((one) => ({ ...own, id: one.id, kind: 'decision', label: one.text })),
    ...document.actions.map((one) => ({
      ...own,
      id: one.id,
      kind: 'action',
      label: one.text,
      ownerId: one.ownerId,
      isOut: one.state === 'dropped',
    })),
    ...document.parkingLot.map((one) => ({
      ...own,
      id: one.id,
      kind: 'parked question',
      label: one.text,
      ownerId: one.participantId,
      isOut: one.state === 'answered',
    })),
  ]
}

/** Above this many deciding members, the group is asked who decides and who advises. */
export const decidingMost = 12

export function sessionLooseEnds(document: SessionDocument): LooseEnd[] {
  if (document.kind === 'template') return []
  return [...agendaEnds(document), ...groupEnds(document), ...document.actions.flatMap(actionEnds), ...parkingEnds(document)]
}

function agendaEnds(document: SessionDocument): LooseEnd[] {
  const planned = plannedMinutes(document.agenda)
  const available = availableMinutes(document.times)
  if (available === null || planned <= available) return []
  return [
    {
      rule: 'session/agenda-too-long',
      severity: 'should',
      sentence: `The agenda needs ${planned} minutes and there are ${available}. What can be shorter, or wait?`,
      itemId: null,
    },
  ]
}

function groupEnds(document: SessionDocument): LooseEnd[] {
  const ends: LooseEnd[] = []
  const { participants, situation } = document
  if (participants.length > 0 && situation.mandate.trim() === '') {
    ends.push(end('mandate-empty', 'should', 'What is this group asked to deliver, by when, and what may it decide alone?'))
  }
  // Alliances come before the sponsor and the sponsor before the mandate: nobody is asked for a sponsor before there is one to be asked for.
  if (situation.mandate.trim() !== '' && participants.length > 0 && !participants.some((person) => person.role === 'sponsor')) {
    ends.push(end('no-sponsor', 'must', 'Who at the top stands behind this group as its sponsor?'))
  }
  const deciding = participants.filter((person) => person.isDeciding).length
  if (deciding > decidingMost) ends.push(end('many-decide', 'nice', `${deciding} people decide. Who decides, and who advises?`))
  const missing = missingDepartments(document)
  if (missing.length > 0) {
    ends.push(end('department-missing', 'nice', `Nobody on the list speaks for ${listed(missing)}. Who carries their questions today?`))
  }
  return ends
}

/** Functions that oversee people who deal with customers, or must be on board before anything starts, and the words that show them. */
const departments: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: 'marketing', words: /market|brand/i },
  { name: 'IT', words: /\bIT\b|technolog|informati|digital|engineer/i },
  { name: 'customer service', words: /service|support|care|helpdesk/i },
  { name: 'communications', words: /communicat|\bPR\b|press|public rel/i },
  { name: 'sales', words: /sales|account|retail|channel/i },
  { name: 'HR', words: /\bHR\b|human|people|talent|personnel/i },
  { name: 'legal', words: /legal|law|complian|regulat/i },
]

/** Only asked once most people have a department: before that the list says nothing. */
function missingDepartments(document: SessionDocument): string[] {
  const named = document.participants.filter((person) => person.department !== '')
  if (named.length < 4 || named.length * 2 < document.participants.length) return []
  const text = named.map((person) => `${person.department} ${person.job}`)
  return departments.filter(({ words }) => !text.some((line) => words.test(line))).map(({ name }) => name)
}

function actionEnds(action: Action): LooseEnd[] {
  if (action.state === 'done' || action.state === 'dropped' || action.text.trim() === '') return []
  const name = quoted(action.text)
  const ends: LooseEnd[] = []
  if (action.ownerId === null && action.ownerName.trim() === '') ends.push(end('action-owner', 'must', `Who takes on ${name}?`, action.id))
  if (action.due === '') ends.push(end('action-date', 'must', `By when is ${name} done?`, action.id))
  if (action.state === 'open' && action.firstStep.trim() === '') {
    ends.push(end('action-first-step', 'should', `What will be done for ${name} within seven days?`, action.id))
  }
  return ends
}

/** While the session runs a parked question is where it belongs; afterwards somebody must take it along. */
function parkingEnds(document: SessionDocument): LooseEnd[] {
  if (document.times.endedAt === '') return []
  return document.parkingLot
    .filter((entry) => entry.state === 'parked' && entry.text.trim() !== '')
    .map((entry) => end('still-parked', 'nice', `${quoted(entry.text)} is still parked. Who takes it along?`, entry.id))
}

function end(rule: string, severity: LooseEnd['severity'], sentence: string, itemId: string | null = null): LooseEnd {
  return { rule: `session/${rule}`, severity, sentence, itemId }
}

/** Cut between characters, never inside one. */
function quoted(text: string): string {
  const characters = [...text.trim().replace(/\s+/g, ' ')]
  return `“${characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : characters.join('')}”`
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
