/** Paper for the manifesto: cards to write beliefs on, the ballot before a vote is opened, and the poster of what was agreed. */
import type { PaperSheet } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { plainDate } from '../../room/parts/words'
import { itemCodes, latestRound } from '../../session/voting'
import type { DeckFacts } from '../contract'
import { agreedBeliefs, candidates, standingBeliefs } from './reading'
import { nameOf } from './record'
import type { Manifesto } from './schema'

/** Cards without words on two pages: two for each of eight people, the usual number at the tables. */
const blankCards = 16
/** Dots of a ballot that is printed before anybody has set the rules; the same as the vote's own defaults. */
const usualDots = { kind: 'dots', budget: 5, most: 2 } as const

export function manifestoPapers(data: Manifesto, facts: DeckFacts): PaperSheet[] {
  return [...poster(data, facts), ...cards(data, facts), ...ballot(data, facts)]
}

function poster(data: Manifesto, facts: DeckFacts): PaperSheet[] {
  const agreed = agreedBeliefs(data)
  if (agreed.length === 0) return []
  const names = [...new Set(ordered(data.signatures).flatMap(({ participantId }) => nameOf(facts, participantId)))]
  const date = plainDate(data.signedOn)
  const signed = date === '' ? 'Signed by' : `Signed on ${date} by`
  return [
    {
      kind: 'poster',
      id: `${facts.activityId}/poster`,
      kicker: facts.organisation,
      title: facts.activityTitle.trim().endsWith('?') || facts.activityTitle === '' ? 'What we believe' : facts.activityTitle,
      preamble: data.preamble.trim(),
      lines: agreed.map((belief) => belief.text),
      names,
      foot: names.length === 0 ? '' : signed,
      note: '',
    },
  ]
}

/** What is written already stands on cards under its code on the ballot; then blank ones. */
function cards(data: Manifesto, facts: DeckFacts): PaperSheet[] {
  const written = candidates(data)
  const codes = codesOf(data, facts)
  const head = { kind: 'cards' as const, label: 'We believe', instruction: 'Cut along the dashed lines.' }
  const known = written.map(({ id, text }) => ({ code: codes.get(id) ?? '', text }))
  return [
    ...(known.length === 0 ? [] : [{ ...head, id: `${facts.activityId}/cards`, title: 'Belief cards', cards: known }]),
    {
      ...head,
      id: `${facts.activityId}/blank-cards`,
      title: 'Blank belief cards',
      instruction: `${head.instruction} One belief on each card, in large letters.`,
      cards: Array.from({ length: blankCards }, () => ({ code: '', text: '' })),
    },
  ]
}

/** Codes as the latest round on these lines has them, else in the order of the list. */
function codesOf(data: Manifesto, facts: DeckFacts): ReadonlyMap<string, string> {
  const round = latestRound(facts.rounds, facts.activityId, 'dots') ?? latestRound(facts.rounds, facts.activityId, 'consent')
  return itemCodes(round?.itemIds ?? standingBeliefs(data).map(({ id }) => id))
}

function ballot(data: Manifesto, facts: DeckFacts): PaperSheet[] {
  const standing = standingBeliefs(data)
  if (standing.length === 0) return []
  const codes = itemCodes(standing.map(({ id }) => id))
  return [
    {
      kind: 'ballot',
      id: `${facts.activityId}/ballot`,
      title: facts.activityTitle || 'Manifesto',
      instruction: 'You have five dots, at most two on one line. Fill one circle for each dot you give.',
      mark: usualDots,
      lines: standing.map(({ id, text }) => ({ code: codes.get(id) ?? '', text })),
    },
  ]
}
