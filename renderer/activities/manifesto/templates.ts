/** How a manifesto starts: its steps in the room with their prompts, and the starting points a person can choose. All wording is our own. */
import { ranksAtEnd } from '../../lib/rank'
import type { ActivityStep, StartingPoint } from '../contract'
import { type Manifesto, manifestoSchema } from './schema'

export const manifestoSteps = [
  {
    id: 'write',
    name: 'Write',
    form: 'alone',
    minutes: 5,
    prompt: 'Give silence first: one belief on each card. Then one line each in turn, typed as it is read. Beliefs now, limits later.',
    wall: 'What should a customer always be able to count on from us?',
  },
  {
    id: 'cluster',
    name: 'Cluster',
    form: 'whole',
    minutes: 8,
    prompt:
      'Read each theme’s name aloud. Ask: would a customer recognise this? Split a theme that hides two ideas; a theme of one is welcome.',
    wall: 'Which of these belong together, and what is their name?',
  },
  {
    id: 'vote',
    name: 'Vote',
    form: 'alone',
    minutes: 6,
    prompt:
      'Five dots each, at most two on one line. Count hands or cards, type the totals, reveal together. Look quietly before anyone speaks.',
    wall: 'Five dots each, no more than two on one line.',
  },
  {
    id: 'refine',
    name: 'Refine',
    form: 'pairs',
    minutes: 12,
    prompt: 'One pair to a line. Short, true on a bad day. Could somebody sensible say the opposite? If nobody could, it guides nothing.',
    wall: 'One breath long. Could somebody sensible say the opposite?',
  },
  {
    id: 'consent',
    name: 'Consent',
    form: 'round',
    minutes: 10,
    prompt:
      'Agree the support you need before the first hand goes up. Read a line, count hands from five to one, hear every two and one. Silence is not a yes.',
    wall: '5 champion · 4 agree · 3 can live with it · 2 have a concern · 1 block',
  },
  {
    id: 'sign',
    name: 'Sign',
    form: 'whole',
    minutes: 7,
    prompt: 'Say in one sentence who “we” are and for whom. Put first the line you would least like to lose. Then names and date.',
    wall: 'Who are “we”, and for whom?',
  },
] as const satisfies readonly [ActivityStep, ...ActivityStep[]]

export const starterPrompts = [
  'What should a customer always be able to count on from us?',
  'What will we stop doing?',
  'What do we share across departments without being asked?',
  'How do we behave when we are wrong in public?',
  'What will we refuse to measure?',
] as const

export const manifestoStartingPoints: readonly [StartingPoint<Manifesto>, ...StartingPoint<Manifesto>[]] = [
  { id: 'prompts', title: 'With five questions to start the writing', make: withPrompts },
  { id: 'empty', title: 'Empty', make: () => manifestoSchema.parse({}) },
]

function withPrompts(newId: () => string): Manifesto {
  const ranks = ranksAtEnd([], starterPrompts.length)
  return manifestoSchema.parse({ prompts: starterPrompts.map((text, index) => ({ id: newId(), rank: ranks[index], text })) })
}

/** The design without a client's words: question, prompts, themes and settings stay; beliefs, preamble, signatures go. */
export function manifestoTemplate(data: Manifesto): Manifesto {
  return { ...data, beliefs: [], preamble: '', signatures: [], signedOn: '' }
}
