/** Before the day: the invitation that participants get, and the run sheet that the facilitator works from, minute by minute. */
import type { Block, PaperSheet, ScheduleSlot } from '../deck/model'
import { ordered } from '../lib/rank'
import { clockPlus, isBeside, plannedMinutes, plannedSlots } from '../session/agenda-clock'
import type { AgendaItem, SessionDocument, StepForm } from '../session/schema'
import { partTitle } from './record-blocks'
import { duration, groupSize, longDate, longDates } from './record-words'

const forms = {
  alone: 'Alone',
  pairs: 'In pairs',
  tables: 'At tables',
  round: 'Round',
  whole: 'All together',
} as const satisfies Record<StepForm, string>

/** What the day is for, what we leave with, one thing to think about, when and where. Nothing private is read here. */
export function invitationSheet(document: SessionDocument, thinkAbout?: string): readonly PaperSheet[] {
  const { design, situation } = document
  const purpose = situation.groupIsFor.trim() || design.purpose.trim()
  const leave = design.leaveWith.map((line) => line.trim()).filter((line) => line !== '')
  const question = (thinkAbout ?? firstQuestion(document)).trim()
  const decide = situation.howWeDecide.trim() || design.howWeDecide.trim()
  const agenda = ordered(document.agenda).filter((item) => item.state !== 'skipped')
  if (purpose === '' && leave.length === 0 && question === '' && agenda.length === 0) return []
  const blocks: readonly Block[] = [
    { kind: 'facts', columns: 2, facts: whenAndWhere(document, agenda) },
    ...section('What it is for', purpose === '' ? [] : [{ kind: 'paragraph', text: purpose }]),
    ...section('What we leave with', leaveBlocks(leave, situation.leavesWith.trim())),
    ...section('One thing to think about before you come', question === '' ? [] : [{ kind: 'quote', text: question }]),
    ...section('How we decide', decide === '' ? [] : [{ kind: 'paragraph', text: decide }]),
    ...section('The day', programme(document, agenda)),
  ]
  return [
    {
      kind: 'letter',
      id: 'invitation',
      kicker: ['Invitation', document.organisation].filter((text) => text !== '').join(' · '),
      title: document.title || 'Untitled session',
      instruction: '',
      blocks,
    },
  ]
}

function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: title }, ...blocks]
}

function leaveBlocks(lines: readonly string[], sentence: string): readonly Block[] {
  if (lines.length > 0) return [{ kind: 'list', entries: lines.map((text) => ({ text: text.charAt(0).toUpperCase() + text.slice(1) })) }]
  return sentence === '' ? [] : [{ kind: 'paragraph', text: sentence }]
}

/** What stands on the wall when people first write alone: the question they can take along. */
function firstQuestion(document: SessionDocument): string {
  const steps = ordered(document.agenda).flatMap((item) => item.steps)
  return steps.find((step) => step.form === 'alone' && step.wall.trim() !== '')?.wall ?? ''
}

function whenAndWhere(document: SessionDocument, agenda: readonly AgendaItem[]) {
  const { startsAt, endsAt } = document.times
  const end = endsAt || clockPlus(startsAt, plannedMinutes([...agenda]))
  const invited = document.participants.filter((person) => person.isInvited)
  return [
    { label: 'Date', text: longDates([document.date, ...document.moreDates]) },
    { label: 'Time', text: startsAt === '' ? '' : `${startsAt} to ${end}` },
    { label: 'Place', text: document.location },
    { label: 'Group', text: invited.length === 0 ? '' : groupSize(invited) },
  ].filter(({ text }) => text !== '')
}

function programme(document: SessionDocument, agenda: readonly AgendaItem[]): readonly Block[] {
  if (agenda.length === 0) return []
  const slots = new Map(plannedSlots({ agenda: [...agenda], times: document.times }).map((slot) => [slot.id, slot]))
  const hasClock = document.times.startsAt !== ''
  return [
    {
      kind: 'table',
      columns: [
        ...(hasClock ? [{ header: 'Time', weight: 1 }] : []),
        { header: 'Part', weight: 6 },
        { header: 'Length', weight: 1.4, align: 'end' },
      ],
      rows: agenda.map((item) => [
        ...(hasClock ? [slots.get(item.id)?.startsAt ?? ''] : []),
        { text: partTitle(item), isStrong: item.kind === 'activity', isFaint: item.kind === 'break' },
        duration(slots.get(item.id)?.minutes ?? 0),
      ]),
    },
  ]
}

/** Clock times, item, step, form, prompt, what stands on the wall, materials; then the notes that only the facilitator has. */
export function runSheet(document: SessionDocument): readonly PaperSheet[] {
  const agenda = ordered(document.agenda)
  if (agenda.length === 0) return []
  const total = plannedMinutes([...agenda])
  const { startsAt, endsAt } = document.times
  const until = startsAt === '' ? '' : `${startsAt} to ${clockPlus(startsAt, total)}`
  const hardEnd = endsAt === '' ? '' : `hard end ${endsAt}`
  const instruction = [longDate(document.date), document.location, until, duration(total), hardEnd]
    .filter((text) => text !== '')
    .join(' · ')
  const notes = privateNotes(document)
  const schedule: PaperSheet = { kind: 'schedule', id: 'run-sheet', title: 'Run sheet', instruction, slots: slotsOf(document, agenda) }
  if (notes.length === 0) return [schedule]
  return [
    schedule,
    { kind: 'letter', id: 'run-sheet/notes', kicker: 'For the facilitator only', title: 'Keep in mind', instruction: '', blocks: notes },
  ]
}

function slotsOf(document: SessionDocument, agenda: readonly AgendaItem[]): readonly ScheduleSlot[] {
  const titles = new Map(agenda.map((item) => [item.id, partTitle(item)]))
  const hasClock = document.times.startsAt !== ''
  const times = hasClock ? document.times : { ...document.times, startsAt: '00:00' }
  const clock = (at: string) => (hasClock ? at : sinceStart(at))
  const slots = new Map(plannedSlots({ agenda: [...agenda], times }).map((slot) => [slot.id, slot]))
  return agenda.flatMap((item): readonly ScheduleSlot[] => {
    const slot = slots.get(item.id)
    if (slot === undefined) return []
    const isBesideAnother = isBeside(item, [...agenda])
    return [
      {
        at: clock(slot.startsAt),
        until: clock(slot.endsAt),
        minutes: slot.minutes,
        title: partTitle(item),
        isBreak: item.kind === 'break',
        note: isBesideAnother ? `beside “${titles.get(item.parallelWith ?? '') ?? ''}”` : item.state === 'skipped' ? 'skipped' : '',
        materials: item.materials,
        steps: item.steps.map((step, at) => ({
          at: clock(slot.steps[at]?.startsAt ?? ''),
          minutes: step.minutes,
          name: step.name === partTitle(item) ? '' : step.name,
          form: item.kind === 'break' || step.name === forms[step.form] ? '' : forms[step.form],
          prompt: step.prompt.trim(),
          wall: step.wall.trim(),
        })),
      },
    ]
  })
}

/** `01:25` after midnight is `+85`: minutes from a start that nobody has set yet. */
function sinceStart(at: string): string {
  const [hours = '', minutes = ''] = at.split(':')
  return at === '' ? '' : `+${Number(hours) * 60 + Number(minutes)}`
}

function privateNotes(document: SessionDocument): readonly Block[] {
  const { situation, design } = document
  const facts = [
    { label: 'Materials', text: design.materials },
    { label: 'How we decide', text: situation.howWeDecide || design.howWeDecide },
    { label: 'Mandate', text: situation.mandate },
    { label: 'Who else has a say', text: situation.whoElseHasASay },
    { label: 'How engaged the top is', text: situation.engagement === null ? '' : `${situation.engagement} of 5` },
    { label: 'Private: politics', text: situation.private.politics },
    { label: 'Private: what each leader would lose or gain', text: situation.private.gainsAndLosses },
    { label: 'Private: notes', text: situation.private.notes },
  ].filter(({ text }) => text.trim() !== '')
  return facts.length === 0 ? [] : [{ kind: 'facts', columns: 1, facts }]
}
