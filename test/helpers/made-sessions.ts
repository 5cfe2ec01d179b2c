/** Session files that e2e stories begin with, and how a story opens one: a day with a plan, an activity with much in it, a session full of secrets. */
import { writeFile } from 'node:fs/promises'
import { expect, type TestInfo } from '@playwright/test'
import type { AnyActivity } from '../../renderer/activities/contract'
import { activities } from '../../renderer/activities/registry'
import { ranksAtEnd } from '../../renderer/lib/rank'
import { writeSessionFile } from '../../renderer/session/file'
import { emptySession, type SessionDocument, sessionSchema } from '../../renderer/session/schema'
import { readSession } from '../../renderer/storage/reading'
import type { RunningApp } from './running-app.ts'

/** Stands in every field that the room must never read. */
export const secretMark = 'PRIVATE'

const ranks = ranksAtEnd([], 50)
const jobs = ['Head of support', 'Social media lead', 'Press officer', 'Grid operations manager', 'HR partner']
const createdAt = '2026-03-01T08:00:00.000Z'

/** Writes the session as a file and opens it as anybody opens one; the story goes on in Prepare. */
export async function openSession(app: RunningApp, info: TestInfo, document: SessionDocument): Promise<void> {
  const path = info.outputPath(`${document.id}.groundwork`)
  await writeFile(path, writeSessionFile(document))
  await app.given(path, () => app.page.getByRole('button', { name: 'Open file' }).click())
  await expect(app.page.getByRole('heading', { level: 1, name: document.title })).toBeVisible()
}

/** Welcome 3, Write 6 beside Interviews 5, Break 3, Decide 8: twenty minutes from 9:00 to the hard end at 9:20 on 12 March 2026. */
export function twentyMinutes(): SessionDocument {
  const slots = [
    ['welcome', 'Welcome', 3, null],
    ['write', 'Write', 6, null],
    ['interviews', 'Interviews', 5, 'write'],
    ['break', 'Break', 3, null],
    ['decide', 'Decide', 8, null],
  ] as const
  return sessionSchema.parse({
    ...emptySession('twenty', createdAt),
    title: 'Twenty minutes',
    date: '2026-03-12',
    times: { startsAt: '09:00', endsAt: '09:20' },
    participants: jobs.map((name, index) => ({ id: `person-${index + 1}`, rank: ranks[index], name })),
    agenda: slots.map(([id, title, minutes, parallelWith], index) => ({
      id,
      rank: ranks[index],
      title,
      kind: id === 'break' ? 'break' : 'open',
      parallelWith,
      steps: [{ id: `${id}-1`, name: title, minutes }],
    })),
  })
}

/** A session that works on one activity from its first step to its last, with the data given. */
export function sessionOn(definition: AnyActivity, data: object, facts: Partial<SessionDocument> = {}): SessionDocument {
  return sessionSchema.parse({
    ...emptySession(`on-${definition.kind}`, createdAt),
    title: definition.title,
    organisation: 'Northwind Energy',
    date: '2026-03-12',
    participants: jobs.map((name, index) => ({ id: `person-${index + 1}`, rank: ranks[index], name })),
    agenda: [slotOn(definition, 0)],
    activities: [envelopeOf(definition, data, 0)],
    ...facts,
  })
}

/** Everything that can be private says so: the facilitator's words, notes, scores and authors of every activity, votes that are not revealed. */
export function fullOfSecrets(stuffed: Readonly<Record<string, (size: number) => object>>): SessionDocument {
  const of = (what: string) => `${secretMark} ${what}`
  const made = activities.map((activity) => ({ activity, data: stuffed[activity.kind]?.(9) ?? {} }))
  const people = [...jobs, of('author 1'), of('author 2'), of('author 3')]
  const document = ownIds({
    ...emptySession('secrets', createdAt),
    title: 'Digital working group',
    organisation: 'Northwind Energy',
    date: '2026-03-12',
    location: of('place'),
    design: { materials: of('materials'), note: of('note of the template') },
    situation: {
      sector: of('sector'),
      customers: of('customers'),
      whoElseHasASay: of('who has a say'),
      mandate: of('mandate'),
      private: { politics: of('politics'), gainsAndLosses: of('gains'), notes: of('notes') },
    },
    participants: people.map((name, index) => ({
      id: index < jobs.length ? `person-${index + 1}` : `author-${index - jobs.length + 1}`,
      rank: ranks[index],
      name,
      email: `${secretMark.toLowerCase()}-${index}@northwind.example`,
    })),
    agenda: made.map(({ activity }, index) => ({ ...slotOn(activity, index), materials: of('materials of a slot') })),
    activities: made.map(({ activity, data }, index) => envelopeOf(activity, data, index)),
    decisions: [{ id: 'd1', rank: 'a0', text: of('decision'), reasons: of('reasons'), dissent: of('dissent'), at: createdAt }],
    actions: [{ id: 'a1', rank: 'a0', text: of('action'), ownerName: of('owner'), firstStep: of('first step'), at: createdAt }],
    parkingLot: [{ id: 'k1', rank: 'a0', text: of('parked thought'), outcome: of('outcome'), at: createdAt }],
    dismissed: [{ id: 'x1', rank: 'a0', rule: 'any', kind: 'dismissed', reason: of('reason'), at: createdAt }],
  })
  return sessionSchema.parse({ ...document, votes: document.activities.flatMap((envelope, index) => openVoteOn(envelope, index, of)) })
}

/** Fixtures of different activities share ids; reading a file gives each item its own. */
function ownIds(facts: object): SessionDocument {
  let count = 0
  const read = readSession(writeSessionFile(sessionSchema.parse(facts)), () => `own-${++count}`)
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value.document
}

/** A vote nobody has revealed, with a number of hands that occurs nowhere else. */
function openVoteOn({ id, kind, data }: SessionDocument['activities'][number], index: number, of: (what: string) => string) {
  const activity = activities.find((one) => one.kind === kind)
  const itemIds = activity === undefined ? [] : idsOf(activity, activity.schema.parse(data))
  return {
    id: `hidden-vote-${index}`,
    rank: ranks[index],
    activityId: id,
    method: 'consent',
    openedAt: createdAt,
    itemIds,
    counts: itemIds.map((itemId) => ({ itemId, hands: [0, 0, 0, 4711, 0] })),
    objections: itemIds.map((itemId, number) => ({
      id: `hidden-objection-${index}-${number}`,
      itemId,
      participantId: null,
      level: 1,
      text: of('objection before the reveal'),
    })),
  }
}

function idsOf(activity: AnyActivity, data: object): string[] {
  return activity
    .items(data)
    .filter((item) => item.isOut !== true)
    .map((item) => item.id)
}

function slotOn(definition: AnyActivity, index: number) {
  return {
    id: `slot-${definition.kind}`,
    rank: ranks[index],
    title: definition.title,
    kind: 'activity',
    activityId: `on-${definition.kind}`,
    steps: definition.steps.map((step, number) => ({
      id: `step-${index}-${number}`,
      name: step.name,
      minutes: 5,
      prompt: `${secretMark} prompt of the facilitator`,
      activityStep: step.id,
    })),
  }
}

function envelopeOf({ kind, version, title }: AnyActivity, data: object, index: number) {
  return { id: `on-${kind}`, rank: ranks[index], kind, version, title, data }
}
