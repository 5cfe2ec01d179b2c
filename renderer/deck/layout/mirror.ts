/** Slides of languages that run from the right: the page is laid out as usual and then turned over, so that columns, diagrams and footers begin on the right. */
import type { Frame, PlacedConnector, PlacedItem, Point, Site, TextBody } from './placed.ts'
import { page } from './placed.ts'

const turnedSite = { left: 'right', right: 'left', top: 'top', bottom: 'bottom' } as const satisfies Record<Site, Site>
const turnedFrame = (frame: Frame): Frame => ({ ...frame, x: page.width - frame.x - frame.width })
const turnedPoint = ({ x, y }: Point): Point => ({ x: page.width - x, y })

/** Axes with figures keep their direction: charts and 2×2 maps are only moved. */
export function mirrored(item: PlacedItem): PlacedItem {
  switch (item.kind) {
    case 'text':
      return {
        ...item,
        frame: turnedFrame(item.frame),
        text: item.purpose === 'footer' || item.purpose === 'slideNumber' ? turnedBody(item.text) : item.text,
      }
    case 'line':
    case 'image':
    case 'chart':
      return moved(item, turnedFrame(item.frame))
    case 'table':
      return { ...item, frame: turnedFrame(item.frame), direction: 'rtl' }
    case 'connector':
      return mirroredConnector(item)
    case 'group':
      if (item.items.some((one) => /^quadrant/.test(one.id))) return item
      return { ...item, frame: turnedFrame(item.frame), items: item.items.map(mirroredPart) }
  }
}

/** Figures and Latin words in a footer keep to the page's margins, not to their own start. */
function turnedBody(text: TextBody): TextBody {
  const turned = { start: 'end', end: 'start', centre: 'centre' } as const
  return { ...text, paragraphs: text.paragraphs.map((one) => (one.direction === 'ltr' ? { ...one, align: turned[one.align] } : one)) }
}

type Part = Extract<PlacedItem, { readonly kind: 'group' }>['items'][number]

function mirroredPart(item: Part): Part {
  return item.kind === 'connector' ? mirroredConnector(item) : { ...item, frame: turnedFrame(item.frame) }
}

function moved(item: Extract<PlacedItem, { readonly kind: 'line' | 'image' | 'chart' }>, frame: Frame): PlacedItem {
  if (item.kind !== 'chart') return { ...item, frame }
  const by = frame.x - item.frame.x
  return { ...item, frame, plot: { ...item.plot, x: item.plot.x + by } }
}

function mirroredConnector(item: PlacedConnector): PlacedConnector {
  return {
    ...item,
    from: { ...item.from, site: turnedSite[item.from.site] },
    to: { ...item.to, site: turnedSite[item.to.site] },
    points: item.points.map(turnedPoint),
  }
}
