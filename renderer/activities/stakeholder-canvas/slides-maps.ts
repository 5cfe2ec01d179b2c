/** Slides across segments: the power × interest map (only where it may be seen), the map of presences, needs that nobody serves, walks with their breaks. */
import type { Block, DiagramNode, Slide, TableCell } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { shortQuote } from '../../lib/short-quote'
import { capitalised, countOf, inWords, listed, quoted, shortened } from '../../room/parts/words'
import type { DeckFacts } from '../contract'
import { presenceIdsOf } from './cells'
import {
  inOrder,
  isPlaced,
  presenceQuestions,
  presencesOf,
  quadrantOf,
  quadrantWords,
  servedBy,
  unservedNeeds,
  walkedBy,
  walkTitle,
} from './reading'
import { maySeeScores, scoresOf } from './record'
import type { Presence, Segment, StakeholderCanvas, Walk } from './schema'

/** A drawing with more boxes than this on a side is a tangle: a table says it. */
const mostInDrawing = 16
/** So few unserved needs are named under the map of presences; more have a slide of their own. */
const fewUnserved = 2
/** What the two colours of segments stand for. */
const sides = [
  { label: 'Outside', category: 1 },
  { label: 'Inside', category: 2 },
] as const

/** Only the sides that occur. */
function sidesIn(segments: readonly Segment[]): (typeof sides)[number][] {
  return sides.filter(({ category }) => segments.some((segment) => categoryFor(segment) === category))
}

const categoryFor = (segment: Segment) => (segment.side === 'external' ? 1 : 2)

function slideOf(facts: DeckFacts, id: string, title: string, blocks: readonly Block[], notes: readonly string[]): Slide {
  return { id: `${facts.activityId}/${id}`, form: 'content', title, topic: facts.activityTitle || 'Stakeholder canvas', blocks, notes }
}

export function mapSlides(data: StakeholderCanvas, facts: DeckFacts): Slide[] {
  const placed = inOrder(data).filter(isPlaced)
  if (placed.length === 0 || !maySeeScores(data, facts)) return []
  const together = placed.filter((segment) => quadrantOf(segment) === 'together').map((segment) => segment.name)
  const title =
    together.length === 0
      ? 'No group has both much power and much interest'
      : together.length <= 3
        ? `${listed(together)}: ${together.length === 1 ? 'the one' : 'those'} to work with most closely`
        : `${capitalised(countOf(together.length, 'group'))} can change much and are touched much`
  const matrix: Block = {
    kind: 'matrix',
    xLabel: 'Interest',
    yLabel: 'Power',
    quadrants: [quadrantWords.satisfied, quadrantWords.together, quadrantWords.inform, quadrantWords.listen],
    points: placed.map((segment) => ({
      id: segment.id,
      label: segment.name,
      x: segment.interest,
      y: segment.power,
      category: categoryFor(segment),
    })),
    legend: sidesIn(placed),
    altText: `Power and interest: ${placed.map((segment) => `${segment.name} ${scoresOf(segment)}`).join('; ')}.`,
  }
  const notes = [
    'Blue: outside. Orange: inside. Scores from one to five, as the group placed them.',
    ...placed.map((segment) => `${segment.name}: ${scoresOf(segment)}.`),
  ]
  const isOnlyHere = facts.edition === 'facilitator' && !data.showsScores
  return [
    slideOf(facts, 'map', title, [matrix], isOnlyHere ? ['Only in your copy: the group did not ask to show its map.', ...notes] : notes),
  ]
}

/** Segments on the left, presences on the right: who is served where, and which place leads to which. */
export function presenceSlides(data: StakeholderCanvas, facts: DeckFacts): Slide[] {
  const presences = ordered(data.presences)
  if (presences.length === 0) return []
  const segments = inOrder(data).filter((segment) => presencesOf(data, segment).length > 0)
  const questionsFor = new Map(presences.map((presence) => [presence.id, presenceQuestions(data, presence)]))
  const right: DiagramNode[] = presences.map((presence) => ({ id: presence.id, text: nameWithState(presence) }))
  const known = new Set(presences.map((presence) => presence.id))
  const network: Block = {
    kind: 'network',
    left: {
      label: 'Whom we serve',
      nodes: segments.map((segment) => ({ id: segment.id, text: segment.name, category: categoryFor(segment) })),
    },
    right: { label: 'Where they meet us', nodes: right },
    legend: sidesIn(segments),
    edges: [
      ...segments.flatMap((segment) => [...presenceIdsOf(segment)].filter((id) => known.has(id)).map((to) => ({ from: segment.id, to }))),
      ...ordered(data.connections).map((way) => ({ from: way.fromId, to: way.toId, isDashed: true })),
    ],
    altText: presences.map((presence) => presenceSentence(data, presence)).join(' '),
  }
  const notes = presences.map((presence) => [presenceSentence(data, presence), ...(questionsFor.get(presence.id) ?? [])].join(' '))
  const ends = presences.filter((presence) => questionsFor.get(presence.id)?.includes('Where from here?')).map((presence) => presence.name)
  const unserved = unservedInWords(data)
  const asked = [ends.length === 0 ? '' : `Where from ${listed(fewOf(ends))}?`, unserved].filter((text) => text !== '').join(' ')
  const told: Block[] = asked === '' ? [] : [{ kind: 'paragraph', text: asked, isFaint: true }]
  const isDrawn = Math.max(presences.length, segments.length) <= mostInDrawing
  const shown = isDrawn ? network : presenceTable(data, presences)
  return [slideOf(facts, 'presences', presenceTitle(data, presences), [shown, ...told], [...notes, ...wayNotes(data)])]
}

/** Every place with those it serves and where it leads: all names stand in the notes, the table counts what are too many. */
function presenceTable(data: StakeholderCanvas, presences: readonly Presence[]): Block {
  const nameOf = new Map(presences.map((presence) => [presence.id, presence.name]))
  const ways = ordered(data.connections)
  return {
    kind: 'table',
    columns: [
      { header: 'Where they meet us', weight: 2 },
      { header: 'Whom it serves', weight: 4 },
      { header: 'Where it leads', weight: 2.4 },
    ],
    rows: presences.map((presence): TableCell[] => {
      const served = servedBy(data, presence).map((segment) => segment.name)
      const next = ways.flatMap((way) => (way.fromId === presence.id ? (nameOf.get(way.toId) ?? []) : []))
      const told = (names: readonly string[], none: string): TableCell =>
        names.length === 0
          ? { text: none, isFaint: true }
          : names.length <= 3
            ? listed(names)
            : listed([...names.slice(0, 2), `${names.length - 2} others`])
      return [{ text: nameWithState(presence), isStrong: true }, told(served, 'nobody we named'), told(next, 'nowhere yet')]
    }),
  }
}

/** At most five names; the others are counted (all of them stand in the notes). */
function fewOf(names: readonly string[]): readonly string[] {
  return names.length <= 5 ? names : [...names.slice(0, 4), `${names.length - 4} others`]
}

function presenceTitle(data: StakeholderCanvas, presences: readonly Presence[]): string {
  const standing = presences.filter((presence) => presence.status !== 'retire')
  const ends = standing.filter((presence) => presenceQuestions(data, presence).includes('Where from here?'))
  const idle = standing.filter((presence) => servedBy(data, presence).length === 0)
  const where = `We meet people in ${countOf(standing.length, 'place')}`
  if (ends.length > 0) return `${where}; ${inWords(ends.length)} ${ends.length === 1 ? 'leads' : 'lead'} nowhere`
  if (idle.length > 0) return `${where}; ${countOf(idle.length, 'of them serves', 'of them serve')} nobody we named`
  return standing.length === 0 ? 'Every place where people met us is to be closed' : where
}

/** "Outage map (site, Grid operations): serves Home owners; leads to Help forum." */
export function presenceSentence(data: StakeholderCanvas, presence: Presence): string {
  const nameOf = new Map(data.presences.map((one) => [one.id, one.name]))
  const served = servedBy(data, presence).map((segment) => segment.name)
  const next = ordered(data.connections).flatMap((way) => (way.fromId === presence.id ? (nameOf.get(way.toId) ?? []) : []))
  const about = [
    presence.kind,
    presence.owner,
    presence.status === 'live' ? '' : presence.status === 'planned' ? 'planned' : 'to be closed',
  ]
  const does = [
    served.length === 0 ? 'serves nobody we named' : `serves ${listed(served)}`,
    next.length === 0 ? '' : `leads to ${listed(next)}`,
  ]
  return `${presence.name} (${about.filter((part) => part !== '').join(', ')}): ${does.filter((part) => part !== '').join('; ')}.`
}

/** "Crew channel (planned)": what is live needs no word. */
function nameWithState(presence: Presence): string {
  return presence.status === 'live' ? presence.name : `${presence.name} (${presence.status === 'planned' ? 'planned' : 'to be closed'})`
}

function wayNotes(data: StakeholderCanvas): string[] {
  const nameOf = new Map(data.presences.map((presence) => [presence.id, presence.name]))
  return ordered(data.connections).map(
    (way) => `${nameOf.get(way.fromId) ?? ''} → ${nameOf.get(way.toId) ?? ''}${way.how === '' ? '' : `: ${way.how}`}`,
  )
}

const unservedIn = (data: StakeholderCanvas) => unservedNeeds(data).filter(({ need }) => need.text.trim() !== '')

/** "No place yet for “One view of what was promised” (Customer service)."; '' when there are none, or so many that a slide lists them. */
function unservedInWords(data: StakeholderCanvas): string {
  const open = unservedIn(data)
  if (open.length === 0 || open.length > fewUnserved) return ''
  const words = open.map(({ segment, need }) => {
    const by = need.servedBy.trim() === '' ? '' : `, best served by: ${need.servedBy.trim()}`
    return `${quoted(need.text, 120)} (${segment.name}${by})`
  })
  return `No place yet for ${listed(words)}.`
}

export function unservedSlides(data: StakeholderCanvas, facts: DeckFacts): Slide[] {
  const open = unservedIn(data)
  if (open.length <= (data.presences.length === 0 ? 0 : fewUnserved)) return []
  const rows = open.map(({ segment, need }): TableCell[] => [
    segment.name,
    need.text,
    need.servedBy || { text: 'not said yet', isFaint: true },
  ])
  const table: Block = {
    kind: 'table',
    columns: [
      { header: 'Group', weight: 2 },
      { header: 'Need', weight: 3 },
      { header: 'Would be served by', weight: 3 },
    ],
    rows,
  }
  const title = `${capitalised(countOf(open.length, 'need'))} ${open.length === 1 ? 'has' : 'have'} no place where ${open.length === 1 ? 'it is' : 'they are'} met`
  return [
    slideOf(
      facts,
      'unserved',
      title,
      [table],
      open.map(({ segment, need }) => `${segment.name}: ${need.text}`),
    ),
  ]
}

export function walkSlides(data: StakeholderCanvas, facts: DeckFacts): Slide[] {
  return ordered(data.walks)
    .filter((walk) => walk.touchpoints.length > 0)
    .map((walk) => walkSlide(data, facts, walk))
}

function walkSlide(data: StakeholderCanvas, facts: DeckFacts, walk: Walk): Slide {
  const { segment, need } = walkedBy(data, walk)
  const breaks = walk.touchpoints.filter((point) => point.breaks).length
  const name = `“${shortQuote(walkTitle(data, walk), 60)}”`
  const title = breaks === 0 ? `${name}: the way holds from end to end` : `${name}: the way breaks ${times(breaks)}`
  const nameOf = new Map(data.presences.map((presence) => [presence.id, presence.name]))
  const whose = [segment?.name ?? '', need?.text ?? ''].filter((part) => part !== '').join(': ')
  const entries = walk.touchpoints.map((point) => {
    const place = nameOf.get(point.presenceId ?? '') ?? ''
    const mend = point.repair.trim() === '' ? 'What would mend it?' : `Mend: ${point.repair.trim()}`
    const detail = [place, point.breaks ? `Breaks here. ${mend}` : ''].filter((part) => part !== '').join(' · ')
    return { text: point.text, ...(detail === '' ? {} : { detail }) }
  })
  const blocks: Block[] = [
    ...(whose === '' ? [] : [{ kind: 'paragraph' as const, text: shortened(whose, 300), isFaint: true }]),
    { kind: 'numbered', entries },
  ]
  return slideOf(
    facts,
    `walk-${walk.id}`,
    title,
    blocks,
    [whose, ...entries.map((entry, index) => `${index + 1}. ${entry.text} ${entry.detail ?? ''}`.trim())].filter((note) => note !== ''),
  )
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${inWords(count)} times`
}
