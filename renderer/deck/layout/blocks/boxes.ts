/** The boxes of diagrams: how a node looks and how large its text makes it. */
import type { DiagramNode } from '../../model.ts'
import type { TextHow } from '../items.ts'
import { insetOf } from '../items.ts'
import { heightOf, paragraphsOf } from '../paragraphs.ts'
import type { Paragraph } from '../placed.ts'
import { tintOf } from '../tints.ts'
import { sans } from '../type.ts'

export const boxInset = insetOf(0.09, 0.13)
export const leastBoxHeight = 0.5

export interface Box {
  readonly node: DiagramNode
  readonly paragraphs: readonly Paragraph[]
  readonly height: number
}

export interface BoxHow {
  /** Links that leave the slide. */
  readonly also?: readonly string[]
  /** Why the node hangs where it does, in the words of its line. */
  readonly reason?: string
  /** A box of one line may be this low, in inches. */
  readonly least?: number
  /** Inches above and below the text. */
  readonly air?: number
}

/** Links told in a box; of more, only how many. */
const mostAlso = 2

/** A node's text, its detail, and what its lines say. */
export function boxOf(
  node: DiagramNode,
  size: number,
  width: number,
  { also = [], reason = '', least = leastBoxHeight, air = boxInset.top }: BoxHow = {},
): Box {
  const isLead = node.isLead === true
  const alsoTold = also.length <= mostAlso ? also : [...also.slice(0, mostAlso), `${also.length - mostAlso} more`]
  const paragraphs = [
    ...paragraphsOf(node.text, sans(isLead ? size + 1 : size, isLead ? 'accentInk' : 'ink', isLead ? 'bold' : 'regular'), {
      align: 'centre',
    }),
    ...paragraphsOf(node.detail ?? '', sans(12, isLead ? 'accentInk' : 'ink2'), { align: 'centre', spaceBefore: 2 }),
    ...paragraphsOf(reason, { ...sans(12, isLead ? 'accentInk' : 'ink2'), isItalic: true }, { align: 'centre', spaceBefore: 3 }),
    ...alsoTold.flatMap((text) =>
      paragraphsOf(`Also: ${text}`, sans(12, isLead ? 'accentInk' : 'ink3'), { align: 'centre', spaceBefore: 2 }),
    ),
  ].map((paragraph) => ({ ...paragraph, lineHeight: 1.2 }))
  const height = heightOf(paragraphs, width - boxInset.left - boxInset.right) + 2 * air
  return { node, paragraphs, height: Math.max(least, height) }
}

export function lookOf(node: DiagramNode, air = boxInset.top): TextHow {
  const shared = { shape: 'rounded', radius: 0.06, inset: insetOf(air, boxInset.left), anchor: 'middle' } as const
  if (node.isLead === true) return { ...shared, fill: 'accent' }
  if (node.category === undefined) return { ...shared, fill: 'surface', edge: { colour: 'lineStrong', width: 1 } }
  const { tint, edge } = tintOf(node.category)
  return { ...shared, fill: tint, edge: { colour: edge, width: 1 } }
}
