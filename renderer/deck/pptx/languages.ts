/** Which language each stretch of a text is tagged with, so that fonts, spelling and line breaking are chosen rightly for each. */

/** Scripts with the languages written in them; the first stands for text of that script in a deck of another language. */
const scripts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Arabic}/u, ['ar-SA', 'fa', 'ur', 'ps', 'sd', 'ug', 'ckb']],
  [/\p{Script=Hebrew}/u, ['he-IL', 'yi']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja-JP']],
  [/\p{Script=Hangul}/u, ['ko-KR']],
  [/\p{Script=Han}/u, ['zh-CN', 'ja', 'ko']],
  [/\p{Script=Devanagari}/u, ['hi-IN', 'mr', 'ne', 'sa']],
  [/\p{Script=Bengali}/u, ['bn-IN', 'as']],
  [/\p{Script=Tamil}/u, ['ta-IN']],
  [/\p{Script=Telugu}/u, ['te-IN']],
  [/\p{Script=Thai}/u, ['th-TH']],
  [/\p{Script=Georgian}/u, ['ka-GE']],
  [/\p{Script=Armenian}/u, ['hy-AM']],
  [/\p{Script=Ethiopic}/u, ['am-ET', 'ti']],
  [/\p{Script=Khmer}/u, ['km-KH']],
  [/\p{Script=Cyrillic}/u, ['ru-RU', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg']],
  [/\p{Script=Greek}/u, ['el-GR']],
]
/** Digits, spaces, punctuation and emoji belong to no script: they go with what stands around them. */
const letter = /\p{L}/u
const plain = /^[\n\u0020-\u007E\u00A1-\u024F\u2010-\u2027]*$/u

export interface LanguageRun {
  readonly text: string
  /** BCP 47. */
  readonly language: string
}

const stemOf = (language: string) => language.split('-')[0]?.toLowerCase() ?? ''

/** Language of one letter in a deck: the deck's own wherever it is written in that script, else the script's first. */
function languageOfLetter(character: string, own: string): string {
  const languages = scripts.find(([script]) => script.test(character))?.[1]
  if (languages !== undefined) return languages.some((one) => stemOf(one) === stemOf(own)) ? own : (languages[0] ?? own)
  return isLatinDeck(own) ? own : 'en-GB'
}

const isLatinDeck = (own: string) => !scripts.some(([, languages]) => languages.some((one) => stemOf(one) === stemOf(own)))

/** Whether a text holds Japanese syllables: then its Chinese characters are Japanese too. */
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The text in stretches of one language each, in their order; at least one. Joined they are the text again. */
export function languageRuns(text: string, own: string): readonly LanguageRun[] {
  if (plain.test(text) && isLatinDeck(own)) return [{ text, language: own }]
  const around = kana.test(text) ? 'ja-JP' : own
  const runs: { text: string; language: string }[] = []
  let waiting = ''
  for (const character of text) {
    if (!letter.test(character)) {
      waiting += character
      continue
    }
    const language = stemOf(around) === 'ja' && /\p{Script=Han}/u.test(character) ? around : languageOfLetter(character, own)
    const last = runs.at(-1)
    if (last !== undefined && last.language === language) last.text += waiting + character
    else if (last === undefined) runs.push({ text: waiting + character, language })
    else {
      last.text += waiting
      runs.push({ text: character, language })
    }
    waiting = ''
  }
  const last = runs.at(-1)
  if (last === undefined) return [{ text, language: own }]
  last.text += waiting
  return runs
}
