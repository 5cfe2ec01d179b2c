/**
 * Scripts that the bundled fonts do not hold: their letters come from the fonts of the machine, and where the machine has none, every export
 * says so. The search for glyphs is passed in (`machine-glyphs.ts` looks in a browser), so that this stays pure.
 */
import { cleanText } from './text.ts'

export interface ScriptFont {
  /** As people call it: "Japanese", "Arabic". */
  readonly script: string
  /** Whether a font of this computer draws all of it. */
  readonly hasFont: boolean
  /** For the screen that exports. */
  readonly sentence: string
}

/** Scripts with the bundled fonts: Latin, Greek and Cyrillic are in Inter and Source Serif. The first that fits a letter counts. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Chinese', /\p{Script=Han}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Tamil', /\p{Script=Tamil}/u],
  ['Telugu', /\p{Script=Telugu}/u],
  ['Kannada', /\p{Script=Kannada}/u],
  ['Malayalam', /\p{Script=Malayalam}/u],
  ['Gujarati', /\p{Script=Gujarati}/u],
  ['Gurmukhi', /\p{Script=Gurmukhi}/u],
  ['Sinhala', /\p{Script=Sinhala}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Lao', /\p{Script=Lao}/u],
  ['Khmer', /\p{Script=Khmer}/u],
  ['Burmese', /\p{Script=Myanmar}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Ethiopic', /\p{Script=Ethiopic}/u],
  ['Tibetan', /\p{Script=Tibetan}/u],
  ['Mongolian', /\p{Script=Mongolian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
]
const emoji = /\p{Extended_Pictographic}/u
/** Text signs that count as pictographs and lie in the bundled fonts: ©, ®, ™, arrows. */
const bundledSigns = /[\u00A9\u00AE\u2122\u2190-\u21FF]/u
const bundled = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u
const plain = /^[\n\u0020-\u024F\u2010-\u2027]*$/u
const marks = /[\p{L}\p{N}]/u

/** How many different letters of one script are looked for: a font that has these has the rest of an ordinary text. */
const mostLetters = 40

function scriptOf(character: string): string | null {
  if (emoji.test(character)) return bundledSigns.test(character) ? null : 'Emoji'
  if (!marks.test(character) || bundled.test(character)) return null
  return scripts.find(([, script]) => script.test(character))?.[0] ?? 'Other scripts'
}

/** Letters by script, in the order in which scripts first occur; Chinese characters of a text with Japanese syllables are Japanese. */
function lettersByScript(texts: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const isJapanese = texts.some((text) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))
  for (const text of texts) {
    if (plain.test(text)) continue
    for (const character of cleanText(text)) {
      const named = scriptOf(character)
      if (named === null) continue
      const script = named === 'Chinese' && isJapanese ? 'Japanese' : named
      const letters = found.get(script) ?? new Set()
      if (letters.size < mostLetters) letters.add(character)
      found.set(script, letters)
    }
  }
  return found
}

/**
 * The scripts in these texts that are not in the bundled fonts, each with whether a font of the machine has them; [] when there is none.
 * @param hasGlyph whether some font of the machine draws this character as itself, not as an empty box
 */
export function scriptsWithoutFont(texts: readonly string[], hasGlyph: (character: string) => boolean): readonly ScriptFont[] {
  return [...lettersByScript(texts)].map(([script, letters]) => {
    const missing = [...letters].filter((letter) => !hasGlyph(letter))
    return { script, hasFont: missing.length === 0, sentence: sentenceFor(script, missing) }
  })
}

function sentenceFor(script: string, missing: readonly string[]): string {
  const what = script === 'Emoji' || script === 'Other scripts' ? script : `${script} text`
  const verb = script === 'Other scripts' ? 'are' : script === 'Emoji' ? 'are' : 'is'
  if (missing.length === 0) return `${what} ${verb} shown with this computer’s own font.`
  const noun = script === 'Other scripts' ? 'some of its scripts' : script === 'Emoji' ? 'some emoji' : script
  return `This computer has no font for ${noun}: PDFs and pictures show empty boxes there (first ${missing[0]}). Slides and Markdown keep the text; install a font for it, or export on another computer.`
}

/** All texts in a deck, handout or paper: whatever strings it holds, wherever they are. Ids and data URIs are plain and cost nothing. */
export function textsIn(content: unknown): readonly string[] {
  if (typeof content === 'string') return content.startsWith('data:') ? [] : [content]
  if (Array.isArray(content)) return content.flatMap(textsIn)
  if (typeof content === 'object' && content !== null) return Object.values(content).flatMap(textsIn)
  return []
}
