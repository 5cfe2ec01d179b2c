/** Sections of the presentation: one for each part of the session, so that a long deck folds up in the slide sorter. */
import type { PlacedSlide } from '../layout/index.ts'
import { escaped } from './xml.ts'

interface Section {
  readonly name: string
  readonly slideIds: readonly number[]
}

/** Slides that follow each other in the same part; one without a part goes with the slide before it. No section at all when no slide names one. */
function sectionsOf(slides: readonly PlacedSlide[], numberOf: (index: number) => number): readonly Section[] {
  if (slides.every((slide) => slide.section === undefined)) return []
  const sections: { readonly name: string; readonly slideIds: number[] }[] = []
  for (const [index, slide] of slides.entries()) {
    const last = sections.at(-1)
    const name = slide.section ?? last?.name ?? slide.title
    if (last?.name === name) last.slideIds.push(numberOf(index))
    else sections.push({ name, slideIds: [numberOf(index)] })
  }
  return sections
}

/** A number in the form that PowerPoint asks for; counted, not random, so that the same deck gives the same bytes. */
const guid = (number: number) => `{47524F55-4E44-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`

const extension = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}'

/** The extension of `ppt/presentation.xml` that names the sections; '' when there are none. `numberOf` gives a slide's id in the list of slides. */
export function sectionsXml(slides: readonly PlacedSlide[], numberOf: (index: number) => number): string {
  const sections = sectionsOf(slides, numberOf).map(({ name, slideIds }, index) => {
    const list = slideIds.map((id) => `<p14:sldId id="${id}"/>`).join('')
    return `<p14:section name="${escaped(name === '' ? 'Untitled' : name)}" id="${guid(index + 1)}"><p14:sldIdLst>${list}</p14:sldIdLst></p14:section>`
  })
  if (sections.length === 0) return ''
  return `<p:extLst><p:ext uri="${extension}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${sections.join('')}</p14:sectionLst></p:ext></p:extLst>`
}
