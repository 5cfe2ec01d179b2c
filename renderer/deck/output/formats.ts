/** The kinds of files a publication can become, in the order in which they are listed, and how each is made. Papers come on top, by their own ids. */
import { fail, ok, type Result } from '../../lib/result'
import { tableCsv } from '../csv'
import { layoutDeck } from '../layout'
import { page } from '../layout/placed'
import { deckMarkdown } from '../markdown'
import { type PaperId, type Publication, paperIds } from '../model'
import { handoutHtml } from '../paper/handout-html'
import { paperHtml } from '../paper/paper-html'
import { finishPdf } from '../paper/pdf'
import { slidesHtml } from '../paper/slides-html'
import { calendarFile } from './calendar'
import { type Look, type OutputFile, type OutputTools, printFonts, themesOf } from './making'
import { counter, stemOf } from './names'

export const formatIds = ['pptx', 'slides', 'png', 'handout', 'markdown', 'csv', 'ics', 'session'] as const
export type FormatId = (typeof formatIds)[number]
export type OutputId = FormatId | PaperId

export const isPaperId = (id: string): id is PaperId => paperIds.some((one) => one === id)

/** Pictures asked for at once: between two helpings there is a pause in which somebody can stop. */
const helping = 20

/** One file, or several of a kind (pictures, tables). Same publication and look, same bytes. */
export async function makeOutput(
  id: OutputId,
  publication: Publication,
  look: Look,
  tools: OutputTools,
): Promise<Result<readonly OutputFile[]>> {
  if (tools.signal.aborted) return stopped()
  const stem = stemOf(publication)
  switch (id) {
    case 'pptx': {
      const { writePlacedPptx } = await import('../pptx')
      const written = await writePlacedPptx(layoutDeck(publication.deck(), themesOf(look).screen), tools.deflate)
      return written.ok ? ok([{ name: `${stem}.pptx`, bytes: written.value }]) : written
    }
    case 'slides': {
      const placed = layoutDeck(publication.deck(), themesOf(look).screen)
      const html = slidesHtml(placed, await printFonts(placed, tools))
      return printed(html, placed.title, `${stem}-slides.pdf`, publication, tools)
    }
    case 'png':
      return pictures(publication, look, tools)
    case 'handout': {
      const handout = publication.handout()
      const html = handoutHtml(handout, look.paper, await printFonts(handout, tools), themesOf(look).paper)
      return printed(html, handout.title, `${stem}-handout.pdf`, publication, tools)
    }
    case 'markdown':
      return ok([textFile(`${stem}.md`, deckMarkdown(publication.deck()))])
    case 'csv': {
      const tables = publication.tables()
      return tables.length === 0
        ? fail('nothing', 'There is nothing to put into a table yet. Nothing was written.')
        : ok(tables.map((table) => textFile(`${stem}-${table.id}.csv`, tableCsv(table))))
    }
    case 'ics': {
      const dates = publication.dates()
      return dates.length === 0
        ? fail('nothing', 'No date is known yet: give the session a day or an action a due date. Nothing was written.')
        : ok([textFile(`${stem}.ics`, await calendarFile(publication.title, dates))])
    }
    case 'session':
      return publication.sessionText === null
        ? fail(
            'nothing',
            'The session file holds private notes and every name, so only the facilitator’s edition has it. Nothing was written.',
          )
        : ok([textFile(`${stem}.groundwork`, publication.sessionText())])
    default:
      return paperFile(id, publication, look, tools)
  }
}

async function paperFile(id: PaperId, publication: Publication, look: Look, tools: OutputTools): Promise<Result<readonly OutputFile[]>> {
  const paper = publication.papers().find((one) => one.id === id)
  if (paper === undefined) return fail('nothing', `This session and edition have nothing for “${id}”. Nothing was written.`)
  const wanted = id === 'poster' ? look.poster : look.paper
  const size = paper.sizes.find((one) => one === wanted) ?? paper.sizes[0] ?? look.paper
  const html = paperHtml(paper, size, await printFonts(paper, tools), themesOf(look).paper)
  return printed(html, paper.title, `${stemOf(publication)}-${id}.pdf`, publication, tools)
}

async function printed(
  html: string,
  title: string,
  name: string,
  publication: Publication,
  tools: OutputTools,
): Promise<Result<readonly OutputFile[]>> {
  if (tools.signal.aborted) return stopped()
  const bytes = await tools.printPdf({ html, title })
  return bytes.ok ? ok([{ name, bytes: finishPdf(bytes.value, publication.today) }]) : bytes
}

async function pictures(publication: Publication, look: Look, tools: OutputTools): Promise<Result<readonly OutputFile[]>> {
  const placed = layoutDeck(publication.deck(), themesOf(look).screen)
  const fonts = await printFonts(placed, tools)
  const [width, height] = [Math.round(page.width * 96), Math.round(page.height * 96)]
  const { slides } = placed
  const files: OutputFile[] = []
  for (let at = 0; at < slides.length; at += helping) {
    if (tools.signal.aborted) return stopped()
    const part = slides.slice(at, at + helping)
    const html = slidesHtml({ ...placed, slides: part }, fonts)
    const taken = await tools.printPictures({ html, title: placed.title, width, height, count: part.length })
    if (!taken.ok) return taken
    for (const [index, bytes] of taken.value.entries())
      files.push({ name: `${stemOf(publication)}-${counter(at + index, slides.length)}.png`, bytes })
    tools.onStep({ done: files.length, total: slides.length, what: 'pictures' })
  }
  return ok(files)
}

/** Somebody gave up: nothing is kept of what was made so far. */
export function stopped(): Result<never> {
  return fail('cancelled', 'Given up. Nothing was saved.')
}

function textFile(name: string, text: string): OutputFile {
  return { name, bytes: new TextEncoder().encode(text) }
}
