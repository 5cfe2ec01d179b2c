/** How sentences speak of a segment: "Home owners need", "Local press needs"; a need in the middle of a sentence. */
import { capitalised } from '../../room/parts/words'

/** Whether a name reads as several people. A guess that suits names of groups: plural endings, or two things joined by "and". */
export function isSeveral(name: string): boolean {
  const last = name.trim().toLowerCase()
  return /\sand\s|&/.test(last) || /[^s]s$/.test(last) || /(people|men|women|children)$/.test(last)
}

/** The verb that fits: `verbFor('Local press', 'need', 'needs')` → "needs". */
export function verbFor(name: string, several: string, one: string): string {
  return isSeveral(name) ? several : one
}

/** A text as it stands in the middle of a sentence: first letter small unless the word is all capitals or a name such as "iPhone". */
export function midSentence(text: string): string {
  const [first = '', second = ''] = text
  const isPlainWord = first !== first.toLowerCase() && second === second.toLowerCase() && /\p{L}/u.test(second)
  const isArticle = /^A\s/.test(text)
  return (isPlainWord || isArticle ? first.toLowerCase() + text.slice(1) : text).replace(/\.$/, '')
}

/** "Home owners need quick answers when the power fails" */
export function needSentence(name: string, need: string): string {
  return `${capitalised(name)} ${verbFor(name, 'need', 'needs')} ${midSentence(need)}`
}
