/** The style sheet of the handout: A4 or Letter portrait, one column, running head and foot in the page margins. */
import { cleanLine } from '../text'
import { defaultTheme, type Theme } from '../theme'
import { fontStacks } from './fonts'
import { fontOf, colourOf as ink, themeCss } from './ink'

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

const sizes: Readonly<Record<Paper, string>> = { a4: '210mm 297mm', letter: '8.5in 11in' }

export interface RunningText {
  /** Head of every page but the cover. */
  readonly head: string
  /** Foot of every page, beside the page number. */
  readonly foot: string
}

/**
 * Running heads and page numbers stand in margin boxes: the browser that prints has to be Chromium 131 or newer.
 * Colours and fonts are the theme's, which stands here as custom properties for everything in the document.
 * Headings keep the space at the end of a line (`pre-wrap`) and no glyph higher than its line, or bookmarks lose a space or double.
 */
export function handoutCss(paper: Paper, { head, foot }: RunningText, theme: Theme = defaultTheme): string {
  const margin = `font: 400 8pt/1.3 ${fontStacks[theme.fonts.body]}; color: #${theme.colours.ink3.toLowerCase()}`
  return `${themeCss(theme)}
@page { size: ${sizes[paper]}; margin: 25mm 22mm 24mm 22mm;
  @top-left { content: ${quoted(head)}; ${margin}; vertical-align: bottom; padding-bottom: 6mm }
  @bottom-left { content: ${quoted(foot)}; ${margin}; vertical-align: top; padding-top: 6mm }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${margin}; vertical-align: top; padding-top: 6mm } }
@page :first { margin: 0; @top-left { content: none } @bottom-left { content: none } @bottom-right { content: none } }
${blockCss}`
}

/** How blocks look on any paper. */
export const blockCss = `
* { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact }
html, body { margin: 0; padding: 0; background: #fff }
body { font: 400 9.75pt/1.5 ${fontOf('sans')}; color: ${ink('ink')}; overflow-wrap: break-word; hyphens: manual; orphans: 3; widows: 3; font-variant-numeric: lining-nums }
h1, h2, h3, h4, p, ul, ol, dl, dd, dt, figure, blockquote, table { margin: 0; padding: 0; font-weight: 400 }
p, li, dt, dd, th, td { white-space: pre-line }
p, dd { text-wrap: pretty }
/* Words of another direction keep their order, and stand where everything around them stands. */
[dir] { text-align: -webkit-match-parent; text-align: match-parent }
:root[dir] { text-align: start }
h1, h2, h3, h4 { break-after: avoid; break-inside: avoid; text-wrap: balance; white-space: pre-wrap }
a { color: inherit; text-decoration: none }

.cover { break-after: page; padding: 0 22mm }
.cover-band { margin: 0 -22mm; padding: 72mm 22mm 16mm; background: ${ink('cover')}; color: ${ink('coverInk')} }
.cover-logo { display: block; height: 14mm; width: auto; max-width: 60mm; object-fit: contain; object-position: left; margin-top: -44mm; margin-bottom: 30mm }
.cover-band .kind { font-size: 10pt; margin-bottom: 5mm }
.cover-band h1 { font: 600 30pt/1.15 ${fontOf('serif')} }
.cover-band .organisation { font-size: 12pt; margin-top: 6mm }
.cover dl.facts { margin-top: 12mm }
.contents { margin-top: 12mm }
.contents-title { font: 600 9pt/1.4 ${fontOf('sans')}; color: ${ink('ink3')}; margin-bottom: 2mm; border: 0; padding: 0 }
.contents ol { list-style: none; padding: 0; columns: 2; column-gap: 10mm }
.contents li { padding: .6mm 0; margin: 0; break-inside: avoid }

.part { margin-top: 12mm }
.part:first-child, .cover + .part { margin-top: 0 }
.part > h2 { font: 600 17pt/1.4 ${fontOf('serif')}; padding-bottom: 1.8mm; margin-bottom: 4mm; border-bottom: .75pt solid ${ink('lineStrong')} }
.part > .detail { margin-top: 8mm }
.part.own-page, .part.own-page > .detail, .part.own-page + .part { break-before: page; margin-top: 0 }
h3 { font: 600 11.5pt/1.35 ${fontOf('sans')} }
h4 { font: 600 10pt/1.4 ${fontOf('sans')}; color: ${ink('ink2')} }
.flow > * + * { margin-top: 3.5mm }
.together { break-inside: avoid }
.flow > * + .group { margin-top: 6.5mm }
.flow > ul + .joined, .flow > ol + .joined { margin-top: 1.2mm }
.flow > table + .joined { break-before: avoid }
.joined > .part { margin-top: 12mm }
.flow > * + h3, .flow > * + h4 { margin-top: 6.5mm }
.flow > h3 + *, .flow > h4 + * { margin-top: 2mm }

.flow > h3 + .faint, .flow > h4 + .faint { break-inside: avoid; break-after: avoid }
.faint { color: ${ink('ink3')} }
/* A sentence that leads into a table or a list goes where that goes. */
.flow > p:first-child:not(:last-child), .flow > .said:first-child:not(:last-child) { break-after: avoid }
.statement, blockquote p { text-align: start }
.statement { font: 400 14pt/1.4 ${fontOf('serif')}; break-inside: avoid }
.by { font: 400 9pt/1.4 ${fontOf('sans')}; color: ${ink('ink3')}; margin-top: 1mm }
blockquote { border-inline-start: 2pt solid ${ink('accent')}; padding-inline-start: 4mm; break-inside: avoid }
blockquote p:first-child { font: 400 12pt/1.45 ${fontOf('serif')} }

ul, ol { padding-inline-start: 5.5mm }
ol { padding-inline-start: 7mm }
li { margin-top: 1.2mm; padding-inline-start: .5mm; break-inside: avoid }
li:first-child { margin-top: 0 }
li li { margin-top: .6mm }
li::marker { color: ${ink('ink3')} }
ol.serif { font: 400 11.5pt/1.45 ${fontOf('serif')} }
ol.serif li { margin-top: 2.2mm }
.more { font: 400 8.75pt/1.45 ${fontOf('sans')}; color: ${ink('ink2')}; display: block }

table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9pt; line-height: 1.4; text-align: start }
thead { display: table-header-group }
tr { break-inside: avoid }
/* One row alone, under a head at the foot of a page or over the rest at the top of the next, is nobody's table. */
tbody > tr:nth-child(2), tbody > tr:last-child { break-before: avoid }
th { font-weight: 600; color: ${ink('ink3')}; font-size: 8pt; text-align: start; vertical-align: bottom; padding: 0 2.5mm 1.2mm 0; border-bottom: .75pt solid ${ink('lineStrong')} }
td { vertical-align: top; padding: 1.5mm 2.5mm 1.5mm 0; border-bottom: .5pt solid ${ink('line')} }
/* The side of the gap is the table's, whatever the direction of the words in the cell. */
:where(:root[dir=rtl]) th { padding: 0 0 1.2mm 2.5mm }
:where(:root[dir=rtl]) td { padding: 1.5mm 0 1.5mm 2.5mm }
th:last-child, td:last-child { padding-inline: 0 }
.end { text-align: end; padding-inline-end: 4mm; font-variant-numeric: tabular-nums } .centre { text-align: center } .strong { font-weight: 600 }
figcaption, .caption { font-size: 8.5pt; color: ${ink('ink3')}; margin-top: 1.5mm }

dl.facts { display: grid; gap: 3.5mm 8mm }
dl.facts > div { break-inside: avoid }
dt { font-weight: 600; font-size: 8pt; color: ${ink('ink3')} }
.cards { display: grid; gap: 3mm }
.card { border: .5pt solid ${ink('line')}; border-inline-start-width: 2.25pt; padding: 2.4mm 3mm; break-inside: avoid }
.card .title { font-weight: 600 }
.card .foot { font-size: 8.5pt; color: ${ink('ink3')}; margin-top: .8mm }
.side { display: grid; gap: 8mm }
.side > div > h3, .side > div > h4 { margin-bottom: 1.5mm }

.bar { height: 3.6mm; min-width: .4mm } td.plot { padding-block: 2.2mm }
.swatch { display: inline-block; width: 2.2mm; height: 2.2mm; margin-inline-end: 1.5mm }
.rung + .rung, .faint + .rung { margin-top: 3mm }
.rung { break-inside: avoid; border-top: .5pt solid ${ink('line')}; padding-top: 2.5mm }
.rung > .label { font-weight: 600; font-size: 8pt; color: ${ink('ink3')}; margin-bottom: 1.5mm; break-after: avoid }
.nodes { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 2.5mm }
.node { border: .5pt solid ${ink('lineStrong')}; border-radius: 1mm; padding: 1.8mm 2.2mm; font-size: 8.75pt; line-height: 1.4; break-inside: avoid }
.node.lead { background: ${ink('accent')}; border-color: ${ink('accent')}; color: ${ink('accentInk')} }
.node .edge, .node .more { color: ${ink('ink3')}; font-size: 8pt }
.node.lead .edge, .node.lead .more { color: inherit }
.map { width: 104mm; margin-inline: auto; display: block; break-inside: avoid }
.stage { break-inside: avoid }
.stage .now { font-weight: 600; color: ${ink('accent')} }
img { max-width: 100%; max-height: 190mm; display: block }
`

/** A CSS string; longer running texts would collide with the page number. */
export function quoted(text: string): string {
  const line = cleanLine(text)
  const short = [...line].length > 90 ? `${[...line].slice(0, 88).join('').trimEnd()} …` : line
  return `"${short.replace(/[\\"<>&]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`
}
