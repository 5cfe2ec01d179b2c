/** A session as full as a real one, with an activity of its own kind, for everything that makes a record of a session. */
import * as z from 'zod'
import type { AssembleTools } from '../../renderer/activities/assemble'
import { defineActivity } from '../../renderer/activities/contract'
import { emptyIndex } from '../../renderer/session/links'
import { emptySession, type SessionDocument, sessionSchema } from '../../renderer/session/schema'
import { everyBlock, everyBlockSlides } from './paper-content'

/** An activity that prints every block kind and says who is in the room, so that a forgotten name shows. */
export const trialActivity = defineActivity({
  kind: 'trial',
  title: 'Trial',
  purpose: 'Shows every block.',
  minutes: 30,
  version: 1,
  schema: z.strictObject({ lines: z.array(z.string()) }),
  migrations: [],
  startingPoints: [{ id: 'blank', title: 'Blank', make: () => ({ lines: [] }) }],
  steps: [{ id: 'write', name: 'Write', form: 'alone', minutes: 5, prompt: '', wall: '' }],
  view: () => Promise.resolve({ default: () => null }),
  audience: {
    project: () => null,
    pages: (projection) => [projection],
    view: () => Promise.resolve({ default: () => null }),
  },
  progress: (data) => ({ done: data.lines.length, total: data.lines.length, sentence: `${data.lines.length} lines written` }),
  items: () => [],
  links: () => [],
  looseEnds: () => [],
  toSlides: (data, facts) => [
    {
      id: `${facts.activityId}/lines`,
      form: 'content',
      title: `We wrote ${data.lines.length} lines`,
      topic: facts.activityTitle,
      blocks: [
        { kind: 'numbered', isSerif: true, entries: data.lines.map((text) => ({ text })) },
        { kind: 'paragraph', text: facts.participants.map((person) => `${person.name} ${person.email}`.trim()).join(', ') },
      ],
      notes: [`For the ${facts.edition} edition, ${facts.isNamed ? 'with' : 'without'} names.`],
    },
    ...everyBlockSlides().map((slide) => ({ ...slide, id: `${facts.activityId}/${slide.id}` })),
  ],
  toHandout: (data, facts) => [
    {
      id: `${facts.activityId}/lines`,
      title: `We wrote ${data.lines.length} lines`,
      result: [{ kind: 'numbered', isSerif: true, entries: data.lines.map((text) => ({ text })) }, everyBlock.layers, everyBlock.bars],
      detail: [
        {
          kind: 'table',
          columns: [
            { header: 'Line', weight: 4 },
            { header: 'Dots', align: 'end' },
          ],
          rows: data.lines.map((text, index) => [text, `${index} dots`]),
        },
        ...Object.values(everyBlock),
      ],
    },
  ],
  toTables: () => [],
  toTemplate: () => ({ lines: [] }),
})

/** Opens trial activities without the registry; everything else is an unknown kind. */
export const trialTools: AssembleTools = {
  open: (envelope) =>
    envelope.kind === 'trial'
      ? { state: 'ready', definition: trialActivity, data: envelope.data, isMigrated: false }
      : { state: 'unknown', path: '', sentence: `This version of Groundwork does not know activities of the kind “${envelope.kind}”.` },
  linksOf: () => emptyIndex,
  looseEndsOf: (document) =>
    document.activities.map(({ id }) => ({
      rule: 'trial/open',
      severity: 'must',
      sentence: 'Who will read the second line again?',
      itemId: null,
      activityId: id,
    })),
}

const jobs = [
  ['Head of support', 'Customer service'],
  ['Social media lead', 'Marketing'],
  ['Press officer', 'Communications'],
  ['IT architect', 'IT'],
  ['Grid operations manager', 'Operations'],
  ['Field sales manager', 'Sales'],
  ['HR partner', 'Human resources'],
  ['Legal counsel', 'Legal'],
  ['Warehouse lead', 'Operations'],
] as const

const rank = (index: number) => `a${index.toString(36).padStart(3, '0')}`

/** `lines` written in the activity and `actions` agreed; two activities, the second of a kind nobody knows. */
export function aFullSession({ lines = 12, actions = 40 } = {}): SessionDocument {
  const step = (id: string, name: string, minutes: number) => ({ id, name, minutes })
  return sessionSchema.parse({
    ...emptySession('session1', '2026-03-01T08:00:00.000Z'),
    title: 'How we work with customers online',
    organisation: 'Northwind Energy',
    date: '2026-03-12',
    location: 'Training centre, room 2',
    times: { startsAt: '09:00', endsAt: '13:00', startedAt: '2026-03-12T08:02:00.000Z', endedAt: '2026-03-12T12:00:00.000Z' },
    situation: {
      sector: 'Energy',
      engagement: 2,
      whoElseHasASay: 'The regulator',
      private: { politics: 'SECRET-POLITICS two directors do not speak', gainsAndLosses: 'SECRET-LOSSES', notes: 'SECRET-NOTES' },
    },
    participants: jobs.map(([name, department], index) => ({
      id: `p${index}`,
      rank: rank(index),
      name,
      job: name,
      department,
      email: `person${index}@example.org`,
      isInvited: true,
    })),
    attendance: [
      { id: 'at1', rank: 'a0', participantId: 'p7', at: '2026-03-12T08:00:00.000Z', event: 'leaves', deputyId: null },
      { id: 'at2', rank: 'a1', participantId: 'p3', at: '2026-03-12T09:30:00.000Z', event: 'arrives', deputyId: null },
    ],
    agenda: [
      { id: 'g1', rank: 'a1', title: 'Welcome', steps: [step('s1', 'Check-in', 10)], state: 'done' },
      {
        id: 'g2',
        rank: 'a2',
        title: 'What we believe',
        kind: 'activity',
        activityId: 'act1',
        steps: [step('s2', 'Write', 6), step('s3', 'Cluster', 15), step('s4', 'Vote', 10)],
        state: 'done',
        runs: [{ from: '2026-03-12T08:15:00.000Z', to: '2026-03-12T08:57:00.000Z' }],
      },
      { id: 'g3', rank: 'a3', title: 'Break', kind: 'break', steps: [step('s5', '', 15)], state: 'done' },
      {
        id: 'g4',
        rank: 'a4',
        title: 'From a newer tool',
        kind: 'activity',
        activityId: 'act2',
        steps: [step('s6', 'Look', 20)],
        state: 'skipped',
      },
      { id: 'g5', rank: 'a5', title: 'Close', steps: [step('s7', 'One word each', 10)], state: 'planned' },
    ],
    activities: [
      {
        id: 'act1',
        rank: 'a1',
        kind: 'trial',
        version: 1,
        title: 'What we believe',
        data: {
          lines: Array.from(
            { length: lines },
            (_, index) => `Line ${index + 1}: what one team learns, every team can look up the same week.`,
          ),
        },
      },
      { id: 'act2', rank: 'a2', kind: 'crystal-ball', version: 3, title: 'Crystal ball', data: { spheres: 3 } },
    ],
    decisions: [
      {
        id: 'd1',
        rank: 'a1',
        text: 'Support answers first, in public, with a name.',
        reasons: 'Trust starts where the complaint was voiced',
        reviewOn: '2026-06-01',
        dissent: 'Legal would rather answer by mail',
      },
      { id: 'd2', rank: 'a2', text: 'The response guide is the first thing we write.' },
    ],
    actions: Array.from({ length: actions }, (_, index) => ({
      id: `x${index}`,
      rank: rank(index),
      text: `Action ${index + 1}: write down who answers what within a day`,
      ownerId: index % 10 === 9 ? null : `p${index % 9}`,
      ownerName: index === 19 ? 'The agency' : '',
      due: index % 4 === 3 ? '' : `2026-04-${String((index % 27) + 1).padStart(2, '0')}`,
      firstStep: index % 3 === 2 ? '' : `Step ${index + 1}: ask the two people who know`,
      firstStepBy: index % 3 === 1 ? '2026-03-19' : '',
      state: index === 4 ? 'done' : index === 7 ? 'dropped' : 'open',
    })),
    parkingLot: [
      { id: 'k1', rank: 'a1', text: 'Who owns the old forum accounts?', participantId: 'p3' },
      { id: 'k2', rank: 'a2', text: 'Do partners see our drafts?', state: 'answered', outcome: 'No, only what is published' },
    ],
  })
}
