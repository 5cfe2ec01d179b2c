/** Builders for placed items, with the defaults that most of them share, and the pen that names them. */
import { cleanLine } from '../text.ts'
import type { Edge, Frame, Inset, Paragraph, PlacedConnector, PlacedLine, PlacedText, Point, Site } from './placed.ts'

/** Gives ids that are unique on a slide: `text-1`, `text-2`, `card-3` … */
export interface Pen {
  readonly id: (stem: string) => string
}
export function penOf(): Pen {
  let count = 0
  return {
    id: (stem) => {
      count += 1
      return `${stem}-${count}`
    },
  }
}

export const noInset: Inset = { top: 0, right: 0, bottom: 0, left: 0 }
export const insetOf = (vertical: number, horizontal: number): Inset => ({
  top: vertical,
  right: horizontal,
  bottom: vertical,
  left: horizontal,
})

export type TextHow = Partial<Omit<PlacedText, 'kind' | 'id' | 'frame' | 'text' | 'name'>> & {
  readonly inset?: Inset
  readonly anchor?: PlacedText['text']['anchor']
  readonly name?: string
}

/** A text box or shape. Its name is its purpose and first words unless given. */
export function textItem(id: string, frame: Frame, paragraphs: readonly Paragraph[], how: TextHow = {}): PlacedText {
  const { inset = noInset, anchor = 'top', name, ...rest } = how
  const words = paragraphs[0]?.runs.map((run) => run.text).join('') ?? ''
  return {
    kind: 'text',
    id,
    name: Array.from(cleanLine(name ?? (words === '' ? 'Panel' : words)))
      .slice(0, 60)
      .join(''),
    purpose: 'body',
    frame,
    shape: 'rectangle',
    radius: 0,
    fill: null,
    edge: null,
    rule: null,
    ruleWidth: 0,
    text: { paragraphs, inset, anchor },
    altText: '',
    isDecoration: false,
    ...rest,
  }
}

/** A straight ornament. */
export function lineItem(id: string, frame: Frame, edge: Edge, hasArrow = false): PlacedLine {
  return { kind: 'line', id, name: 'Line', frame, edge, hasArrow }
}

/** The middle of a frame's side. */
export function siteOf(frame: Frame, site: Site): Point {
  switch (site) {
    case 'top':
      return { x: frame.x + frame.width / 2, y: frame.y }
    case 'bottom':
      return { x: frame.x + frame.width / 2, y: frame.y + frame.height }
    case 'left':
      return { x: frame.x, y: frame.y + frame.height / 2 }
    case 'right':
      return { x: frame.x + frame.width, y: frame.y + frame.height / 2 }
  }
}

/** A connector from one item's side to another's, with right angles where the ends are not in line. */
export function connector(
  id: string,
  from: { readonly item: PlacedText; readonly site: Site },
  to: { readonly item: PlacedText; readonly site: Site },
  how: { readonly isDashed?: boolean; readonly hasArrow?: boolean; readonly isStraight?: boolean; readonly edge?: Edge } = {},
): PlacedConnector {
  const start = siteOf(from.item.frame, from.site)
  const end = siteOf(to.item.frame, to.site)
  return {
    kind: 'connector',
    id,
    name: `${from.item.name} to ${to.item.name}`,
    from: { id: from.item.id, site: from.site },
    to: { id: to.item.id, site: to.site },
    points: how.isStraight === true ? [start, end] : elbow(start, end, from.site),
    edge: how.edge ?? { colour: 'lineStrong', width: 1.25 },
    isDashed: how.isDashed ?? false,
    hasArrow: how.hasArrow ?? false,
  }
}

const aligned = 0.02
function elbow(start: Point, end: Point, site: Site): readonly Point[] {
  if (site === 'top' || site === 'bottom') {
    if (Math.abs(start.x - end.x) < aligned) return [start, end]
    const middle = (start.y + end.y) / 2
    return [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end]
  }
  if (Math.abs(start.y - end.y) < aligned) return [start, end]
  const middle = (start.x + end.x) / 2
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
}
