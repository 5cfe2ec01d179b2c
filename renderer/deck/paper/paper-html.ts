/** A paper as a print document: every sheet begins a page, in the size and the theme asked for. */
import type { Block, Paper, PaperSheet, PaperSize } from '../model'
import { cleanLine, directionOfLanguage } from '../text'
import { defaultTheme, type Theme } from '../theme'
import { fontFaces, type PrintFont } from './fonts'
import { blockElements } from './handout-blocks'
import { hasText, tagged, words } from './handout-parts'
import { element, markup, type PaperElement, printDocument } from './markup'
import { paperCss } from './paper-css'
import { scheduleElement } from './paper-schedule'
import { ballotElements, cardElements, formElement, registerElement, scalesElement } from './paper-sheets'
import { sheetSizes } from './paper-sizes'
import { posterElement } from './poster'

/** For the Host's `printPdf`. `fonts` come from `loadFonts(paper, …)`, `theme` from `paperThemeOf`. */
export function paperHtml(paper: Paper, size: PaperSize, fonts: readonly PrintFont[], theme: Theme = defaultTheme): string {
  const sheets = paper.sheets.flatMap((sheet) => sheetElements(sheet, size, theme))
  return printDocument({
    title: cleanLine(paper.title),
    language: paper.language,
    direction: directionOfLanguage(paper.language),
    css: `${fontFaces(fonts)}\n${paperCss(paper, size, theme)}`,
    body: sheets.map(markup).join('\n'),
  })
}

function sheetElements(sheet: PaperSheet, size: PaperSize, theme: Theme): readonly PaperElement[] {
  switch (sheet.kind) {
    case 'poster':
      return [posterElement(sheet, sheetSizes[size], theme)]
    case 'cards':
      return cardElements(sheet, sheetSizes[size], theme)
    case 'ballot':
      return ballotElements(sheet, sheetSizes[size])
    case 'form':
      return [withHeight(formElement(sheet), sheetSizes[size].height - 28.5)]
    case 'scales':
      return [scalesElement(sheet)]
    case 'register':
      return [registerElement(sheet)]
    case 'schedule':
      return [scheduleElement(sheet)]
    case 'letter':
      return [letterElement(sheet, theme)]
  }
}

/** Millimetres. */
function withHeight(sheet: PaperElement, height: number): PaperElement {
  return { ...sheet, style: { ...sheet.style, height: `${height}mm` } }
}

function letterElement(sheet: Extract<PaperSheet, { kind: 'letter' }>, { logo }: Theme): PaperElement {
  const flow = sheet.blocks.flatMap((block: Block) => blockElements(block, 3))
  return tagged('section', 'sheet letter', [
    tagged('div', 'letter-head', [
      ...(logo === null ? [] : [element('img', { attributes: { class: 'letter-logo', src: logo.dataUri, alt: '' } })]),
      ...(hasText(sheet.kicker) ? [words('p', sheet.kicker, 'kicker')] : []),
      words('h1', cleanLine(sheet.title)),
      ...(hasText(sheet.instruction) ? [words('p', sheet.instruction, 'instruction')] : []),
    ]),
    tagged('div', 'flow', flow),
  ])
}
