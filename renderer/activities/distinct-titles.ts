/**
 * No two slides of a deck have the same title: the outline, "go to slide" and screen readers know slides by nothing else.
 * Where findings are worded alike the title quotes more of what it quotes, else names its topic; only what is the same word for word is numbered.
 */
import type { Slide } from '../deck/model'
import { shortQuote } from '../lib/short-quote'

/** Letters of a quote: a line more, two lines, as much as a title holds at all. */
const longerQuotes = [80, 110, 140] as const
/** Letters by which titles are told apart: layouts may cut what is longer. */
const told = 180
/** Letters of a title that is numbered, so that the number stands before any cut. */
const roomBeforeNumber = 150
/** From the opening quotation mark to the last closing one. */
const quote = /“.*”/su

const keyOf = (title: string) => title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase().slice(0, told)

/** The slides in their order, titles changed only where another slide has the same; a cover keeps its own. */
export function distinctTitles(slides: readonly Slide[]): readonly Slide[] {
  const groups = new Map<string, Slide[]>()
  for (const slide of slides) groups.set(keyOf(slide.title), [...(groups.get(keyOf(slide.title)) ?? []), slide])
  if (groups.size === slides.length) return slides
  const titles = new Map<Slide, string>()
  for (const group of groups.values()) if (group.length > 1) for (const [slide, title] of toldApart(group)) titles.set(slide, title)
  return numbered(slides, titles)
}

/** The first wording that tells all of them apart, or the one that tells most of them apart. */
function toldApart(group: readonly Slide[]): ReadonlyMap<Slide, string> {
  const wordings = [...longerQuotes.map((most) => (slide: Slide) => quoting(slide, most)), naming]
  let best = new Map(group.map((slide) => [slide, slide.title]))
  for (const wording of wordings) {
    const titles = new Map(group.map((slide) => [slide, slide.form === 'cover' ? slide.title : wording(slide)]))
    if (distinct(titles) > distinct(best)) best = titles
  }
  return best
}

const distinct = (titles: ReadonlyMap<Slide, string>) => new Set([...titles.values()].map(keyOf)).size

function quoting({ title, quotes = '' }: Slide, most: number): string {
  return quotes === '' ? title : title.replace(quote, () => `“${shortQuote(quotes, most)}”`)
}

function naming({ title, topic }: Slide): string {
  return topic === '' || keyOf(title).includes(keyOf(topic)) ? title : `${title} (${topic})`
}

/** What is still the same is counted, the first one without a number. */
function numbered(slides: readonly Slide[], titles: ReadonlyMap<Slide, string>): readonly Slide[] {
  const taken = new Set(slides.filter((slide) => !titles.has(slide)).map(({ title }) => keyOf(title)))
  return slides.map((slide) => {
    const wanted = titles.get(slide)
    if (wanted === undefined) return slide
    let title = wanted
    for (let count = 2; taken.has(keyOf(title)); count += 1) title = `${shortQuote(wanted, roomBeforeNumber)}, no. ${count}`
    taken.add(keyOf(title))
    return title === slide.title ? slide : { ...slide, title }
  })
}
