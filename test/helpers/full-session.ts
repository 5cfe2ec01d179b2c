/** Sessions for tests over everything at once: the shipped files, and one that is fuller than any room could make it. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { activities } from '../../renderer/activities/registry'
import { ranksAtEnd } from '../../renderer/lib/rank'
import { writeSessionFile } from '../../renderer/session/file'
import { emptySession, type SessionDocument, sessionSchema } from '../../renderer/session/schema'
import { readSession } from '../../renderer/storage/reading'
import { countingIds, fixturesOf, people } from '../contract-facts.ts'

const assets = resolve(import.meta.dirname, '../../assets')

/** A file under `assets`, read as the app reads it; throws when it is refused. */
export function shipped(path: string) {
  return readText(readFileSync(resolve(assets, path), 'utf8'))
}

function readText(text: string) {
  const read = readSession(text, countingIds())
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value
}

/** As many as an organisation with everything in one session might have. */
const sizes: Readonly<Record<string, number>> = { 'goal-ladder': 300, 'stakeholder-canvas': 120, 'coordination-model': 100 }

/** Every activity of the registry filled with its own fixture, one slot for each. Read once: fixtures of different activities share ids. */
export function stuffedSession(): SessionDocument {
  const ranks = ranksAtEnd([], activities.length)
  const document = sessionSchema.parse({
    ...emptySession('stuffed', '2026-03-01T08:00:00.000Z'),
    title: 'Everything at once',
    organisation: 'Northwind Energy',
    date: '2026-03-12',
    participants: people,
    agenda: activities.map((activity, index) => ({
      id: `slot-${index}`,
      rank: ranks[index],
      title: activity.title,
      kind: 'activity',
      activityId: `activity-${activity.kind}`,
      steps: [{ id: `step-${index}`, name: activity.steps[0].name, minutes: 30 }],
    })),
    activities: activities.map((activity, index) => ({
      id: `activity-${activity.kind}`,
      rank: ranks[index],
      kind: activity.kind,
      version: activity.version,
      title: activity.title,
      data: fixturesOf(activity.kind).stuffed(sizes[activity.kind] ?? 60),
    })),
  })
  return readText(writeSessionFile(document)).document
}
