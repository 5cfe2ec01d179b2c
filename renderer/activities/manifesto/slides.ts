/** The slides of a manifesto. Titles say what was found; the speaker notes hold every word, prompt, vote and earlier wording. */
import type { Block, Slide, TableCell } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { shortQuote } from '../../lib/short-quote'
import { capitalised, countOf, listed, plainDate, quoted, shortened } from '../../room/parts/words'
import type { VoteRound } from '../../session/schema'
import { latestRound } from '../../session/voting'
import { dotResults, isShowable, rankingResults } from '../../session/voting-results'
import { supportSentence } from '../../session/voting-words'
import type { DeckFacts } from '../contract'
import {
  agreedBeliefs,
  byTheme,
  type Concern,
  concernsOf,
  consentByBelief,
  dotsByBelief,
  isOnShortlist,
  mergesIn,
  standingBeliefs,
  themeOf,
} from './reading'
import { nameOf, notesOf } from './record'
import type { Belief, Manifesto } from './schema'

/** Rows that a slide's table shows; the rest is in the notes and in the handout, and the slide says so. */
const mostRows = 10

/** No slide rather than an empty one: nothing written, nothing shown. */
export function manifestoSlides(data: Manifesto, facts: DeckFacts): Slide[] {
  return [statementSlide, themesSlide, votesSlide('dots'), votesSlide('ranking'), concernsSlide, signedSlide].flatMap((make) =>
    make(data, facts),
  )
}

function slideOf(facts: DeckFacts, id: string, title: string, blocks: readonly Block[], notes: readonly string[]): Slide[] {
  return [{ id: `${facts.activityId}/${id}`, form: 'content', title, topic: facts.activityTitle || 'Manifesto', blocks, notes }]
}

function statementSlide(data: Manifesto, facts: DeckFacts): Slide[] {
  const agreed = agreedBeliefs(data)
  const shown = agreed.length > 0 ? agreed : shortlistOf(data)
  if (shown.length === 0) return []
  const count = countOf(shown.length, 'belief')
  const title = agreed.length > 0 ? `We agreed on ${count}` : `${capitalised(count)} ${shown.length === 1 ? 'is' : 'are'} on our shortlist`
  const preamble: Block[] = data.preamble.trim() === '' ? [] : [{ kind: 'paragraph', text: data.preamble.trim() }]
  const list: Block = { kind: 'numbered', isSerif: true, entries: shown.map((belief) => ({ text: belief.text })) }
  return slideOf(facts, 'agreed', title, [...preamble, list], notesOf(data, facts, shown))
}

function themesSlide(data: Manifesto, facts: DeckFacts): Slide[] {
  const groups = byTheme(data).filter((group) => group.beliefs.length > 0)
  const named = groups.filter((group) => group.theme !== null)
  // Once the statement stands, how the raw lines gathered is a matter for the handout.
  if (named.length === 0 && (agreedBeliefs(data).length > 0 || shortlistOf(data).length > 0)) return []
  if (groups.length === 0) return []
  const total = standingBeliefs(data).length
  const title =
    named.length === 0
      ? `${capitalised(countOf(total, 'belief'))} ${total === 1 ? 'is' : 'are'} on the table`
      : `${capitalised(countOf(total, 'belief'))} gather${total === 1 ? 's' : ''} under ${countOf(named.length, 'theme')}`
  const cards = groups.map((group) => ({
    title: group.theme === null ? 'Not sorted yet' : group.theme.name || 'No name yet',
    text: group.beliefs
      .slice(0, 3)
      .map((belief) => shortened(belief.text, 110))
      .join('\n'),
    foot:
      group.beliefs.length > 3
        ? `And ${countOf(group.beliefs.length - 3, 'more', 'more')}`
        : capitalised(countOf(group.beliefs.length, 'line')),
    ...(group.theme === null ? {} : { category: group.theme.category }),
  }))
  const columns = cards.length === 1 ? 1 : cards.length === 2 || cards.length === 4 ? 2 : 3
  const notes = groups.map(
    (group) => `${group.theme === null ? 'Not sorted yet' : group.theme.name}: ${group.beliefs.map((belief) => belief.text).join(' · ')}`,
  )
  return slideOf(facts, 'themes', title, [{ kind: 'cards', cards, columns }], notes)
}

/** By dots or by points of a ranking. */
function votesSlide(method: 'dots' | 'ranking'): (data: Manifesto, facts: DeckFacts) => Slide[] {
  return (data, facts) => {
    const round = latestRound(facts.rounds.filter(isShowable), facts.activityId, method)
    return round === null ? [] : resultSlide(data, facts, round)
  }
}

function resultSlide(data: Manifesto, facts: DeckFacts, round: VoteRound): Slide[] {
  const isRanking = round.method === 'ranking'
  const unit = isRanking ? 'points' : 'dots'
  const beliefs = new Map(data.beliefs.map((belief) => [belief.id, belief]))
  const results = (isRanking ? rankingResults(round, mergesIn(data)) : dotResults(round, mergesIn(data))).flatMap((result) => {
    const belief = beliefs.get(result.itemId)
    return belief === undefined || result.dots === 0 ? [] : [{ ...result, belief }]
  })
  const [first] = results
  if (first === undefined) return []
  const leaders = results.filter((result) => result.place === 1).length
  const title =
    leaders === 1
      ? `“${shortQuote(first.belief.text)}” drew the most ${unit}`
      : `${capitalised(countOf(leaders, 'line'))} share the most ${unit}`
  const rows = results.slice(0, mostRows).map(({ belief, dots }): TableCell[] => {
    const theme = themeOf(data, belief)
    const name = theme === null ? '' : { text: theme.name, category: theme.category }
    return [{ text: belief.text, isStrong: isOnShortlist(data, belief) }, name, String(dots)]
  })
  const caption =
    results.length > mostRows ? `The first ${mostRows} of ${results.length}; all of them are in the notes and the handout.` : ''
  const table: Block = {
    kind: 'table',
    columns: [
      { header: 'Belief', weight: 6 },
      { header: 'Theme', weight: 2 },
      { header: capitalised(unit), align: 'end' },
    ],
    rows,
    ...(caption === '' ? {} : { caption }),
  }
  const given = results.reduce((sum, result) => sum + result.dots, 0)
  const notes = [
    isRanking
      ? `Round ${round.round}: ${round.ballots.length} ballots. The first of ${round.itemIds.length} lines gives ${round.itemIds.length} points, the last gives one.`
      : `Round ${round.round}: ${given} dots, ${round.budget} for each person, at most ${round.maxPerItem} on one line.`,
    ...results.map(({ belief, dots, isAdded }) => `${dots}${isAdded ? ' (added tallies)' : ''}: ${belief.text}`),
  ]
  return slideOf(facts, isRanking ? 'ranking' : 'votes', title, [table], notes)
}

function concernsSlide(data: Manifesto, facts: DeckFacts): Slide[] {
  const standings = consentByBelief(data, facts)
  const asked = standingBeliefs(data).filter((belief) => standings.has(belief.id))
  const blocks = (belief: Belief) => standings.get(belief.id)?.result.blocks ?? 0
  const concerns = concernsOf(data, facts)
    .filter((concern) => concern.belief.stage !== 'set-aside')
    .sort((one, other) => urgency(one, blocks) - urgency(other, blocks))
  if (asked.length === 0 && concerns.length === 0) return []
  const hasConcern = new Set(concerns.map((concern) => concern.belief.id))
  const others = asked.filter((belief) => !hasConcern.has(belief.id)).sort((one, other) => blocks(other) - blocks(one))
  const support = (belief: Belief) => {
    const result = standings.get(belief.id)?.result
    return result === undefined ? '' : supportSentence(result)
  }
  const hasNone = concerns.length === 0
  const rows: TableCell[][] = hasNone
    ? others.map((belief) => [{ text: belief.text, isStrong: blocks(belief) > 0 }, support(belief)])
    : concerns.map((concern) => [concern.belief.text, support(concern.belief), concern.text, answerOf(concern)])
  const shown = rows.slice(0, mostRows)
  const table: Block = {
    kind: 'table',
    columns: [
      { header: 'Belief', weight: 4 },
      { header: 'Support', weight: 2 },
      ...(hasNone
        ? []
        : [
            { header: 'Concern', weight: 3 },
            { header: 'Answer', weight: 3 },
          ]),
    ],
    rows: shown,
    ...(rows.length > shown.length ? { caption: `The first ${mostRows} of ${rows.length}; all of them are in the handout.` } : {}),
  }
  const notes = [
    ...asked.map((belief) => `${belief.text}: ${support(belief)}`),
    ...concerns.map((concern) => `${quoted(concern.belief.text)}: ${concern.text} ${answerOf(concern)}`.trim()),
  ]
  return slideOf(
    facts,
    'concerns',
    concernsTitle(asked, concerns, standings),
    [table, ...unconcerned(concerns.length === 0 ? [] : others)],
    notes,
  )
}

/** What needs an answer comes first: a line somebody cannot live with, then an open concern, then those that were answered. */
function urgency(concern: Concern, blocksOf: (belief: Belief) => number): number {
  if (concern.isResolved) return 2
  return blocksOf(concern.belief) > 0 ? 0 : 1
}

/** Lines that everybody accepts are named under the table; many are counted, because the notes have each with its support. */
const mostNamed = 6

function unconcerned(beliefs: readonly Belief[]): Block[] {
  if (beliefs.length === 0) return []
  const named =
    beliefs.length > mostNamed
      ? `${countOf(beliefs.length, 'line')}; the notes name them`
      : beliefs.map((belief) => quoted(belief.text)).join(', ')
  return [{ kind: 'paragraph', text: `No concern about ${named}`, isFaint: true }]
}

function concernsTitle(asked: readonly Belief[], concerns: readonly Concern[], standings: ReturnType<typeof consentByBelief>): string {
  const blocked = asked.filter((belief) => (standings.get(belief.id)?.result.blocks ?? 0) > 0).length
  if (blocked > 0) return `${capitalised(countOf(blocked, 'line'))} somebody cannot live with yet`
  const open = concerns.filter((concern) => !concern.isResolved).length
  if (open > 0) return `${capitalised(countOf(open, 'concern'))} ${open === 1 ? 'stays' : 'stay'} with us`
  if (concerns.length > 0)
    return concerns.length === 1 ? 'The one concern was answered' : `All ${countOf(concerns.length, 'concern')} were answered`
  return 'Nobody raised a concern'
}

function answerOf(concern: Concern): string {
  if (concern.resolution.trim() !== '') return concern.resolution.trim()
  return concern.isResolved ? 'Answered in the room.' : 'Still open.'
}

function signedSlide(data: Manifesto, facts: DeckFacts): Slide[] {
  const agreed = agreedBeliefs(data)
  const names = [...new Set(ordered(data.signatures).flatMap((signature) => nameOf(facts, signature.participantId)))]
  if (agreed.length === 0 || data.signatures.length === 0) return []
  const date = plainDate(data.signedOn)
  const signed =
    data.signatures.length === 1 ? 'One of us signed' : `${capitalised(countOf(data.signatures.length, 'of us', 'of us'))} signed`
  const blocks: Block[] = [
    ...(data.preamble.trim() === '' ? [] : [{ kind: 'statement' as const, text: data.preamble.trim() }]),
    ...(names.length === 0 ? [] : [{ kind: 'paragraph' as const, text: listed(names) }]),
  ]
  if (blocks.length === 0) return []
  const dots = dotsByBelief(data, facts).size > 0 ? 'Votes and concerns are on the slides before this one.' : ''
  return slideOf(
    facts,
    'signed',
    date === '' ? signed : `${signed} on ${date}`,
    blocks,
    [listed(names), dots].filter((note) => note !== ''),
  )
}

function shortlistOf(data: Manifesto): Belief[] {
  return standingBeliefs(data).filter((belief) => isOnShortlist(data, belief))
}
