/** What making a file needs beside the publication: its look, and the ways to fonts and printers that differ between the app and the command line. */
import type { Result } from '../../lib/result'
import type { PaperSize } from '../model'
import { type FontFile, loadFonts, type PrintFont } from '../paper/fonts'
import { type Brand, paperThemeOf, type Theme, type ThemeName, themeOf } from '../theme'
import type { Deflate } from '../zip'

export interface OutputFile {
  /** With its ending; safe on every system. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Look {
  readonly paper: 'a4' | 'letter'
  /** Of the poster, which is hung up; absent: its usual size, A3. */
  readonly poster?: PaperSize
  readonly theme: ThemeName
  readonly brand: Brand
}

export interface Step {
  readonly done: number
  readonly total: number
  /** "the handout", "pictures" */
  readonly what: string
}

export interface OutputTools {
  readonly readFont: (file: FontFile) => Promise<Uint8Array>
  readonly printPdf: (page: { readonly html: string; readonly title: string }) => Promise<Result<Uint8Array>>
  readonly printPictures: (page: {
    readonly html: string
    readonly title: string
    readonly width: number
    readonly height: number
    readonly count: number
  }) => Promise<Result<readonly Uint8Array[]>>
  /** A quicker compressor than the one in plain JavaScript, where the machine has one. */
  readonly deflate?: Deflate
  /** Set off: what is being printed ends, and nothing further is made. */
  readonly signal: AbortSignal
  readonly onStep: (step: Step) => void
}

/** Slides may be dark; papers are not. `notes` say what of the brand was changed to be read. */
export function themesOf({ theme, brand }: Look): { readonly screen: Theme; readonly paper: Theme; readonly notes: readonly string[] } {
  const screen = themeOf(theme, brand)
  return { screen: screen.theme, paper: paperThemeOf(theme, brand).theme, notes: screen.notes }
}

export function printFonts(content: unknown, { readFont }: OutputTools): Promise<readonly PrintFont[]> {
  return loadFonts(content, readFont)
}
