/** What belongs together: presentation, masters, layouts, slides, notes, sections, charts and their workbooks know of each other both ways. */
import type { Finding } from './lint.ts'
import type { PartFacts } from './lint-part.ts'
import type { Files, Relation, Relations } from './lint-relations.ts'
import { repeated } from './lint-relations.ts'

/** The package as far as it was read. */
export interface Family {
  readonly files: Files
  readonly relations: Relations
  readonly facts: ReadonlyMap<string, PartFacts>
}

const main = 'ppt/presentation.xml'
const partsOf = (files: Files, folder: string) => [...files.keys()].filter((path) => new RegExp(`^ppt/${folder}/[^/]+\\.xml$`).test(path))
const leads = ({ relations }: Family, part: string, type: string): readonly Relation[] =>
  (relations.get(part) ?? []).filter((relation) => relation.type === type)
const elements = ({ facts }: Family, part: string, name: string) => (facts.get(part)?.elements ?? []).filter((one) => one.name === name)
const values = (family: Family, part: string, name: string, key: string) =>
  elements(family, part, name).map(({ attributes }) => attributes.get(key) ?? '')

export function lintFamily(family: Family): readonly Finding[] {
  return [
    ...lintFrame(family),
    ...lintSlideList(family),
    ...lintSections(family),
    ...partsOf(family.files, 'slides').flatMap((part) => lintSlide(family, part)),
    ...partsOf(family.files, 'slideLayouts').flatMap((part) => lintLayout(family, part)),
    ...partsOf(family.files, 'notesSlides').flatMap((part) => lintNotes(family, part)),
    ...partsOf(family.files, 'charts').flatMap((part) => lintChart(family, part)),
    ...lintDates(family),
  ]
}

/** A presentation with at least one master and layout, one notes master where there are notes, and a theme for each master alone. */
function lintFrame(family: Family): readonly Finding[] {
  const { files, relations } = family
  const findings: Finding[] = []
  const masters = partsOf(files, 'slideMasters')
  const notesMasters = partsOf(files, 'notesMasters')
  if (!files.has(main)) findings.push({ part: main, message: 'There is no presentation.' })
  if (masters.length === 0) findings.push({ part: 'ppt/slideMasters', message: 'There is no slide master.' })
  if (partsOf(files, 'slideLayouts').length === 0) findings.push({ part: 'ppt/slideLayouts', message: 'There is no slide layout.' })
  if (notesMasters.length > 1 || (notesMasters.length === 0 && partsOf(files, 'notesSlides').length > 0)) {
    findings.push({ part: 'ppt/notesMasters', message: `Notes need one notes master, there are ${notesMasters.length}.` })
  }
  const themes = [...masters, ...notesMasters].flatMap((part) => {
    const own = leads(family, part, 'theme')
    if (own.length !== 1) findings.push({ part, message: `A master needs one theme, this one has ${own.length}.` })
    return own.map(({ path }) => path)
  })
  for (const part of repeated(themes)) findings.push({ part, message: 'Two masters share this theme.' })
  const alone = ['slides', 'slideLayouts', 'slideMasters', 'notesSlides', 'notesMasters']
    .flatMap((folder) => partsOf(files, folder))
    .filter((path) => !relations.has(path))
  const ids = [...values(family, main, 'p:sldMasterId', 'id'), ...masters.flatMap((part) => values(family, part, 'p:sldLayoutId', 'id'))]
  for (const id of repeated(ids)) findings.push({ part: main, message: `The number ${id} of a master or layout is used twice.` })
  return [...findings, ...alone.map((part) => ({ part, message: 'This part has no relationships.' }))]
}

/** Every slide stands in the list of slides once, under a number of its own. */
function lintSlideList(family: Family): readonly Finding[] {
  const part = main
  const paths = values(family, part, 'p:sldId', 'r:id').map((id) => leads(family, part, 'slide').find((one) => one.id === id)?.path ?? '')
  return [
    ...repeated(values(family, part, 'p:sldId', 'id')).map((id) => ({ part, message: `The slide number ${id} is used twice.` })),
    ...repeated(paths).map((path) => ({ part, message: `${path} is in the list of slides twice.` })),
    ...partsOf(family.files, 'slides')
      .filter((path) => !paths.includes(path))
      .map((path) => ({ part: path, message: 'This slide is not in the list of slides.' })),
  ]
}

/** Where there are sections, each slide is in one of them, and sections name no slide that is not there. */
function lintSections(family: Family): readonly Finding[] {
  const part = main
  if (elements(family, part, 'p14:section').length === 0) return []
  const slides = new Set(values(family, part, 'p:sldId', 'id'))
  const named = values(family, part, 'p14:sldId', 'id')
  const inSections = new Set(named)
  return [
    ...named.filter((id) => !slides.has(id)).map((id) => ({ part, message: `A section names the slide ${id}, which is not there.` })),
    ...repeated(named).map((id) => ({ part, message: `The slide ${id} is in two sections.` })),
    ...[...slides].filter((id) => !inSections.has(id)).map((id) => ({ part, message: `The slide ${id} is in no section.` })),
    ...repeated(values(family, part, 'p14:section', 'id')).map((id) => ({ part, message: `Two sections have the number ${id}.` })),
  ]
}

/** A slide has one layout, which has the places that the slide fills. */
function lintSlide(family: Family, part: string): readonly Finding[] {
  const layouts = leads(family, part, 'slideLayout')
  const notes = leads(family, part, 'notesSlide')
  const [layout] = layouts
  if (layouts.length !== 1 || layout === undefined) return [{ part, message: `A slide needs one layout, this one has ${layouts.length}.` }]
  const places = new Set(elements(family, layout.path, 'p:ph').map(({ attributes }) => placeOf(attributes)))
  const strangers = elements(family, part, 'p:ph')
    .map(({ attributes }) => placeOf(attributes))
    .filter((place) => !places.has(place))
  return [
    ...(notes.length > 1 ? [{ part, message: `A slide has one page of notes, this one has ${notes.length}.` }] : []),
    ...strangers.map((place) => ({ part, message: `It fills the place “${place}”, which its layout does not have.` })),
  ]
}

/** Titles are found by what they are, everything else by its number. */
function placeOf(attributes: ReadonlyMap<string, string>): string {
  const type = attributes.get('type') ?? 'obj'
  return type === 'title' || type === 'ctrTitle' ? 'title' : `number ${attributes.get('idx') ?? '0'}`
}

/** A layout has one master, which lists it. */
function lintLayout(family: Family, part: string): readonly Finding[] {
  const masters = leads(family, part, 'slideMaster')
  const [master] = masters
  if (masters.length !== 1 || master === undefined) return [{ part, message: `A layout needs one master, this one has ${masters.length}.` }]
  const isListed = leads(family, master.path, 'slideLayout').some(({ path }) => path === part)
  return isListed ? [] : [{ part, message: 'Its master does not list this layout.' }]
}

/** A page of notes belongs to one slide, which knows it, and to the notes master. */
function lintNotes(family: Family, part: string): readonly Finding[] {
  const slides = leads(family, part, 'slide')
  const [slide] = slides
  const findings: Finding[] = []
  if (leads(family, part, 'notesMaster').length !== 1) findings.push({ part, message: 'Notes without a notes master.' })
  if (slides.length !== 1 || slide === undefined)
    return [...findings, { part, message: `Notes belong to one slide, these to ${slides.length}.` }]
  const isKnown = leads(family, slide.path, 'notesSlide').some(({ path }) => path === part)
  return isKnown ? findings : [...findings, { part, message: `${slide.path} does not know these notes.` }]
}

/** A chart has the workbook behind it that "Edit data" opens. */
function lintChart(family: Family, part: string): readonly Finding[] {
  const workbooks = leads(family, part, 'package')
  const named = values(family, part, 'c:externalData', 'r:id')
  if (named.length !== 1 || workbooks.length !== 1) return [{ part, message: 'A chart without one workbook behind it.' }]
  const counts = new Set(values(family, part, 'c:ptCount', 'val').filter((count) => count !== '1'))
  return counts.size > 1 ? [{ part, message: `Names and values of the chart differ in number: ${[...counts].join(', ')}.` }] : []
}

const written = /<dcterms:(created|modified)([^>]*)>([^<]*)</g
const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/

/** Dates of the document as the format has them: PowerPoint repairs a file for a date it cannot read. */
function lintDates({ files }: Family): readonly Finding[] {
  const part = 'docProps/core.xml'
  const content = files.get(part)
  if (typeof content !== 'string') return []
  return [...content.matchAll(written)]
    .filter(([, , attributes = '', text = '']) => !attributes.includes('xsi:type="dcterms:W3CDTF"') || !instant.test(text))
    .map(([, name = '', , text = '']) => ({ part, message: `The document was ${name} at no date: "${text}".` }))
}
