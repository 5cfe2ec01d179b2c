/**
 * The handout: a cover, then one flowing column on A4 or Letter portrait; the record that people keep.
 * Rows never split, table heads repeat, headings keep what follows, pages are numbered "x of y".
 */
import type { Handout, HandoutPart } from '../model'
import { cleanLine, directionOf, directionOfLanguage } from '../text'
import { defaultTheme, type Theme } from '../theme'
import { fontFaces, type PrintFont } from './fonts'
import { handoutCss, type Paper } from './handout-css'
import { groupedElements } from './handout-groups'
import { joinedSections } from './handout-joined'
import { factsElement, tagged, words } from './handout-parts'
import { element, markup, type PaperElement, printDocument } from './markup'

export { type Paper, papers } from './handout-css'

/** The whole print document for the Host's `printPdf`. `fonts` come from `loadFonts(handout, …)`, `theme` from `paperThemeOf`. */
export function handoutHtml(handout: Handout, paper: Paper, fonts: readonly PrintFont[], theme: Theme = defaultTheme): string {
  const title = cleanLine(handout.title)
  const head = [title, handout.organisation].filter((text) => text !== '').join(' · ')
  const parts = handout.parts.map((part, index) => ({ section: partElement(part, index), isJoined: part.staysWithPrevious === true }))
  const pages = [coverElement(handout, theme), ...joinedSections(parts)]
  return printDocument({
    title,
    language: handout.language,
    direction: directionOfLanguage(handout.language),
    css: `${fontFaces(fonts)}\n${handoutCss(paper, { head, foot: handout.footer || theme.footer || handout.subtitle }, theme)}`,
    body: pages.map(markup).join('\n'),
  })
}

function coverElement(handout: Handout, { logo }: Theme): PaperElement {
  const band = tagged('div', 'cover-band', [
    ...(logo === null ? [] : [element('img', { attributes: { class: 'cover-logo', src: logo.dataUri, alt: '' } })]),
    words('p', handout.subtitle, 'kind'),
    words('h1', cleanLine(handout.title)),
    ...(handout.organisation === '' ? [] : [words('p', handout.organisation, 'organisation')]),
  ])
  const contents = handout.parts.map((part, index) =>
    element('li', {}, [element('a', { attributes: { href: `#${anchor(index)}`, dir: directionOf(part.title) } }, [cleanLine(part.title)])]),
  )
  return tagged('div', 'cover', [
    band,
    factsElement(handout.facts, 2),
    tagged('nav', 'contents', [words('p', 'In this record', 'contents-title'), element('ol', {}, contents)]),
  ])
}

const anchor = (index: number) => `part-${index + 1}`

function partElement(part: HandoutPart, index: number): PaperElement {
  const detail = groupedElements(part.detail, 4)
  return element('section', { attributes: { class: part.isOwnPage === true ? 'part own-page' : 'part', id: anchor(index) } }, [
    words('h2', cleanLine(part.title)),
    tagged('div', 'flow', groupedElements(part.result, 3)),
    ...(detail.length === 0 ? [] : [tagged('div', 'detail flow', [words('h3', 'How it came about'), ...detail])]),
  ])
}
