/** What was decided, on slides: the choice with its reasons, who keeps what, how the departments stand in it, and the path. */
import type { Block, Slide, TableCell } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { shortQuote } from '../../lib/short-quote'
import { capitalised, countOf, plainDate } from '../../room/parts/words'
import type { DeckFacts } from '../contract'
import { chosenModel } from './reading'
import type { CoordinationModel, Model, Stage, StageCondition } from './schema'
import { lowerFirst } from './sentences'
import { nameOf, slideOf, typedNameOf } from './slide'

export function decisionSlide(data: CoordinationModel, facts: DeckFacts): Slide[] {
  const chosen = chosenModel(data)
  if (chosen === null) return []
  const said = decisionFacts(data)
  const blocks: Block[] = [
    ...(said.length === 0 ? [] : [{ kind: 'facts' as const, facts: said, columns: factColumns(said.length) }]),
    ...workTable(data),
  ]
  const notes = [
    chosen.shape,
    ...said.map((one) => `${one.label}: ${one.text}`),
    ...ordered(data.workRows).map((row) => `${row.work}. Settled centrally: ${row.isFixed || 'open'}. Free: ${row.isFree || 'open'}.`),
    ...briefingLines(data, facts),
  ]
  return slideOf(
    facts,
    'decision',
    decisionTitle(data, chosen),
    blocks.length === 0 ? [{ kind: 'statement', text: chosen.sentence }] : blocks,
    notes,
  )
}

/** Three short texts beside each other leave room for the table below; more go into two columns. */
function factColumns(count: number): 1 | 2 | 3 {
  return count === 1 ? 1 : count === 3 ? 3 : 2
}

export function decisionTitle(data: CoordinationModel, chosen: Model): string {
  const review = plainDate(data.decision.reviewOn)
  const choice = `We coordinate by “${shortQuote(lowerFirst(chosen.name))}”`
  return review === '' ? `${choice}; no review date yet` : `${choice} and look again on ${review}`
}

export function decisionFacts(data: CoordinationModel): { readonly label: string; readonly text: string }[] {
  const { decision } = data
  return [
    { label: 'Why', text: decision.reasons.trim() },
    { label: 'What the figures left out', text: decision.againstScoreReason.trim() },
    { label: 'Dissent', text: decision.dissent.trim() },
    { label: 'Consent', text: decision.consent.trim() },
  ].filter((one) => one.text !== '')
}

export function workTable(data: CoordinationModel): Block[] {
  const rows = ordered(data.workRows).filter((row) => row.isFixed.trim() !== '' || row.isFree.trim() !== '')
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { header: 'Kind of work', weight: 2 },
        { header: 'Settled centrally', weight: 3.4 },
        { header: 'Free', weight: 3.4 },
      ],
      rows: rows.map((row) => [{ text: row.work, isStrong: true }, row.isFixed, row.isFree]),
    },
  ]
}

function briefingLines(data: CoordinationModel, facts: DeckFacts): string[] {
  return ordered(data.briefings).map((briefing) => {
    const on = plainDate(briefing.on)
    const who = typedNameOf(facts, briefing.by)
    const by = who === '' ? '' : `by ${who}`
    const how = [by, on === '' ? '' : `${briefing.isDone ? 'on' : 'until'} ${on}`].filter((text) => text !== '').join(', ')
    return `${briefing.isDone ? 'Briefed' : 'To be briefed'}: ${briefing.who}${how === '' ? '' : ` (${how})`}.`
  })
}

/** More departments than this beside each other are a wall of boxes; more stages, a row of cards over many slides. Names in groups and a table say them on one or two. */
const mostDrawn = 12
const mostStagesDrawn = 8

/** The chosen way with the session's own departments in it. */
export function structureSlide(data: CoordinationModel, facts: DeckFacts): Slide[] {
  const sketch = structureSketch(data)
  if (sketch === null) return []
  const { speaks, told, neither } = byPart(data)
  const title =
    neither.length > 0
      ? `${capitalised(countOf(speaks.length, 'department'))} speak${speaks.length === 1 ? 's' : ''} with customers; ${countOf(neither.length, 'department')} ${neither.length === 1 ? 'is' : 'are'} not part of it yet`
      : `${capitalised(countOf(speaks.length, 'department'))} speak${speaks.length === 1 ? 's' : ''} with customers, ${told.length === 0 ? 'and nobody else has to be told' : `${countOf(told.length, 'more', 'more')} ${told.length === 1 ? 'is' : 'are'} told`}`
  return slideOf(
    facts,
    'structure',
    title,
    Math.max(sketch.left.nodes.length, sketch.right.nodes.length) > mostDrawn ? structureInWords(sketch, byPart(data)) : [sketch],
    [`Speak with customers: ${namesOf(speaks)}.`, `Are told what is heard: ${namesOf(told)}.`, `Neither: ${namesOf(neither)}.`],
  )
}

/** Who stands in the middle, then the departments by what they do, their names in running lines. */
function structureInWords({ right }: Extract<Block, { kind: 'network' }>, { speaks, told, neither }: ReturnType<typeof byPart>): Block[] {
  const groups = [
    { title: 'Speak with customers', departments: speaks, category: 1 as const },
    { title: 'Are told what is heard', departments: told, category: 2 as const },
    { title: 'Neither, for now', departments: neither },
  ].filter(({ departments }) => departments.length > 0)
  const cards = groups.map(({ title, departments, ...look }) => ({
    ...look,
    title: `${title}: ${departments.length}`,
    text: departments.map((one) => one.name).join(', '),
  }))
  const hub = right.nodes.find((node) => node.isLead === true)?.text ?? ''
  return [
    ...(hub === '' ? [] : [{ kind: 'paragraph' as const, text: `In the middle: ${hub}` }]),
    { kind: 'cards', cards, columns: cards.length === 1 ? 1 : cards.length === 2 ? 2 : 3 },
  ]
}

export function structureSketch(data: CoordinationModel): Extract<Block, { kind: 'network' }> | null {
  const chosen = chosenModel(data)
  const { speaks, told, neither } = byPart(data)
  if (chosen === null || speaks.length + told.length + neither.length === 0) return null
  const named = data.conditions.find((one) => one.modelId === chosen.id && one.kind === 'named' && one.answer.trim() !== '')
  const hub = { id: 'hub', text: named?.answer.trim() || chosen.name, isLead: true }
  const right = [
    hub,
    ...told.map(({ id, name }) => ({ id, text: name, detail: 'is told what is heard', category: 2 as const })),
    ...neither.map(({ id, name }) => ({ id, text: name, detail: 'neither, for now' })),
  ]
  const edges = [...speaks.map(({ id }) => ({ from: id, to: 'hub' })), ...told.map(({ id }) => ({ from: 'hub', to: id, isDashed: true }))]
  const altText = `${chosen.name}. Speak with customers: ${namesOf(speaks)}. In the middle: ${hub.text}. Are told: ${namesOf(told)}. Neither: ${namesOf(neither)}.`
  return {
    kind: 'network',
    left: { label: 'Speak with customers', nodes: speaks.map(({ id, name }) => ({ id, text: name, category: 1 as const })) },
    right: { label: chosen.name, nodes: right },
    edges,
    altText,
  }
}

export function byPart(data: CoordinationModel) {
  const departments = ordered(data.departments)
  const part = (which: 'speaks' | 'told' | 'neither') => departments.filter((one) => one.part === which)
  return { speaks: part('speaks'), told: part('told'), neither: part('neither') }
}

export function namesOf(departments: readonly { readonly name: string }[]): string {
  return departments.length === 0 ? 'none' : departments.map((one) => one.name).join(', ')
}

export function pathSlide(data: CoordinationModel, facts: DeckFacts): Slide[] {
  const stages = ordered(data.stages)
  const [first] = stages
  if (!data.isRevealed || first === undefined) return []
  const now = stages.find((stage) => stage.isNow) ?? first
  const title = `${capitalised(countOf(stages.length, 'stage'))}: ${stages.indexOf(now) === 0 ? 'we begin with' : 'we are at'} “${shortQuote(now.title || 'No name yet')}”`
  const block: Block = {
    kind: 'path',
    stages: stages.map((stage) => ({
      title: stage.title || 'No name yet',
      text: stage.text,
      conditions: stage.conditions.map((one) => `${one.text}${one.isMet ? ' (met)' : ''}`),
      isNow: stage.id === now.id,
    })),
    altText: stages.map((stage, index) => `${index + 1}. ${stage.title}: ${stage.conditions.map((one) => one.text).join('; ')}`).join(' '),
  }
  const notes = stages.flatMap((stage) => [`${stage.title}: ${stage.text}`, ...stage.conditions.map((one) => conditionLine(one, facts))])
  return slideOf(facts, 'path', title, [stages.length > mostStagesDrawn ? stageTable(stages, now) : block], notes)
}

/** Many stages in their order, one line each. */
function stageTable(stages: readonly Stage[], now: Stage): Block {
  return {
    kind: 'table',
    columns: [
      { header: 'No.', weight: 0.6, align: 'end' },
      { header: 'Stage', weight: 2.4 },
      { header: 'What happens', weight: 3.4 },
      { header: 'Goes on when', weight: 5.6 },
    ],
    rows: stages.map((stage, index): TableCell[] => [
      String(index + 1),
      { text: `${stage.title || 'No name yet'}${stage === now ? ' (now)' : ''}`, isStrong: true },
      stage.text,
      stage.conditions.map((one) => `${one.text}${one.isMet ? ' (met)' : ''}`).join(' · '),
    ]),
  }
}

export function conditionLine(condition: StageCondition, facts: DeckFacts): string {
  const owner = nameOf(facts, condition.ownerId)
  const parts = [
    condition.trigger === '' ? '' : `We see it by: ${condition.trigger}.`,
    owner === '' ? '' : `Seen to by: ${owner}.`,
    condition.isMet ? 'Met.' : 'Not met yet.',
  ]
  return `${condition.text}. ${parts.filter((part) => part !== '').join(' ')}`
}
