/** The style sheet of papers: named pages with their own margins, so that one PDF may hold a list, cards and ballots. */
import type { Paper, PaperSize } from '../model'
import { directionOfLanguage } from '../text'
import type { Theme } from '../theme'
import { fontStacks } from './fonts'
import { blockCss, quoted } from './handout-css'
import { fontOf, colourOf as ink, themeCss } from './ink'
import { cardMargin } from './paper-sheets'
import { sheetSizes } from './paper-sizes'

/** Blocks look as in the handout; `page` rules and what only papers have come after it. */
export function paperCss(paper: Paper, size: PaperSize, theme: Theme): string {
  const { width, height } = sheetSizes[size]
  const [start, end] = directionOfLanguage(paper.language) === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const running = `font: 400 8pt/1.3 ${fontStacks[theme.fonts.body]}; color: #${theme.colours.ink3.toLowerCase()}`
  const foot = `@bottom-${start} { content: ${quoted(paper.foot)}; ${running}; vertical-align: top; padding-top: 5mm }`
  const head = `@top-${start} { content: ${quoted(paper.head)}; ${running}; vertical-align: bottom; padding-bottom: 5mm }`
  return `${themeCss(theme)}
${blockCss}
@page { size: ${width}mm ${height}mm; margin: 0 }
@page poster { margin: 0 }
@page cards { margin: ${cardMargin.top}mm ${cardMargin.side}mm ${cardMargin.bottom}mm }
@page ballot { margin: 12mm 20mm }
@page full { margin: 14mm 16mm 14mm }
@page letter { margin: 22mm 24mm 20mm; ${foot} }
@page list { margin: 20mm 18mm 20mm; ${head} ${foot}
  @bottom-${end} { content: "Page " counter(page) " of " counter(pages); ${running}; vertical-align: top; padding-top: 5mm } }
.sheet + .sheet { break-before: page }
.sheet-head { margin-bottom: 5mm }
h1.sheet-title { font: 600 20pt/1.25 ${fontOf('serif')} }
.sheet-title { font: 600 15pt/1.25 ${fontOf('serif')} }
.instruction { color: ${ink('ink2')}; margin-top: 1mm; white-space: pre-line }
.code { font: 600 9pt/1.4 ${fontOf('sans')}; color: ${ink('accent')}; font-variant-numeric: tabular-nums; white-space: nowrap }
.label { font: 600 8pt/1.4 ${fontOf('sans')}; color: ${ink('ink3')} }
.rule { display: inline-block; border-bottom: .75pt solid ${ink('edge')}; width: 70mm; height: 4mm }

${posterCss}
${cardsCss}
${ballotCss}
${formCss}
${listCss}
`
}

const posterCss = `.poster { page: poster; position: relative; overflow: hidden; display: flex; flex-direction: column; background: #fff }
.poster p, .poster h1 { white-space: normal; overflow-wrap: anywhere }
.poster-band { position: relative; background: ${ink('cover')}; color: ${ink('coverInk')}; border-bottom: 3pt solid ${ink('coverRule')} }
.poster-logo { position: absolute; width: auto }
.poster h1 { font-family: ${fontOf('serif')}; font-weight: 600; text-wrap: balance }
.poster .kicker { font-family: ${fontOf('sans')}; font-weight: 600; color: ${ink('coverInk2')} }
.poster .preamble { font-family: ${fontOf('serif')}; text-wrap: balance; color: ${ink('coverInk')} }
.poster-lists { flex: 1 1 auto; display: grid; align-content: start; min-height: 0 }
.beliefs { list-style: none; margin: 0; padding: 0; display: grid; align-content: start; font-family: ${fontOf('serif')}; line-height: var(--leading) }
.beliefs li { display: grid; grid-template-columns: var(--gutter) minmax(0,1fr); margin: 0; padding: 0; overflow-wrap: anywhere; text-wrap: balance; white-space: normal }
.beliefs .number { color: ${ink('accent')}; font-weight: 600; font-variant-numeric: lining-nums tabular-nums }
.poster-foot { font-family: ${fontOf('sans')}; color: ${ink('ink2')} }
.poster-foot .label { font-weight: 600; color: ${ink('ink3')} }`

const cardsCss = `.cards-page { page: cards }
.cards-head { height: ${cardMargin.head}mm; font: 400 7.5pt/1.4 ${fontOf('sans')}; display: flex; gap: 3mm }
.cards-title { font: 600 7.5pt/1.4 ${fontOf('sans')}; white-space: nowrap }
.cut-cards { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(2,minmax(0,1fr)); border-top: .6pt dashed ${ink('edge')}; border-inline-start: .6pt dashed ${ink('edge')} }
.cut-card { margin: 0; padding: 6mm 8mm; border-bottom: .6pt dashed ${ink('edge')}; border-inline-end: .6pt dashed ${ink('edge')}; overflow: hidden; display: flex; flex-direction: column; gap: 3mm }
.card-head { display: flex; justify-content: space-between; gap: 4mm; min-height: 4.5mm }
.card-label { font: 400 8.5pt/1.4 ${fontOf('sans')}; color: ${ink('ink3')}; overflow: hidden }
.card-text { font-family: ${fontOf('serif')}; line-height: 1.3; overflow-wrap: anywhere; text-wrap: balance; margin-block: auto }
.cut-card .code { font-size: 11pt }`

const ballotCss = `.ballot-page { page: ballot }
.ballot { overflow: hidden }
.copies .ballot + .ballot { border-top: .6pt dashed ${ink('edge')}; padding-top: 9mm }
.ballot .sheet-head { margin-bottom: 3mm }
.ballot .sheet-title { font-size: 15pt }
.legend { font-size: 8.5pt; color: ${ink('ink2')}; margin-bottom: 2mm; white-space: normal }
.ballot-lines { table-layout: auto; font-size: 10pt; line-height: 1.35 }
.ballot-lines th.code { width: 16mm; padding: 1.4mm 2mm 1.4mm 0; vertical-align: top; border-bottom: .5pt solid ${ink('line')}; font-size: 10pt; text-align: start }
.ballot-lines thead th, .ballot-lines thead th.code { font: 600 8pt/1.4 ${fontOf('sans')}; color: ${ink('ink3')}; padding: 0 2mm .6mm 0 }
.ballot-lines td { padding: 1.4mm 2mm 1.4mm 0; overflow-wrap: anywhere }
.ballot-lines td.marks { width: 1%; white-space: nowrap; text-align: end; padding-inline-end: 0 }
.tight .ballot-lines th.code, .tight .ballot-lines td { padding-block: .55mm }
.tight .circle { width: 5mm; height: 5mm; line-height: 4.6mm }
.circle { display: inline-block; width: 5.6mm; height: 5.6mm; border: .75pt solid ${ink('ink2')}; border-radius: 50%; margin-inline-start: 1.6mm; font: 400 8pt/5.2mm ${fontOf('sans')}; color: ${ink('ink2')}; text-align: center; vertical-align: middle }
.typed { margin-top: 4mm; break-inside: avoid }
.boxes { display: flex; flex-wrap: wrap; gap: 1.6mm 0; margin-top: 1.5mm }
.box { display: block; width: 7mm; height: 8.5mm; border: .75pt solid ${ink('ink2')}; margin-inline-end: -.75pt; font: 400 5.5pt/1.3 ${fontOf('sans')}; color: ${ink('ink3')}; padding: .4mm .6mm }
.boxes.wide .box { width: 15mm; font-size: 7pt; margin-inline-end: 1.6mm }`

const formCss = `.form-page, .scales-page { page: full }
.form-page { display: flex; flex-direction: column; gap: 4mm }
.form-page .sheet-head { margin: 0 }
.fields { flex: 1 1 auto; display: grid; grid-template-columns: repeat(2,minmax(0,1fr)); gap: 3mm }
.field { border: .75pt solid ${ink('edge')}; border-radius: 1.2mm; padding: 2mm 3mm; overflow: hidden }
.field.wide { grid-column: 1 / -1 }
.field.low { display: flex; gap: 4mm; align-items: baseline }
.field-head { display: flex; gap: 2mm; align-items: baseline }
.hint { font-size: 8.5pt; color: ${ink('ink3')}; line-height: 1.35 }
.known { font: 600 12pt/1.3 ${fontOf('serif')} }
.who { margin-bottom: 4mm }
.scales { list-style: none; margin: 0; padding: 0 }
.scale { margin: 0; padding: 3.4mm 0; border-top: .5pt solid ${ink('line')}; break-inside: avoid }
.scale-name { display: grid; grid-template-columns: 8mm 44mm minmax(0,1fr); align-items: baseline }
.question { color: ${ink('ink2')}; font-size: 9pt; white-space: normal }
.ends { display: grid; grid-template-columns: minmax(0,1fr) auto minmax(0,1fr); gap: 4mm; align-items: center; margin-top: 1mm; padding-inline-start: 8mm; font-size: 8.5pt; line-height: 1.3; color: ${ink('ink2')} }
.ends .low { text-align: right }
:root[dir=rtl] .ends .low { text-align: left }
.circles { white-space: nowrap }
.scales-page .circle { width: 6.4mm; height: 6.4mm; line-height: 6mm; margin-inline: .9mm }
.scales-page .box { width: 9mm; height: 11mm }`

const listCss = `.schedule, .register { page: list }
.register td, .register th { vertical-align: middle }
.register tbody td { height: 10.5mm }
.schedule table { font-size: 9pt }
.schedule td { padding-block: 1.3mm }
.schedule .time, .schedule thead th:first-child { padding-inline-start: 1.5mm }
.schedule td.time { font-variant-numeric: tabular-nums; color: ${ink('ink2')} }
.schedule .minutes { text-align: end; padding-inline-end: 4mm; font-variant-numeric: tabular-nums; color: ${ink('ink2')} }
.slot-head { break-after: avoid }
.slot-head td, .slot-head th { background: ${ink('accentSoft')}; border-bottom: 0; padding-block: 1.6mm; vertical-align: baseline }
.slot-head td.time { font-weight: 600; color: ${ink('ink')} }
.slot-head th { font-size: 9pt; color: ${ink('ink')} }
.pause .slot-head td, .pause .slot-head th { background: ${ink('sunken')} }
.slot-title { font: 600 11pt/1.3 ${fontOf('serif')} }
.slot-head .faint, .materials { font-weight: 400; font-size: 8.5pt }
.materials { color: ${ink('ink2')}; white-space: normal }
.schedule .form { font-size: 8pt; color: ${ink('ink3')} }
.schedule .wall { font: 400 9.5pt/1.4 ${fontOf('serif')}; margin-top: .6mm; padding-inline-start: 3mm; border-inline-start: 1.5pt solid ${ink('accent')} }
.letter { page: letter }
.letter-head { margin-bottom: 7mm }
.letter-head .kicker { font: 600 9pt/1.4 ${fontOf('sans')}; color: ${ink('ink3')}; margin-bottom: 2.5mm }
.letter-head h1 { font: 600 25pt/1.18 ${fontOf('serif')} }
.letter-head .instruction { font-size: 11pt; margin-top: 2.5mm }
.letter-head::after { content: ""; display: block; width: 22mm; border-bottom: 2.25pt solid ${ink('accent')}; margin-top: 5mm }
.letter-logo { float: inline-end; height: 11mm; width: auto; max-width: 50mm; margin-inline-start: 8mm }
.letter h3 { font: 600 12.5pt/1.35 ${fontOf('serif')} }
.letter td { padding-block: 1.05mm }
.letter .flow > * + h3 { margin-top: 5mm }
.letter .flow > h3 + * { margin-top: 1.5mm }
.letter dl.facts { row-gap: 2.5mm }
.letter .cards { gap: 5mm }
.letter .card { border-inline-start-color: ${ink('accent')}; padding: 4.5mm 6mm; font-size: 11pt }
.letter .card .title { font: 600 14pt/1.3 ${fontOf('serif')}; margin-bottom: 1.5mm }
.letter .card .foot { font-size: 9.5pt; margin-top: 2mm }
.letter blockquote p:first-child { font-size: 14pt }`
