/** Speaker notes: what is said of a slide in full, one paragraph for each line, every stretch tagged with its language. */
import { directionOf } from '../text.ts'
import { languageRuns } from './languages.ts'
import { escaped } from './xml.ts'

/** The paragraphs of a page of notes; an empty one where nothing is said, because no text body may be without. */
export function notesParagraphs(notes: readonly string[], language: string): string {
  const lines = notes.length === 0 ? [''] : notes
  return lines.map((line) => paragraph(line, language)).join('')
}

function paragraph(line: string, language: string): string {
  const runs = line === '' ? [] : languageRuns(line, language)
  const written = runs.map((run) => `<a:r><a:rPr lang="${escaped(run.language)}" dirty="0"/><a:t>${escaped(run.text)}</a:t></a:r>`)
  const direction = directionOf(line) === 'rtl' ? '<a:pPr algn="r" rtl="1"/>' : ''
  return `<a:p>${direction}${written.join('')}<a:endParaRPr lang="${escaped(runs.at(-1)?.language ?? language)}" dirty="0"/></a:p>`
}
