/**
 * The text rule at the writers' border: whatever people typed becomes text that XML can hold and that a layout can place.
 * Only what cannot be written or would break the page goes: control characters, noncharacters, lone surrogates, bidi overrides, piles of marks.
 */

/** Controls but TAB and LF (CR is turned into LF before), DEL and C1, lone surrogates, noncharacters. */
const unwritable = /[^\P{Cc}\t\n]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu
/** Embeddings, overrides, isolates: they could turn round the text that follows. Marks (U+200E, U+200F, U+061C) and joiners stay. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/gu
const pileOfMarks = /(\p{M}{4})\p{M}+/gu
const lineEnds = /\r\n?|[\u2028\u2029]/gu

/** Text as it may stand in a slide, line feeds kept. Cleaning twice changes nothing. */
export function cleanText(text: string): string {
  if (isPlain.test(text)) return text
  return text
    .replace(lineEnds, '\n')
    .replace(unwritable, '')
    .normalize('NFC')
    .replace(bidiControls, '')
    .replace(pileOfMarks, '$1')
    .replaceAll('\t', ' ')
}
/** Most texts are plain Latin: they need no work. */
/** The same on one line, without a space too many. */
const isTidy = /^[\u0021-\u007E](?: ?[\u0021-\u007E])*$/
const isPlain = /^[\n\u0020-\u007E\u00A1-\u024F\u2010-\u2027]*$/u

/** The same on one line: titles, labels, names, properties. */
export function cleanLine(text: string): string {
  if (isTidy.test(text)) return text
  return cleanText(text).replace(/\s+/gu, ' ').trim()
}

/** The lines somebody typed, without empty ones; one empty line when there is nothing. */
export function cleanLines(text: string): readonly string[] {
  if (isPlain.test(text) && !text.includes('\n')) return [text.trim()]
  const lines = cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length === 0 ? [''] : lines
}

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u
const strong = /\p{L}/u
const everyLetter = /\p{L}/gu

/**
 * Direction of a text by its first letter, as browsers' `dir="auto"` has it; but a sentence of ours that begins by quoting
 * somebody (“… : shall we ask?”) runs as most of its letters do.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = strong.exec(text)?.[0]
  if (first === undefined || !rightToLeft.test(first)) return 'ltr'
  const letters = text.match(everyLetter) ?? []
  const against = letters.filter((letter) => !rightToLeft.test(letter)).length
  return against > letters.length - against ? 'ltr' : 'rtl'
}

const rightToLeftLanguages = /^(ar|he|fa|ur|yi|ps|sd|ug|dv|ckb)(-|$)/i
/** Direction of a language tag (BCP 47). */
export function directionOfLanguage(language: string): 'ltr' | 'rtl' {
  return rightToLeftLanguages.test(language) ? 'rtl' : 'ltr'
}

/** Scripts that need their own language tag, so that fonts, spelling and line breaking are chosen rightly. */
const languageByScript: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'ar-SA'],
  [/\p{Script=Hebrew}/u, 'he-IL'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja-JP'],
  [/\p{Script=Hangul}/u, 'ko-KR'],
  [/\p{Script=Han}/u, 'zh-CN'],
  [/\p{Script=Devanagari}/u, 'hi-IN'],
  [/\p{Script=Cyrillic}/u, 'ru-RU'],
  [/\p{Script=Greek}/u, 'el-GR'],
]

/** Language of a text whose script is not Latin, else null: then the deck's language holds. */
export function languageOf(text: string): string | null {
  if (isPlain.test(text)) return null
  return languageByScript.find(([script]) => script.test(text))?.[1] ?? null
}
