/** What can be handed out and how each file is made. Writers, fonts and layout are loaded with the first export that needs them. */
import { deckOf, handoutOf } from '../../activities/assemble'
import type { FileToSave } from '../../host'
import { host } from '../../host'
import { ok, type Result } from '../../lib/result'
import type { SessionDocument } from '../../session/schema'
import { fileOf } from '../../storage/library'
import type { ShareChoice } from './choices'

export interface ExportOrder {
  readonly document: SessionDocument
  readonly choice: ShareChoice
  /** Slides that are in, in any order. */
  readonly include: readonly string[]
  /** `YYYY-MM-DD`, printed and written into the files. */
  readonly today: string
  /** File name without ending. */
  readonly stem: string
}

export interface Format {
  readonly id: 'pptx' | 'slides' | 'handout' | 'markdown' | 'session'
  readonly title: string
  readonly detail: string
  /** Whether the host has to be able to print. */
  readonly isPrinted: boolean
  /** Whether ticking slides out has an effect. */
  readonly followsSlides: boolean
  readonly make: (order: ExportOrder) => Promise<Result<FileToSave>>
}

export const formats: readonly Format[] = [
  {
    id: 'pptx',
    title: 'Deck',
    detail: 'PowerPoint, every text and table editable',
    isPrinted: false,
    followsSlides: true,
    make: async (order) => {
      const { writePptx } = await import('../../deck/pptx')
      const written = await writePptx(deckFor(order))
      return written.ok ? ok({ name: `${order.stem}.pptx`, bytes: written.value }) : written
    },
  },
  {
    id: 'slides',
    title: 'Slides as PDF',
    detail: 'The same slides, for reading',
    isPrinted: true,
    followsSlides: true,
    make: async (order) => {
      const [{ layoutDeck }, { slidesHtml }] = await Promise.all([import('../../deck/layout'), import('../../deck/paper/slides-html')])
      const placed = layoutDeck(deckFor(order))
      return printed(slidesHtml(placed, await fontsFor(placed)), `${order.stem}-slides.pdf`, order)
    },
  },
  {
    id: 'handout',
    title: 'Handout as PDF',
    detail: 'The whole record on paper',
    isPrinted: true,
    followsSlides: false,
    make: async (order) => {
      const { handoutHtml } = await import('../../deck/paper/handout-html')
      const handout = handoutOf(order.document, optionsOf(order))
      return printed(handoutHtml(handout, order.choice.paper, await fontsFor(handout)), `${order.stem}-handout.pdf`, order)
    },
  },
  {
    id: 'markdown',
    title: 'Markdown',
    detail: 'Plain text for wikis and mail',
    isPrinted: false,
    followsSlides: true,
    make: async (order) => {
      const { deckMarkdown } = await import('../../deck/markdown')
      return ok({ name: `${order.stem}.md`, bytes: new TextEncoder().encode(deckMarkdown(deckFor(order))) })
    },
  },
  {
    id: 'session',
    title: 'Session file',
    detail: 'Everything, private notes too: for yourself',
    isPrinted: false,
    followsSlides: false,
    make: async ({ document }) => ok(fileOf(document)),
  },
]

export function deckFor(order: Pick<ExportOrder, 'document' | 'choice' | 'include' | 'today'>) {
  return deckOf(order.document, { ...optionsOf(order), include: order.include })
}

function optionsOf({ choice, today }: Pick<ExportOrder, 'choice' | 'today'>) {
  return { edition: choice.edition, isNamed: choice.isNamed, today }
}

async function fontsFor(content: unknown) {
  const [{ loadFonts }, { fetchFont }] = await Promise.all([import('../../deck/paper/fonts'), import('../../deck/paper/fonts-in-app')])
  return loadFonts(content, fetchFont)
}

async function printed(html: string, name: string, order: ExportOrder): Promise<Result<FileToSave>> {
  const [answer, { finishPdf }] = await Promise.all([
    host().printPdf({ html, title: order.document.title }),
    import('../../deck/paper/pdf'),
  ])
  return answer.ok ? ok({ name, bytes: finishPdf(answer.value, order.today) }) : answer
}

/** A name that every system takes: the title without signs that mean something to one of them. */
export function stemFor(document: Pick<SessionDocument, 'title' | 'date'>): string {
  const title = document.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return [title === '' ? 'session' : title.slice(0, 80), document.date].filter((part) => part !== '').join('-')
}
