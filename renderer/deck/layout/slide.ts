/** The parts that every slide has: title, footer, number; and the cover and section slides. */
import type { Deck, Slide } from '../model.ts'
import { cleanLine, cleanText, directionOf } from '../text.ts'
import type { Theme } from '../theme.ts'
import type { Pen } from './items.ts'
import { lineItem, penOf, textItem } from './items.ts'
import { groundOf, logoRoom, numberWidth, placedLogo } from './logo.ts'
import { balancedWidth, beginsAtEnd, lineCount, widthOf } from './measure.ts'
import { heightOf, paragraphsOf } from './paragraphs.ts'
import type { ColourRole, PlacedItem, PlacedSlide, PlacedText } from './placed.ts'
import { page } from './placed.ts'
import { points, upToGrid } from './rhythm.ts'
import type { TextStyle } from './type.ts'
import { contentTop, contentWidth, footerHeight, footerTop, margin, sans, serif } from './type.ts'

/** What every slide takes from its deck. */
export interface DeckFrame {
  readonly deck: Deck
  readonly theme: Theme
  readonly direction: 'ltr' | 'rtl'
  /** How far down the type scale the slides of a series begin. */
  readonly downOf: ReadonlyMap<string, number>
}

/** Titles longer than this start with their first words; the whole title follows as the slide's first paragraph. */
export const longestTitle = 220

const titleSteps = [
  { size: 30, lines: 2 },
  { size: 26, lines: 2 },
  { size: 22, lines: 3 },
  { size: 18, lines: 4 },
  { size: 16, lines: 9 },
] as const
const displaySteps = [
  { size: 46, lines: 3 },
  { size: 38, lines: 3 },
  { size: 30, lines: 4 },
  { size: 24, lines: 5 },
  { size: 20, lines: 9 },
] as const

interface Fitted {
  readonly style: TextStyle
  readonly width: number
  readonly height: number
}

function fitted(title: string, colour: ColourRole, width: number, sizes: typeof titleSteps | typeof displaySteps): Fitted {
  const setIn = (size: number): TextStyle => ({ ...serif(size, colour, 'bold'), lineHeight: 1.15 })
  const chosen = sizes.find(({ size, lines }) => lineCount(title, setIn(size), width) <= lines) ?? sizes[4]
  const style = setIn(chosen.size)
  const balanced = balancedWidth(title, style, width)
  return { style, width: balanced, height: heightOf(paragraphsOf(title, style), balanced) }
}

/** Title with what follows: `part` is 1 for the first. Where words are missing, an ellipsis says so. */
export function titleOf(slide: Slide, part: number, parts: number): string {
  const whole = cleanLine(slide.title)
  const title = whole === '' ? cleanLine(slide.topic) || 'Untitled' : whole
  const short =
    title.length <= longestTitle
      ? title
      : `${Array.from(title)
          .slice(0, longestTitle)
          .join('')
          .replace(/\s+\S{0,30}$/u, '')} …`
  if (parts <= 1) return short
  // Left-to-right marks keep the counter together after a title that runs from the right.
  const mark = directionOf(short) === 'rtl' ? '\u200E' : ''
  return `${short} ${mark}(${part} of ${parts})${mark}`
}

/**
 * A title as it stands on a content slide, and where content starts beneath it.
 * `longest` is the same title with its longest counter: all parts of a slide break their lines at the same words.
 */
export function titleItem(title: string, pen: Pen, longest = title): { readonly item: PlacedText; readonly bottom: number } {
  const { style, width, height } = fitted(longest, 'ink', contentWidth, titleSteps)
  const x = beginsAtEnd(directionOf(title)) ? page.width - margin.right - width : margin.left
  const item = textItem(pen.id('title'), { x, y: margin.top, width, height }, paragraphsOf(title, style), { purpose: 'title' })
  return { item, bottom: Math.max(contentTop, upToGrid(margin.top + height + points(27))) }
}

/** Topic at the start, the deck's footer and the slide's number at the end. */
export function footerItems({ deck, theme, direction }: DeckFrame, topic: string, number: number, pen: Pen): readonly PlacedItem[] {
  const style = sans(10, 'ink3')
  const room = logoRoom(theme)
  const half = (contentWidth - numberWidth) / 2
  const line = { y: footerTop, height: footerHeight }
  const own = clipped(cleanLine(topic), style, half - 0.2)
  // A footer that runs from the right keeps to the same margin as all others; pages from the right are turned over as a whole.
  const atMargin = (align: 'start' | 'end', text: string) =>
    direction === 'ltr' && directionOf(text) === 'rtl' ? (align === 'start' ? 'end' : 'start') : align
  const footer = clipped(cleanLine(deck.footer || theme.footer) || cleanLine(deck.organisation), style, half - room - 0.2)
  return [
    ...(own === ''
      ? []
      : [
          textItem(
            pen.id('topic'),
            { ...line, x: margin.left, width: half - 0.1 },
            paragraphsOf(own, style, { align: atMargin('start', own) }),
            { purpose: 'footer', anchor: 'middle' },
          ),
        ]),
    ...(footer === ''
      ? []
      : [
          textItem(
            pen.id('footer'),
            { ...line, x: margin.left + half, width: half - room },
            paragraphsOf(footer, style, { align: atMargin('end', footer) }),
            {
              purpose: 'footer',
              anchor: 'middle',
            },
          ),
        ]),
    textItem(
      pen.id('number'),
      { ...line, x: page.width - margin.right - numberWidth, width: numberWidth },
      paragraphsOf(String(number), sans(10, 'ink2', 'bold'), { align: 'end' }),
      { purpose: 'slideNumber', anchor: 'middle', name: 'Slide number' },
    ),
  ]
}

/** The footer has one line: what is too long for it ends in an ellipsis (topic and organisation stand in full elsewhere). */
function clipped(text: string, style: TextStyle, width: number): string {
  if (widthOf(text, style) <= width) return text
  const letters = Array.from(text)
  let count = letters.length
  while (count > 1 && widthOf(`${letters.slice(0, count).join('')} …`, style) > width) count = Math.floor(count * 0.95)
  return `${letters.slice(0, count).join('').trimEnd()} …`
}

/** Inches of the short rule above the titles of cover and section slides. */
const lineLength = 1.1

export function coverSlide({ deck, theme, direction }: DeckFrame, slide: Slide): PlacedSlide {
  const pen = penOf()
  const width = contentWidth * 0.85
  const title = titleOf(slide, 1, 1)
  const { style, width: titleWidth, height } = fitted(title, 'coverInk', width, displaySteps)
  const subtitle = paragraphsOf(cleanLine(slide.subtitle ?? deck.subtitle), { ...sans(20, 'coverInk'), lineHeight: 1.35 })
  const subtitleHeight = subtitle.length === 0 ? 0 : heightOf(subtitle, width)
  const bottom = 6.3
  const subtitleTop = bottom - subtitleHeight
  const titleTop = subtitleTop - height - (subtitle.length === 0 ? 0 : 0.28)
  const logo = placedLogo(theme, 'cover', direction)
  const organisationWidth = contentWidth - (logo === null ? 0 : logo.frame.width + 0.4)
  const organisation = clipped(cleanLine(deck.organisation), sans(16, 'coverInk', 'bold'), organisationWidth)
  const foot = [cleanLine(slide.topic), cleanLine(deck.footer || theme.footer)]
    .filter((text) => text !== '' && text !== organisation)
    .join('  ·  ')
  const titleX = beginsAtEnd(directionOf(title)) ? page.width - margin.right - titleWidth : margin.left
  const coverLineX = beginsAtEnd(directionOf(title)) ? page.width - margin.right - lineLength : margin.left
  return {
    id: slide.id,
    form: 'cover',
    title,
    topic: cleanLine(slide.topic),
    background: groundOf('cover'),
    logo,
    notes: notesOf(slide),
    items: [
      lineItem(pen.id('line'), { x: coverLineX, y: titleTop - 0.35, width: lineLength, height: 0 }, { colour: 'coverRule', width: 4 }),
      textItem(pen.id('title'), { x: titleX, y: titleTop, width: titleWidth, height }, paragraphsOf(title, style), { purpose: 'title' }),
      ...(subtitle.length === 0
        ? []
        : [
            textItem(pen.id('subtitle'), { x: margin.left, y: subtitleTop, width, height: subtitleHeight }, subtitle, {
              purpose: 'subtitle',
            }),
          ]),
      ...(organisation === '' ? [] : [organisationItem(organisation, organisationWidth, pen)]),
      ...(foot === '' ? [] : [footItem(foot, pen)]),
    ],
  }
}

const organisationItem = (text: string, width: number, pen: Pen) =>
  textItem(
    pen.id('organisation'),
    { x: margin.left, y: margin.top, width, height: 0.32 },
    paragraphsOf(text, sans(16, 'coverInk', 'bold')),
    {
      purpose: 'body',
    },
  )

const footItem = (text: string, pen: Pen) =>
  textItem(
    pen.id('footer'),
    { x: margin.left, y: footerTop - 0.05, width: contentWidth, height: 0.3 },
    paragraphsOf(clipped(text, sans(12), contentWidth), sans(12, 'coverInk2')),
    { purpose: 'footer', anchor: 'middle' },
  )

export function sectionSlide(frame: DeckFrame, slide: Slide, number: number): PlacedSlide {
  const pen = penOf()
  const width = contentWidth * 0.85
  const title = titleOf(slide, 1, 1)
  const { style, width: titleWidth, height } = fitted(title, 'ink', width, displaySteps)
  const subtitle = paragraphsOf(cleanLine(slide.subtitle ?? ''), { ...sans(20, 'ink2'), lineHeight: 1.35 })
  const subtitleHeight = subtitle.length === 0 ? 0 : heightOf(subtitle, width)
  const top = Math.max(1.2, (page.height - height - subtitleHeight - 0.3) / 2 - 0.2)
  const titleX = beginsAtEnd(directionOf(title)) ? page.width - margin.right - titleWidth : margin.left
  const lineX = beginsAtEnd(directionOf(title)) ? page.width - margin.right - lineLength : margin.left
  return {
    id: slide.id,
    form: 'section',
    title,
    topic: cleanLine(slide.topic),
    background: groundOf('section'),
    logo: placedLogo(frame.theme, 'section', frame.direction),
    notes: notesOf(slide),
    items: [
      lineItem(pen.id('line'), { x: lineX, y: top - 0.35, width: lineLength, height: 0 }, { colour: 'accent', width: 4 }),
      textItem(pen.id('title'), { x: titleX, y: top, width: titleWidth, height }, paragraphsOf(title, style), { purpose: 'title' }),
      ...(subtitle.length === 0
        ? []
        : [
            textItem(pen.id('subtitle'), { x: margin.left, y: top + height + 0.28, width, height: subtitleHeight }, subtitle, {
              purpose: 'subtitle',
            }),
          ]),
      ...footerItems(frame, slide.topic, number, pen),
    ],
  }
}

/** Notes as clean paragraphs, empty ones dropped. */
export function notesOf(slide: Slide): readonly string[] {
  return slide.notes.flatMap((note) => cleanText(note).split('\n')).filter((note) => note.trim() !== '')
}
