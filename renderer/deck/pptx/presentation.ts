/** From placed slides to the parts of a PowerPoint package. */

import { bytesOf } from '../layout/blocks/image-size.ts'
import type { PlacedDeck, PlacedItem, PlacedSlide } from '../layout/index.ts'
import { placedLogo } from '../layout/logo.ts'
import { defaultTheme } from '../theme.ts'
import { zipped } from '../zip.ts'
import { chartXml, workbookParts } from './chart.ts'
import { inkedBy } from './colour.ts'
import { defaultText, forms, layoutXml, masterXml, notesMasterXml, notesXml, slideXml } from './master.ts'
import { notesParagraphs } from './notes.ts'
import type { Part, PartKind } from './package.ts'
import { appXml, coreXml, plainParts } from './properties.ts'
import { sectionsXml } from './sections.ts'
import type { SlideInk } from './shapes.ts'
import { shapeXml } from './shapes.ts'
import { themeXml } from './theme.ts'
import { declaration, escaped, namespaces } from './xml.ts'

const masterPath = 'ppt/slideMasters/slideMaster1.xml'
const notesMasterPath = 'ppt/notesMasters/notesMaster1.xml'
const layoutPath = (form: PlacedSlide['form']) => `ppt/slideLayouts/slideLayout${forms.indexOf(form) + 1}.xml`
/** Numbers of slides in the list of slides begin here. */
const slideNumber = (index: number) => 256 + index
const slidePath = (index: number) => `ppt/slides/slide${index + 1}.xml`
const notesPath = (index: number) => `ppt/notesSlides/notesSlide${index + 1}.xml`

interface Media {
  readonly itemId: string
  readonly kind: PartKind
  readonly path: string
  readonly parts: readonly Part[]
}

/** Numbers charts and pictures over the whole deck, and keeps a picture that is used twice once. */
function mediaMaker(language: string) {
  let charts = 0
  const pictures = new Map<string, Part>()
  return async (slide: PlacedSlide): Promise<readonly Media[]> => {
    const media: Media[] = []
    for (const item of slide.items) {
      if (item.kind === 'chart') {
        charts += 1
        const path = `ppt/charts/chart${charts}.xml`
        const workbook = `ppt/embeddings/workbook${charts}.xlsx`
        const parts: readonly Part[] = [
          { kind: 'chart', path, content: chartXml(item, language), points: [{ kind: 'workbook', path: workbook }] },
          { kind: 'workbook', path: workbook, content: await zipped(new Map(Object.entries(workbookParts(item)))), points: [] },
        ]
        media.push({ itemId: item.id, kind: 'chart', path, parts })
      }
      if (item.kind === 'image') {
        const known = pictures.get(item.dataUri)
        const kind = item.dataUri.startsWith('data:image/png') ? 'png' : 'jpeg'
        const path = known?.path ?? `ppt/media/image${pictures.size + 1}.${kind}`
        const part: Part = known ?? { kind, path, content: bytesOf(item.dataUri.slice(item.dataUri.indexOf(',') + 1)), points: [] }
        pictures.set(item.dataUri, part)
        media.push({ itemId: item.id, kind, path, parts: known === undefined ? [part] : [] })
      }
    }
    return media
  }
}

/** Ids of everything on a slide in reading order, groups before what they hold. */
function idsOf(items: readonly PlacedItem[]): readonly string[] {
  return items.flatMap((item) => (item.kind === 'group' ? [item.id, ...idsOf(item.items)] : [item.id]))
}

/** The first text that runs across a content slide stands in the body placeholder, so that the outline shows it. */
function bodyIdOf(slide: PlacedSlide): string {
  if (slide.form !== 'content') return ''
  const found = slide.items.find((item) => item.kind === 'text' && /^(list|paragraph|statement)-/.test(item.id))
  return found?.id ?? ''
}

function shapesOf(slide: PlacedSlide, language: string, media: readonly Media[]): string {
  const ids = idsOf(slide.items)
  const numbers = new Map(ids.map((id, index) => [id, index + 2] as const))
  let last = ids.length + 1
  const ink: SlideInk = {
    language,
    form: slide.form,
    bodyId: bodyIdOf(slide),
    numberOf: (id) => numbers.get(id) ?? 0,
    nextNumber: () => {
      last += 1
      return last
    },
    relationOf: (id) => `rId${media.findIndex((one) => one.itemId === id) + 3}`,
  }
  return slide.items.map((item) => shapeXml(item, ink)).join('')
}

/** All parts of the package. Relationships of a slide: `rId1` its layout, `rId2` its notes, then charts and pictures as they come. */
export async function partsOfDeck(deck: PlacedDeck): Promise<readonly Part[]> {
  const mediaOf = mediaMaker(deck.language)
  const slides: Part[] = []
  for (const [index, slide] of deck.slides.entries()) {
    const media = await mediaOf(slide)
    slides.push(
      {
        kind: 'slide',
        path: slidePath(index),
        content: slideXml(slide.background, shapesOf(slide, deck.language, media)),
        points: [{ kind: 'layout', path: layoutPath(slide.form) }, { kind: 'notes', path: notesPath(index) }, ...media],
      },
      {
        kind: 'notes',
        path: notesPath(index),
        content: notesXml(notesParagraphs(slide.notes, deck.language)),
        points: [
          { kind: 'notesMaster', path: notesMasterPath },
          { kind: 'slide', path: slidePath(index) },
        ],
      },
      ...media.flatMap((one) => one.parts),
    )
  }
  const inked = inkedBy(deck.theme)
  return [...frame(deck), ...slides].map((part) => (typeof part.content === 'string' ? { ...part, content: inked(part.content) } : part))
}

function frame(deck: PlacedDeck): readonly Part[] {
  // The notes are printed: their theme is light in every deck.
  const theme = (number: 1 | 2): Part => ({
    kind: 'theme',
    path: `ppt/theme/theme${number}.xml`,
    content: themeXml(number === 1 ? deck.theme : { ...defaultTheme, fonts: deck.theme.fonts }),
    points: [],
  })
  const logo = logoPart(deck)
  const layouts = forms.map(
    (form): Part => ({
      kind: 'layout',
      path: layoutPath(form),
      content: layoutXml(form, placedLogo(deck.theme, form, deck.direction)),
      points: [{ kind: 'master', path: masterPath }, ...logo],
    }),
  )
  const props = plainParts()
  const slidePoints = deck.slides.map((_, index) => ({ kind: 'slide', path: slidePath(index) }) as const)
  return [
    {
      kind: 'presentation',
      path: 'ppt/presentation.xml',
      content: presentationXml(deck),
      points: [{ kind: 'master', path: masterPath }, { kind: 'notesMaster', path: notesMasterPath }, ...slidePoints, ...props, theme(1)],
    },
    { kind: 'core', path: 'docProps/core.xml', content: coreXml(deck), points: [] },
    { kind: 'app', path: 'docProps/app.xml', content: appXml(deck), points: [] },
    ...props,
    theme(1),
    theme(2),
    { kind: 'master', path: masterPath, content: masterXml(deck.theme), points: [...layouts, theme(1)] },
    ...layouts,
    ...logo,
    { kind: 'notesMaster', path: notesMasterPath, content: notesMasterXml(), points: [theme(2)] },
  ]
}

/** The brand's logo, once for all layouts. */
function logoPart({ theme }: PlacedDeck): readonly Part[] {
  if (theme.logo === null) return []
  const { dataUri } = theme.logo
  const kind = dataUri.startsWith('data:image/png') ? 'png' : 'jpeg'
  return [{ kind, path: `ppt/media/logo.${kind}`, content: bytesOf(dataUri.slice(dataUri.indexOf(',') + 1)), points: [] }]
}

function presentationXml(deck: PlacedDeck): string {
  const slides = deck.slides.map((_, index) => `<p:sldId id="${slideNumber(index)}" r:id="rId${index + 3}"/>`).join('')
  const list = slides === '' ? '' : `<p:sldIdLst>${slides}</p:sldIdLst>`
  const direction = deck.direction === 'rtl' ? ' rtl="1"' : ''
  return `${declaration}<p:presentation ${namespaces} saveSubsetFonts="1"${direction}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>${list}<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr><a:defRPr lang="${escaped(deck.language)}"/></a:defPPr>${defaultText}</p:defaultTextStyle>${sectionsXml(deck.slides, slideNumber)}</p:presentation>`
}
