/** The manifesto on paper and in tables: first what was agreed, then how it came about, with nothing left out that the edition may hold. */
import type { Block, DataTable, HandoutPart } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { listed, plainDate } from '../../room/parts/words'
import { supportSentence } from '../../session/voting-words'
import type { DeckFacts } from '../contract'
import {
  agreedBeliefs,
  concernsOf,
  consentByBelief,
  dotsByBelief,
  isOnShortlist,
  mergesIn,
  partsOf,
  pointsByBelief,
  setAsideBeliefs,
  standingBeliefs,
  themeOf,
} from './reading'
import { authorsFor, nameOf, stageWords, whyFor } from './record'
import type { Belief, Manifesto } from './schema'

export function manifestoHandout(data: Manifesto, facts: DeckFacts): HandoutPart[] {
  if (data.beliefs.length === 0) return []
  const title = facts.activityTitle || 'Manifesto'
  return [{ id: `${facts.activityId}/manifesto`, title, result: resultOf(data, facts), detail: detailOf(data, facts) }]
}

function resultOf(data: Manifesto, facts: DeckFacts): Block[] {
  const agreed = agreedBeliefs(data)
  const names = [...new Set(ordered(data.signatures).flatMap((signature) => nameOf(facts, signature.participantId)))]
  const date = plainDate(data.signedOn)
  const signed = names.length === 0 ? '' : `Signed${date === '' ? '' : ` on ${date}`} by ${listed(names)}.`
  const nothing: Block = { kind: 'paragraph', text: 'Nothing was agreed yet. What was written is listed below.', isFaint: true }
  return [
    ...(data.preamble.trim() === '' ? [] : [{ kind: 'statement' as const, text: data.preamble.trim() }]),
    agreed.length === 0 ? nothing : { kind: 'numbered', isSerif: true, entries: agreed.map((belief) => ({ text: belief.text })) },
    ...(signed === '' ? [] : [{ kind: 'paragraph' as const, text: signed }]),
  ]
}

function detailOf(data: Manifesto, facts: DeckFacts): Block[] {
  const standings = consentByBelief(data, facts)
  const dots = dotsByBelief(data, facts)
  const points = pointsByBelief(data, facts)
  const rows = standingBeliefs(data).map((belief) => {
    const theme = themeOf(data, belief)
    const result = standings.get(belief.id)?.result
    const consent = result === undefined ? '' : supportSentence(result)
    const why = whyFor(facts, belief)
    const authors = authorsFor(data, facts, belief).join(', ')
    const text = [belief.text, why === '' ? '' : `Why: ${why}`, authors === '' ? '' : `From: ${authors}`].filter((part) => part !== '')
    return [
      { text: text.join('\n'), isStrong: belief.stage === 'agreed' },
      theme === null ? '' : { text: theme.name, category: theme.category },
      String(dots.get(belief.id) ?? ''),
      ...(points.size === 0 ? [] : [String(points.get(belief.id) ?? '')]),
      consent,
      stageWords[belief.stage],
    ]
  })
  const all: Block = {
    kind: 'table',
    columns: [
      { header: 'Belief', weight: 5 },
      { header: 'Theme', weight: 2 },
      { header: 'Dots', align: 'end' },
      ...(points.size === 0 ? [] : [{ header: 'Points', align: 'end' as const }]),
      { header: 'Consent', weight: 2 },
      { header: 'Stage' },
    ],
    rows,
  }
  return [
    ...section('Questions asked', promptsOf(data)),
    ...(rows.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Everything that was written' }, all]),
    ...concernBlocks(data, facts),
    ...section('Set aside', asEntries(setAsideBeliefs(data))),
    ...section('Merged wordings', mergedOf(data)),
    ...section('Earlier wordings', historyOf(data)),
  ]
}

function section(title: string, entries: readonly { readonly text: string; readonly detail?: string }[]): Block[] {
  return entries.length === 0
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'list', entries },
      ]
}

function promptsOf(data: Manifesto) {
  return ordered(data.prompts)
    .filter((prompt) => prompt.text !== '')
    .map((prompt) => ({ text: prompt.text }))
}

function asEntries(beliefs: readonly Belief[]) {
  return beliefs.map((belief) => ({ text: belief.text }))
}

/** What stands for several, with every wording it stands for. */
function mergedOf(data: Manifesto) {
  return ordered(data.beliefs).flatMap((belief) => {
    const parts = partsOf(data, belief)
    if (parts.length === 0) return []
    const own = belief.merged[0]?.textBefore ?? belief.text
    const others = own === belief.text ? parts.map((part) => part.text) : [own, ...parts.map((part) => part.text)]
    return [{ text: belief.text, detail: others.map((text) => `Also: ${text}`).join('\n') }]
  })
}

function historyOf(data: Manifesto) {
  return ordered(data.beliefs)
    .filter((belief) => belief.history.length > 0)
    .map((belief) => ({ text: belief.text, detail: belief.history.map((wording) => `Before: ${wording.text}`).join('\n') }))
}

function concernBlocks(data: Manifesto, facts: DeckFacts): Block[] {
  const concerns = concernsOf(data, facts)
  if (concerns.length === 0) return []
  const rows = concerns.map((concern) => [
    concern.belief.text,
    concern.text,
    concern.resolution.trim() === '' ? (concern.isResolved ? 'Answered in the room.' : 'Still open.') : concern.resolution,
  ])
  return [
    { kind: 'heading', text: 'Concerns and how they were answered' },
    {
      kind: 'table',
      columns: [
        { header: 'Belief', weight: 3 },
        { header: 'Concern', weight: 3 },
        { header: 'Answer', weight: 3 },
      ],
      rows,
    },
  ]
}

/** Plain tables for CSV. */
export function manifestoTables(data: Manifesto, facts: DeckFacts): DataTable[] {
  const standings = consentByBelief(data, facts)
  const dots = dotsByBelief(data, facts)
  const points = pointsByBelief(data, facts)
  const merges = mergesIn(data)
  const places = new Map(ordered(data.beliefs).map((belief, index) => [belief.id, index + 1]))
  const beliefs = ordered(data.beliefs).map((belief, index) => {
    const result = standings.get(belief.id)?.result
    return [
      index + 1,
      belief.text,
      whyFor(facts, belief),
      stageWords[belief.stage],
      themeOf(data, belief)?.name ?? '',
      isOnShortlist(data, belief) ? 'yes' : 'no',
      dots.get(belief.id) ?? '',
      points.get(belief.id) ?? '',
      ...(result === undefined ? ['', '', ''] : [result.answered, result.support, result.blocks]),
      belief.history.map((wording) => wording.text).join(' | '),
      authorsFor(data, facts, belief).join(', '),
      places.get(merges.get(belief.id) ?? '') ?? '',
    ]
  })
  const signatures = ordered(data.signatures).map((signature) => [nameOf(facts, signature.participantId).join(''), data.signedOn])
  const concerns = concernsOf(data, facts).map((concern) => [
    concern.belief.text,
    concern.level,
    concern.text,
    concern.resolution,
    concern.isResolved ? 'answered' : 'open',
  ])
  const headings = [
    'No.',
    'Belief',
    'Why',
    'Stage',
    'Theme',
    'Shortlist',
    'Dots',
    'Points',
    'Answered',
    'Support',
    'Blocks',
    'Earlier wordings',
    'Authors',
    'Merged into no.',
  ]
  const tables: DataTable[] = [
    { id: 'beliefs', title: 'Beliefs', columns: headings, rows: beliefs },
    { id: 'concerns', title: 'Concerns', columns: ['Belief', 'Level', 'Concern', 'Answer', 'State'], rows: concerns },
    { id: 'signatures', title: 'Signatures', columns: ['Name', 'Date'], rows: signatures },
  ]
  return tables.filter((table) => table.rows.length > 0)
}
