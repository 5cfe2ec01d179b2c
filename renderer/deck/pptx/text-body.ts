/** Paragraphs and runs: real bullets and numbers, language and direction on everything that has its own. */
import type { Paragraph, Run, TextBody } from '../layout/index.ts'
import { colour } from './colour.ts'
import { languageRuns } from './languages.ts'
import { emu, escaped } from './xml.ts'

/** Arial's own line height in parts of the size: PowerPoint counts line spacing in multiples of this. */
const naturalLine = 1.149

const serifFace = '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>'
/** What the master says already (Arial, ink, not bold) is not said again: decks are a third smaller and follow the theme. */
function runAttributes(run: Run, language: string): string {
  const weight = run.weight === 'bold' ? ' b="1"' : ''
  return `lang="${escaped(language)}" sz="${Math.round(run.size * 100)}"${weight}${run.isItalic ? ' i="1"' : ''}`
}

function runProperties(run: Run, language: string): string {
  const face = run.font === 'serif' ? serifFace : ''
  const ink = run.colour === 'ink' ? '' : `<a:solidFill>${colour(run.colour)}</a:solidFill>`
  const attributes = runAttributes(run, language)
  return ink === '' && face === '' ? `<a:rPr ${attributes}/>` : `<a:rPr ${attributes}>${ink}${face}</a:rPr>`
}

function alignment(paragraph: Paragraph): string {
  const isRightToLeft = paragraph.direction === 'rtl'
  switch (paragraph.align) {
    case 'centre':
      return 'ctr'
    case 'end':
      return isRightToLeft ? 'l' : 'r'
    case 'start':
      return isRightToLeft ? 'r' : 'l'
  }
}

function marker(paragraph: Paragraph, start: number): string {
  if (paragraph.marker === null) return '<a:buNone/>'
  const tint = `<a:buClr>${colour(paragraph.markerColour)}</a:buClr>`
  if (paragraph.marker.kind === 'bullet') return `${tint}<a:buFont typeface="Arial"/><a:buChar char="•"/>`
  const value = Math.min(32_767, Math.max(1, Math.trunc(start)))
  return `${tint}<a:buFont typeface="${paragraph.runs[0]?.font === 'serif' ? '+mj-lt' : '+mn-lt'}"/><a:buAutoNum type="arabicPeriod"${value === 1 ? '' : ` startAt="${value}"`}/>`
}

/**
 * Where each paragraph's numbering starts: paragraphs that follow each other share one start and count on by themselves when edited;
 * after a paragraph in between (a detail, a sub-entry) PowerPoint starts anew, so the number is named again.
 */
function startsOf(paragraphs: readonly Paragraph[]): readonly number[] {
  let start = 1
  let isCounting = false
  return paragraphs.map(({ marker: own }) => {
    if (own?.kind === 'number' && !isCounting) start = own.value
    isCounting = own?.kind === 'number'
    return start
  })
}

/**
 * Arial has twins of the same height on every machine, so its spacing may be relative and grows with the type when somebody edits it.
 * Where Georgia is missing, what stands in for it is up to a fifth taller: serif lines are set to points, or they would run into what follows.
 */
function lineSpacing(paragraph: Paragraph, largest: Run | undefined): string {
  if (largest?.font === 'serif') return `<a:spcPts val="${Math.round(largest.size * paragraph.lineHeight * 100)}"/>`
  return `<a:spcPct val="${Math.round((paragraph.lineHeight / naturalLine) * 100_000)}"/>`
}

function paragraphProperties(paragraph: Paragraph, isFirst: boolean, start: number): string {
  const largest = paragraph.runs.reduce<Run | undefined>((one, run) => (one === undefined || run.size > one.size ? run : one), undefined)
  const spacing = lineSpacing(paragraph, largest)
  const hang = paragraph.marker === null ? 0 : paragraph.hang
  // In right-to-left paragraphs `marL` is the margin on the right: PowerPoint takes it for the side where lines start.
  const attributes = [
    `marL="${emu(paragraph.indent)}"`,
    ...(paragraph.level > 0 ? [`lvl="${paragraph.level}"`] : []),
    `indent="${-emu(hang)}"`,
    `algn="${alignment(paragraph)}"`,
    `rtl="${paragraph.direction === 'rtl' ? 1 : 0}"`,
  ]
  const before = isFirst ? 0 : Math.round(paragraph.spaceBefore * 100)
  return `<a:pPr ${attributes.join(' ')}><a:lnSpc>${spacing}</a:lnSpc><a:spcBef><a:spcPts val="${before}"/></a:spcBef>${marker(paragraph, start)}</a:pPr>`
}

/** One `a:p`; `field` makes its text a field, such as the slide's number. */
function paragraphXml(paragraph: Paragraph, language: string, isFirst: boolean, start: number, field: string): string {
  const runs = paragraph.runs.flatMap((run) => (run.text === '' ? [] : languageRuns(run.text, language).map((part) => ({ run, ...part }))))
  const last = paragraph.runs.at(-1)
  const written = runs.map(({ run, text, language: own }) => {
    const inner = `${runProperties(run, own)}<a:t>${escaped(text)}</a:t>`
    return field === '' ? `<a:r>${inner}</a:r>` : `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="${field}">${inner}</a:fld>`
  })
  const end = `<a:endParaRPr lang="${escaped(runs.at(-1)?.language ?? language)}" sz="${Math.round((last?.size ?? 12) * 100)}"/>`
  return `<a:p>${paragraphProperties(paragraph, isFirst, start)}${written.join('')}${end}</a:p>`
}

/** All paragraphs of a text; an empty one where there is none, because no text body may be without. */
export function paragraphsXml(text: TextBody, language: string, field = ''): string {
  if (text.paragraphs.length === 0) return `<a:p><a:endParaRPr lang="${escaped(language)}" sz="1200"/></a:p>`
  const starts = startsOf(text.paragraphs)
  return text.paragraphs.map((paragraph, index) => paragraphXml(paragraph, language, index === 0, starts[index] ?? 1, field)).join('')
}

const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const
export function anchorOf(text: TextBody): string {
  return anchors[text.anchor]
}

/** The `p:txBody` of a shape. */
export function textBody(text: TextBody, language: string, field = ''): string {
  const { inset } = text
  const body = `<a:bodyPr wrap="square" lIns="${emu(inset.left)}" tIns="${emu(inset.top)}" rIns="${emu(inset.right)}" bIns="${emu(inset.bottom)}" rtlCol="0" anchor="${anchorOf(text)}"><a:noAutofit/></a:bodyPr>`
  return `<p:txBody>${body}<a:lstStyle/>${paragraphsXml(text, language, field)}</p:txBody>`
}
