/** Bars and contributions: one kind of native chart with horizontal bars, split between bars on one common scale. */
import { cleanLine } from '../../text.ts'
import type { Bench, BlockOf, Laid, Room } from '../laid.ts'
import { lineHeightOf, linesOf, widthOf } from '../measure.ts'
import type { ColourRole, PlacedBar, PlacedChart } from '../placed.ts'
import { tintOf } from '../tints.ts'
import type { Step } from '../type.ts'
import { sans } from '../type.ts'

const labelGap = 0.15
const gap = 55

interface Bar {
  readonly label: string
  readonly value: number
  readonly colour: ColourRole
  readonly isStrong: boolean
}

interface ChartPlan {
  readonly bars: readonly Bar[]
  readonly unit: string
  readonly isSigned: boolean
  readonly least: number
  readonly most: number
  readonly altText: string
  readonly restFrom: (count: number) => Laid['rest']
}

export function layBars(block: BlockOf<'bars'>, room: Room, bench: Bench): Laid | null {
  const values = block.bars.map((bar) => bar.value).filter(Number.isFinite)
  const most = Math.max(block.max ?? 0, 0, ...values)
  return layChart(
    {
      bars: block.bars.map((bar) => ({
        label: bar.label,
        value: finite(bar.value),
        colour: bar.isLead === true ? 'accent' : bar.category === undefined ? 'edge' : tintOf(bar.category).edge,
        isStrong: bar.isLead === true,
      })),
      unit: block.unit ?? '',
      isSigned: false,
      least: Math.min(0, ...values),
      most,
      altText: block.altText,
      restFrom: (count) => (count < block.bars.length ? { ...block, max: most, bars: block.bars.slice(count) } : null),
    },
    room,
    bench,
  )
}

export function layContributions(block: BlockOf<'contributions'>, room: Room, bench: Bench): Laid | null {
  const bars: readonly Bar[] = [
    ...block.bars.map((bar) => ({ label: bar.label, value: finite(bar.value), colour: barColour(bar.value), isStrong: false })),
    { label: block.totalLabel, value: finite(block.total), colour: 'accent', isStrong: true },
  ]
  const values = bars.map((bar) => bar.value)
  return layChart(
    {
      bars,
      unit: '',
      isSigned: true,
      least: Math.min(0, ...values),
      most: Math.max(0, ...values),
      altText: block.altText,
      restFrom: (count) => (count < bars.length ? { ...block, bars: block.bars.slice(count) } : null),
    },
    room,
    bench,
  )
}

const finite = (value: number) => (Number.isFinite(value) ? value : 0)
const barColour = (value: number): ColourRole => (value < 0 ? 'signal' : 'edge')

/** `12`, `12.5`, `+3`, `−2`: two decimals at most, a real minus sign. */
function printed(value: number, isSigned: boolean, unit: string): string {
  const rounded = Math.round(value * 100) / 100
  const digits = String(Math.abs(rounded))
  const sign = rounded < 0 ? '−' : isSigned && rounded > 0 ? '+' : ''
  return unit === '' ? `${sign}${digits}` : `${sign}${digits} ${unit}`
}

function layChart(plan: ChartPlan, room: Room, { step, isFresh }: Bench): Laid | null {
  if (plan.bars.length === 0) return { height: 0, rest: null, place: () => [] }
  const size = Math.min(16, Math.max(12, step.card - 1))
  const style = sans(size)
  const labels = plan.bars.map((bar) => cleanLine(bar.label))
  const labelWidth = Math.min(room.width * 0.36, Math.max(...labels.map((label) => widthOf(label, { ...style, weight: 'bold' })))) + 0.05
  const labelLines = labels.map((label) => linesOf(label, { ...style, weight: 'bold' }, labelWidth))
  const tallest = Math.max(...labelLines.map((lines) => lines.length)) * lineHeightOf(size, 1.2)
  if (tallest > 2) return asList(plan)
  const rowHeight = Math.min(room.height, Math.max(barHeight(step, plan.bars.length, room), tallest + 0.12))
  const count = Math.min(plan.bars.length, Math.floor((room.height + 0.001) / rowHeight))
  if (count === 0) return null
  if (count < plan.bars.length && count < 2 && !isFresh) return null
  const plotWidth = room.width - labelWidth - labelGap
  const unit = cleanLine(plan.unit)
  const texts = plan.bars.map((bar) => printed(bar.value, plan.isSigned, unit))
  const room0 = Math.max(...texts.map((text) => widthOf(text, { ...style, weight: 'bold' }))) + 0.2
  const before = plan.least < 0 ? room0 : 0
  const span = Math.max(plan.most - plan.least, 1e-9)
  const scale = Math.max(0.2, plotWidth - room0 - before) / span
  const bars: readonly PlacedBar[] = plan.bars.slice(0, count).map((bar, index) => ({
    label: labels[index] ?? '',
    labelLines: labelLines[index] ?? [],
    value: bar.value,
    valueText: texts[index] ?? '',
    colour: bar.colour,
    isStrong: bar.isStrong,
  }))
  const height = rowHeight * count
  return {
    height,
    rest: plan.restFrom(count),
    place: (origin, pen): readonly PlacedChart[] => [
      {
        kind: 'chart',
        id: pen.id('chart'),
        name: 'Bar chart',
        frame: { ...origin, width: room.width, height },
        plot: { x: origin.x + labelWidth + labelGap, y: origin.y, width: plotWidth, height },
        labelWidth,
        gap,
        min: plan.least - before / scale,
        max: plan.most + room0 / scale,
        unit,
        size,
        bars,
        altText: cleanLine(plan.altText),
      },
    ],
  }
}

/** Bars spread over the room while they are few, but never look like slabs. */
function barHeight(step: Step, count: number, room: Room): number {
  return Math.min(step.bar, Math.max(0.4, room.height / count))
}

/** Labels as long as paragraphs are told as a list with their values. */
function asList(plan: ChartPlan): Laid {
  const entries = plan.bars.map((bar) => ({ text: bar.label, detail: printed(bar.value, plan.isSigned, cleanLine(plan.unit)) }))
  return { height: 0, place: () => [], rest: { kind: 'list', entries } }
}
