/** Decks and handouts as one clean Markdown file (CommonMark with tables). What people typed stays text: nothing of it becomes markup. */
import { blockMarkdown, inline } from './markdown-blocks'
import type { Deck, Handout, Slide } from './model'

/** The whole deck: title, then one heading per slide with its blocks. Speaker notes follow as quoted paragraphs. */
export function deckMarkdown(deck: Deck): string {
  return file([
    `# ${inline(deck.title)}`,
    inline([deck.organisation, deck.subtitle].filter((part) => part !== '').join(' · ')),
    ...deck.slides.filter((slide) => slide.form !== 'cover' || slide.blocks.length > 0).flatMap(slideMarkdown),
  ])
}

function slideMarkdown(slide: Slide): readonly string[] {
  const notes = slide.notes.filter((note) => note.trim() !== '')
  return [
    `## ${inline(slide.title)}`,
    ...(slide.form !== 'content' && slide.subtitle !== undefined ? [inline(slide.subtitle)] : []),
    ...slide.blocks.map((block) => blockMarkdown(block, 3)),
    ...(notes.length === 0 ? [] : [notes.map((note) => `> ${inline(note)}`).join('\n>\n')]),
  ]
}

/** The whole record: cover facts, then each part with its result and how it came about. */
export function handoutMarkdown(handout: Handout): string {
  return file([
    `# ${inline(handout.title)}`,
    inline([handout.organisation, handout.subtitle].filter((part) => part !== '').join(' · ')),
    handout.facts.map(({ label, text }) => `- **${inline(label)}:** ${inline(text)}`).join('\n'),
    ...handout.parts.flatMap((part) => [
      `## ${inline(part.title)}`,
      ...part.result.map((block) => blockMarkdown(block, 3)),
      ...(part.detail.length === 0 ? [] : ['### How it came about', ...part.detail.map((block) => blockMarkdown(block, 4))]),
    ]),
  ])
}

function file(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
