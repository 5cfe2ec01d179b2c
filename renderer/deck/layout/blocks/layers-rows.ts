/** What the two ways of drawing rungs share: measures, labels, the boxes' places; and the plain rows for nodes that hang under nothing. */
import { cleanLine } from '../../text.ts'
import type { BlockOf, Room } from '../laid.ts'
import { tolerance } from '../laid.ts'
import { heightOf, paragraphsOf, widestWordOf } from '../paragraphs.ts'
import { sans } from '../type.ts'
import type { Box } from './boxes.ts'
import { boxInset, boxOf } from './boxes.ts'
import type { Branch, Forest } from './tree.ts'
import { nodesOf } from './tree.ts'

export type LayersBlock = BlockOf<'layers'>

export const gutter = 1.35
export const boxGap = 0.22
export const rungGap = 0.42
export const widest = 3.3
export const labelGap = 0.2

export const labelParagraphs = (label: string) => paragraphsOf(label, sans(12, 'ink3', 'bold'))

export interface PlacedBox {
  readonly box: Box
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Where the line from the parent comes in when it stands in a stack: `trunk` is the left side, from a line that two columns share. */
  readonly stacked: 'left' | 'right' | 'trunk' | null
}
export interface Drawing {
  readonly boxes: readonly PlacedBox[]
  readonly rungs: readonly { readonly label: string; readonly y: number; readonly height: number }[]
  readonly height: number
}

/** A word that would stand whole in a wider box is not broken in a narrow one. */
export function isWordBroken(box: Box, width: number): boolean {
  const padding = boxInset.left + boxInset.right
  const word = widestWordOf(box.paragraphs)
  return word > width - padding && word <= widest - padding
}

/** Columns of nodes that hang under nothing, widest boxes first. */
const looseColumns = [3, 4, 5, 6] as const

/** Nodes without lines above or below them stand in rows, rung by rung. Null when they are too many. */
export function inRows(part: readonly Branch[], block: LayersBlock, forest: Forest, room: Room, size: number): Drawing | null {
  const hasLabels = block.layers.some((layer) => layer.label.trim() !== '')
  const left = hasLabels ? gutter : 0
  const alsoOf = alsoIn(part, block, forest)
  for (const columns of looseColumns) {
    const width = (room.width - left + boxGap) / columns - boxGap
    const boxes: PlacedBox[] = []
    const rungs: { label: string; y: number; height: number }[] = []
    let y = 0
    for (const [rung, layer] of block.layers.entries()) {
      const own = part.filter((branch) => branch.rung === rung).map(({ node }) => boxOf(node, size, width, { also: alsoOf(node.id) }))
      if (own.length === 0) continue
      const top = y
      for (let at = 0; at < own.length; at += columns) {
        const row = own.slice(at, at + columns)
        const height = Math.max(...row.map((box) => box.height))
        boxes.push(...row.map((box, index) => ({ box, x: left + index * (width + boxGap), y, width, height, stacked: null })))
        y += height + looseGap
      }
      const least = hasLabels ? heightOf(labelParagraphs(layer.label), gutter - labelGap) : 0
      const height = Math.max(y - looseGap - top, least)
      if (hasLabels) rungs.push({ label: layer.label, y: top, height })
      y = top + height + rungGap
    }
    const height = y - rungGap
    if (height <= room.height + tolerance && !boxes.some((one) => isWordBroken(one.box, one.width))) return { boxes, rungs, height }
  }
  return null
}
const looseGap = 0.18

/** What the lines of a node that leave this part lead to, in words. */
export function alsoIn(part: readonly Branch[], block: LayersBlock, forest: Forest): (id: string) => readonly string[] {
  const ids = new Set(part.flatMap(nodesOf).map((node) => node.id))
  const textOf = new Map(block.layers.flatMap((layer) => layer.nodes.map((node) => [node.id, node.text] as const)))
  return (id) =>
    forest.otherEdges
      .filter((edge) => (edge.to === id && !ids.has(edge.from)) || (edge.from === id && !ids.has(edge.to)))
      .map((edge) => cleanLine(textOf.get(edge.to === id ? edge.from : edge.to) ?? ''))
}
