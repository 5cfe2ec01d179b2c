/**
 * What the room sees of a canvas, by step. The projection's types have no field for notes; scores come in as places on the map, and only when
 * the group switched them on.
 */
import { ordered } from '../../lib/rank'
import { packed, pagesOfColumns, pagesOfLines, pagesOfSingleLines, type WallColumn, type WallLine } from '../../room/parts/wall'
import { wallVote } from '../../room/parts/wall-votes'
import type { SessionFacts } from '../../session/facts'
import { measureLine } from '../../session/measures'
import { noMerges } from '../../session/merge'
import { noPresence, presenceIdsOf } from './cells'
import { questions } from './questions'
import { bySide, inOrder, isPlaced, needsOf, shownSegment, shownWalk, sideWords, walkedBy, walkTitle, waysOf } from './reading'
import { coverageOf } from './rules'
import { type Segment, type Side, type StakeholderCanvas, sides, type Walk } from './schema'
import { stakeholderCanvasSteps } from './templates'
import { segmentMethods, sideCategory } from './votes'

export interface WallBox {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
}
export interface WallPoint {
  readonly id: string
  readonly name: string
  readonly side: Side
  /** 1 to 5. */
  readonly power: number
  readonly interest: number
}
export interface WallPlace {
  readonly id: string
  readonly name: string
  readonly serves: readonly string[]
  readonly leadsTo: readonly string[]
}

export type CanvasProjection =
  | { readonly form: 'question'; readonly text: string }
  | { readonly form: 'names'; readonly lead: string; readonly columns: readonly WallColumn[] }
  | { readonly form: 'map'; readonly points: readonly WallPoint[] }
  | {
      readonly form: 'card'
      readonly name: string
      readonly about: string
      /** Of the segment as a whole: a page without needs may only be one that goes on. */
      readonly hasNeeds: boolean
      readonly needs: readonly WallLine[]
      readonly boxes: readonly WallBox[]
    }
  | { readonly form: 'rows'; readonly lines: readonly WallLine[] }
  | { readonly form: 'votes'; readonly lead: string; readonly lines: readonly WallLine[] }
  | { readonly form: 'places'; readonly places: readonly WallPlace[] }
  | {
      readonly form: 'point'
      readonly walk: string
      readonly number: number
      readonly count: number
      readonly text: string
      readonly place: string
      readonly breaks: boolean
      readonly repair: string
    }
  | { readonly form: 'way'; readonly walk: string; readonly lines: readonly WallLine[] }

export function projectStakeholderCanvas(data: StakeholderCanvas, facts: SessionFacts, step: string): CanvasProjection {
  const wall = stakeholderCanvasSteps.find((one) => one.id === step)?.wall ?? ''
  if (inOrder(data).length === 0) return { form: 'question', text: wall || stakeholderCanvasSteps[0].wall }
  switch (step) {
    case 'map': {
      const points = data.showsScores ? inOrder(data).filter(isPlaced) : []
      return points.length === 0 ? { form: 'names', lead: wall, columns: nameColumns(data) } : { form: 'map', points: points.map(pointOf) }
    }
    case 'card': {
      const segment = shownSegment(data)
      return segment === null ? { form: 'question', text: wall } : cardOf(data, segment)
    }
    case 'grid':
      return { form: 'rows', lines: rowsOf(data) }
    case 'vote':
      return votesOf(data, facts)
    case 'presences':
      return data.presences.length === 0 ? { form: 'question', text: wall } : { form: 'places', places: placesOf(data) }
    case 'walk': {
      const walk = shownWalk(data)
      return walk === null || walk.touchpoints.length === 0 ? { form: 'question', text: wall } : walkOf(data, walk)
    }
    default:
      return { form: 'names', lead: '', columns: nameColumns(data) }
  }
}

/** Rows of text that presences may take on a large screen: whom one serves is the longest of its three cells. */
const placeRows = 19
const rowsOfPlace = ({ name, serves, leadsTo }: WallPlace) =>
  0.7 + Math.max(Math.ceil(name.length / 30), Math.ceil(serves.join(', ').length / 52), Math.ceil(leadsTo.join(', ').length / 30), 1)

export function stakeholderCanvasPages(projection: CanvasProjection, capacity: number): readonly CanvasProjection[] {
  switch (projection.form) {
    case 'question':
    case 'point':
      return [projection]
    case 'map':
      return chunks(projection.points, Math.max(1, Math.floor(40 * capacity))).map((points) => ({ ...projection, points }))
    case 'names':
      return pagesOfColumns(projection.columns, capacity).map((columns) => ({ ...projection, columns }))
    case 'rows':
      return pagesOfLines(projection.lines, capacity).map((lines) => ({ ...projection, lines }))
    case 'votes':
      return pagesOfLines(projection.lines, capacity, projection.lead).map((lines) => ({ ...projection, lines }))
    case 'way':
      return pagesOfSingleLines(projection.lines, capacity).map((lines) => ({ ...projection, lines }))
    case 'places':
      return packed(projection.places, rowsOfPlace, placeRows * capacity).map((places) => ({ ...projection, places }))
    case 'card': {
      const entries = [...projection.needs.map((need) => ({ need })), ...projection.boxes.map((box) => ({ box }))]
      if (entries.length === 0) return [projection]
      return chunks(entries, Math.max(1, Math.floor(14 * capacity))).map((page) => ({
        ...projection,
        needs: page.flatMap((entry) => ('need' in entry ? [entry.need] : [])),
        boxes: page.flatMap((entry) => ('box' in entry ? [entry.box] : [])),
      }))
    }
  }
}

function chunks<Entry>(entries: readonly Entry[], size: number): (readonly Entry[])[] {
  const pages: Entry[][] = []
  for (let index = 0; index < entries.length; index += size) pages.push(entries.slice(index, index + size))
  return pages.length === 0 ? [[]] : pages
}

const plain = { category: null, mark: '', dots: null, small: '' } as const

function nameColumns(data: StakeholderCanvas): WallColumn[] {
  return sides.flatMap((side) => {
    const segments = bySide(data, side)
    const lines = segments.map((segment) => ({ ...plain, id: segment.id, text: segment.name }))
    return segments.length === 0 ? [] : [{ id: side, name: sideWords[side], category: side === 'external' ? 1 : 2, lines }]
  })
}

function pointOf(segment: Segment & { power: number; interest: number }): WallPoint {
  const { id, name, side, power, interest } = segment
  return { id, name, side, power, interest }
}

function cardOf(data: StakeholderCanvas, segment: Segment): CanvasProjection {
  const nameOf = new Map(data.presences.map((presence) => [presence.id, presence.name]))
  const needs = needsOf(segment).map((need, index): WallLine => {
    const places = [...need.presenceIds.flatMap((id) => nameOf.get(id) ?? []), ...(need.isOffline ? [noPresence] : [])]
    const small = [need.servedBy, places.join(', ')].filter((part) => part !== '').join(' · ')
    return {
      ...plain,
      id: need.id,
      text: need.text || need.servedBy,
      mark: String(index + 1),
      small: need.text === '' ? places.join(', ') : small,
    }
  })
  const box = (id: string, lines: readonly string[]): WallBox[] => {
    const said = lines.map((line) => line.trim()).filter((line) => line !== '')
    return [{ id, title: questions.find((question) => question.id === id)?.title ?? id, lines: said }]
  }
  return {
    form: 'card',
    name: segment.name,
    about: [segment.size, segment.importance].filter((part) => part !== '').join(' · '),
    hasNeeds: needs.length > 0,
    needs,
    boxes: [
      ...box('seeUs', [segment.seeUs]),
      ...box('situation', [segment.situation]),
      ...box('presences', waysOf(data, segment)),
      ...box('howPresencesConnect', [segment.howPresencesConnect]),
      ...box('content', [segment.content, segment.contentRhythm]),
      ...box('servedInternally', [segment.servedInternally || segment.internalDepartment]),
      ...box('learningLoop', [segment.learningLoop, segment.learningRhythm]),
      ...box('measures', segment.measures.map(measureLine)),
      ...box('accountability', [segment.accountability, segment.accountableTo]),
    ],
  }
}

/** How far each row has come, with the need that presses most. */
function rowsOf(data: StakeholderCanvas): WallLine[] {
  const { bySegment } = coverageOf(data)
  return inOrder(data).map((segment) => {
    const need = needsOf(segment)[0]?.text ?? ''
    const done = `${bySegment.get(segment.id)?.answered ?? 0} of ${questions.length}`
    return {
      ...plain,
      id: segment.id,
      category: sideCategory(segment),
      text: segment.name,
      small: need === '' ? done : `${done} · ${need}`,
    }
  })
}

/** Of a vote nothing comes here before the reveal but the names with their codes. */
function votesOf(data: StakeholderCanvas, facts: SessionFacts): CanvasProjection {
  const segments = new Map(inOrder(data).map((segment) => [segment.id, segment]))
  const { lead, entries } = wallVote(facts, segmentMethods, [...segments.keys()], noMerges)
  const lines = entries.flatMap(({ id, ...said }) => {
    const segment = segments.get(id)
    return segment === undefined ? [] : [{ ...plain, id, text: segment.name, ...said, category: sideCategory(segment) }]
  })
  return { form: 'votes', lead, lines }
}

function placesOf(data: StakeholderCanvas): WallPlace[] {
  const segments = inOrder(data)
  const nameOf = new Map(data.presences.map((presence) => [presence.id, presence.name]))
  return ordered(data.presences)
    .filter((presence) => presence.status !== 'retire')
    .map((presence) => ({
      id: presence.id,
      name: presence.name,
      serves: segments.filter((segment) => presenceIdsOf(segment).has(presence.id)).map((segment) => segment.name),
      leadsTo: ordered(data.connections).flatMap((way) => (way.fromId === presence.id ? (nameOf.get(way.toId) ?? []) : [])),
    }))
}

function walkOf(data: StakeholderCanvas, walk: Walk): CanvasProjection {
  const { segment, need } = walkedBy(data, walk)
  const name = [segment?.name ?? '', need?.text || walkTitle(data, walk)].filter((part) => part !== '').join(': ')
  const nameOf = new Map(data.presences.map((presence) => [presence.id, presence.name]))
  const index = walk.touchpoints.findIndex((point) => point.id === data.shownPointId)
  const shown = walk.touchpoints[index]
  if (shown !== undefined) {
    const { text, breaks, repair } = shown
    return {
      form: 'point',
      walk: name,
      number: index + 1,
      count: walk.touchpoints.length,
      text,
      place: nameOf.get(shown.presenceId ?? '') ?? '',
      breaks,
      repair: breaks ? repair.trim() : '',
    }
  }
  const lines = walk.touchpoints.map((point, place): WallLine => {
    const broken = point.breaks
      ? point.repair.trim() === ''
        ? 'The way breaks here. What would mend it?'
        : `The way breaks here. ${point.repair.trim()}`
      : ''
    const small = [nameOf.get(point.presenceId ?? '') ?? '', broken].filter((part) => part !== '').join(' · ')
    return { ...plain, id: point.id, text: point.text, mark: point.breaks ? `${place + 1} ✕` : String(place + 1), small }
  })
  return { form: 'way', walk: name, lines }
}
