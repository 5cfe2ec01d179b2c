/** The layout: one computation that gives every block its place, for all writers. */
import type { Block, Deck, Slide } from '../model.ts'
import { cleanLine, directionOfLanguage } from '../text.ts'
import { defaultTheme, type Theme } from '../theme.ts'
import { partsOf, stepsDown } from './flow.ts'
import { penOf } from './items.ts'
import { groundOf, placedLogo } from './logo.ts'
import { measuredIn } from './measure.ts'
import { mirrored } from './mirror.ts'
import type { PlacedDeck, PlacedSlide } from './placed.ts'
import { upToGrid } from './rhythm.ts'
import { coverSlide, type DeckFrame, footerItems, longestTitle, notesOf, sectionSlide, titleItem, titleOf } from './slide.ts'
import { contentBottom, contentWidth, margin, steps } from './type.ts'

export { type Palette, palettes } from './colours.ts'
export * from './placed.ts'

/**
 * Places a deck on pages of 13.333 × 7.5 inches: measures every text, splits what does not fit into further slides ("1 of 2"),
 * never sets type below 12 pt (footer and slide number: 10), lets nothing overlap. Pure: same deck, same places.
 */
export function layoutDeck(deck: Deck, theme: Theme = defaultTheme): PlacedDeck {
  const direction = directionOfLanguage(deck.language)
  const slides = measuredIn(
    theme.fonts,
    () => {
      const made: PlacedSlide[] = []
      const frame = { deck, theme, direction, downOf: sharedSizes(deck) }
      for (const slide of deck.slides) {
        const parts = placed(frame, slide, made.length + 1)
        made.push(...(slide.section === undefined ? parts : parts.map((part) => ({ ...part, section: cleanLine(slide.section ?? '') }))))
      }
      return direction === 'rtl' ? made.map((slide) => ({ ...slide, items: slide.items.map(mirrored) })) : made
    },
    direction,
  )
  return {
    title: cleanLine(deck.title),
    organisation: cleanLine(deck.organisation),
    language: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(deck.language) ? deck.language : 'en-GB',
    direction,
    date: deck.date,
    theme,
    slides,
  }
}

/** Cover and section slides carry words only; blocks that are on them follow on content slides under the same title. */
function placed(frame: DeckFrame, slide: Slide, number: number): readonly PlacedSlide[] {
  const hasTitleAlone = slide.form !== 'content' && slide.blocks.length === 0 && cleanLine(slide.title).length <= longestTitle
  switch (slide.form) {
    case 'cover':
      return [coverSlide(frame, slide), ...(hasTitleAlone ? [] : contentSlides(frame, afterwards(slide), number + 1))]
    case 'section':
      return [sectionSlide(frame, slide, number), ...(hasTitleAlone ? [] : contentSlides(frame, afterwards(slide), number + 1))]
    case 'content':
      return contentSlides(frame, slide, number)
  }
}

/** The size of each series: the largest in which every slide of it stands whole; those that never do are left out of the question. */
function sharedSizes(deck: Deck): ReadonlyMap<string, number> {
  const down = new Map<string, number>()
  for (const slide of deck.slides) {
    if (slide.series === undefined || slide.form !== 'content') continue
    const { bottom } = titleItem(titleOf(slide, 1, 1), penOf())
    const own = stepsDown(slide.blocks, { width: contentWidth, height: contentBottom - bottom })
    if (own < steps.length) down.set(slide.series, Math.max(own, down.get(slide.series) ?? 0))
  }
  return down
}

const afterwards = (slide: Slide): Slide => ({ ...slide, id: `${slide.id}/content`, notes: [] })

function contentSlides(frame: DeckFrame, slide: Slide, number: number): readonly PlacedSlide[] {
  const measure = titleItem(titleOf(slide, 1, 1), penOf())
  const whole = cleanLine(slide.title)
  const blocks: readonly Block[] =
    whole.length > longestTitle ? [{ kind: 'paragraph', text: whole, isFaint: true }, ...slide.blocks] : slide.blocks
  const roomUnder = (top: number) => ({ width: contentWidth, height: contentBottom - top })
  const down = frame.downOf.get(slide.series ?? '') ?? 0
  const once = partsOf(blocks, roomUnder(measure.bottom), down)
  const counted = once.length === 1 ? measure : titleItem(titleOf(slide, once.length, once.length), penOf())
  const parts = counted.bottom <= measure.bottom ? once : partsOf(blocks, roomUnder(counted.bottom), down)
  const notes = notesOf(slide)
  return parts.map((part, index) => {
    const pen = penOf()
    const title = titleOf(slide, index + 1, parts.length)
    const { item, bottom } = titleItem(title, pen, titleOf(slide, parts.length, parts.length))
    const free = contentBottom - bottom - part.height
    const isAlone = blocks.length === 1 && (blocks[0]?.kind === 'statement' || blocks[0]?.kind === 'quote')
    const top = isAlone && parts.length === 1 ? upToGrid(bottom + free * 0.4) : bottom
    return {
      id: index === 0 ? slide.id : `${slide.id}/${index + 1}`,
      form: 'content',
      title,
      topic: cleanLine(slide.topic),
      background: groundOf('content'),
      logo: placedLogo(frame.theme, 'content', frame.direction),
      items: [item, ...part.place({ x: margin.left, y: top }, pen), ...footerItems(frame, slide.topic, number + index, pen)],
      notes: index === 0 ? notes : notes.length === 0 ? [] : [`Part ${index + 1} of ${parts.length}. The notes are with part 1.`],
    }
  })
}
