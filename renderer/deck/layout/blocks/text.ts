/** Statement, quote, paragraph, heading: blocks that are one text. */
import { cleanLine } from '../../text.ts'
import { noInset, textItem } from '../items.ts'
import type { Bench, BlockOf, Laid, Room } from '../laid.ts'
import { tolerance } from '../laid.ts'
import { balancedWidth, beginsAtEnd, lineHeightOf, widthOf } from '../measure.ts'
import { cutText, heightOf, paragraphsOf } from '../paragraphs.ts'
import type { Paragraph } from '../placed.ts'
import type { Step, TextStyle } from '../type.ts'
import { sans, serif } from '../type.ts'

type TextBlock = BlockOf<'statement' | 'quote' | 'paragraph' | 'heading'>

const ruleWidth = 0.06
const quoteInset = 0.3

function styleOf(block: TextBlock, step: Step): TextStyle {
  switch (block.kind) {
    case 'statement':
      return { ...serif(step.statement), lineHeight: 1.25 }
    case 'quote':
      return { ...serif(step.agreed + 2), isItalic: true }
    case 'paragraph':
      // An aside stays smaller than what it is said about.
      return { ...sans(block.isFaint === true ? step.detail : step.text, block.isFaint === true ? 'ink3' : 'ink'), lineHeight: 1.35 }
    case 'heading':
      return sans(Math.max(13, step.text - 3), 'accent', 'bold')
  }
}

/** Places one text; too long for a whole slide, it is cut at a line and goes on on the next. Who said it stays with the last part. */
export function layText(block: TextBlock, room: Room, { step, isFresh }: Bench): Laid | null {
  const style = styleOf(block, step)
  const left = block.kind === 'quote' ? quoteInset : 0
  const width = room.width - left
  const by = block.kind === 'statement' || block.kind === 'quote' ? (block.by ?? '') : ''
  const whole = [...paragraphsOf(block.text, style), ...byLine(by, step)]
  if (whole.length === 0) return { height: 0, rest: null, place: () => [] }
  const height = heightOf(whole, width)
  if (height <= room.height + tolerance) {
    const balanced = by === '' || widthOf(by, style) < width ? balancedOf(block, style, width) : width
    const isSame = heightOf(whole, balanced) <= height + tolerance
    return laid(block, whole, { width: left + (isSame ? balanced : width), whole: room.width, height }, null)
  }
  const isLongEnough = room.height >= 3 * lineHeightOf(style.size, style.lineHeight)
  if (!isFresh && !(isLongEnough && block.kind === 'paragraph')) return null
  const [head, tail] = cutText(block.text, style, width, room.height)
  const first = paragraphsOf(head, style)
  if (tail === '')
    return laid(
      block,
      first,
      { width: room.width, whole: room.width, height: heightOf(first, width) },
      { kind: 'paragraph', text: by, isFaint: true },
    )
  return {
    ...laid(block, first, { width: room.width, whole: room.width, height: heightOf(first, width) }, { ...block, text: tail }),
    isCut: true,
  }
}

/** Sentences that carry a slide are set in lines of even length; everything else runs across. */
function balancedOf(block: TextBlock, style: TextStyle, width: number): number {
  const isCarrying = block.kind === 'statement' || block.kind === 'quote'
  return isCarrying ? balancedWidth(cleanLine(block.text), style, width) : width
}

function byLine(by: string, step: Step): readonly Paragraph[] {
  return paragraphsOf(by, sans(Math.max(14, step.detail), 'ink3'), { spaceBefore: 10 })
}

function laid(
  block: TextBlock,
  paragraphs: readonly Paragraph[],
  { width, whole, height }: { readonly width: number; readonly whole: number; readonly height: number },
  rest: Laid['rest'],
): Laid {
  const isQuote = block.kind === 'quote'
  const isFromRight = paragraphs[0]?.direction === 'rtl'
  const isAtEnd = beginsAtEnd(paragraphs[0]?.direction ?? 'ltr')
  return {
    height,
    rest,
    place: (origin, pen) => [
      textItem(pen.id(block.kind), { ...origin, x: isAtEnd ? origin.x + whole - width : origin.x, width, height }, paragraphs, {
        purpose: isQuote || block.kind === 'statement' ? 'quote' : block.kind === 'heading' ? 'heading' : 'body',
        ...(isQuote
          ? { rule: 'accent', ruleWidth, inset: isFromRight ? { ...noInset, right: quoteInset } : { ...noInset, left: quoteInset } }
          : {}),
      }),
    ],
  }
}
