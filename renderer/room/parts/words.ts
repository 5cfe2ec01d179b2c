/** Small wordings that screens, slides and handouts share: numbers as words, counts, plain dates, shortened quotations. British, no locale of the machine. */

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "seven", from thirteen on "13". */
export function inWords(count: number): string {
  return numbers[count] ?? String(count)
}

/** "one belief", "seven beliefs"; `plural` when it is not the word with an s. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${inWords(count)} ${count === 1 ? singular : plural}`
}

/** "12 March 2026" for `2026-03-12`; '' for anything that is no date. */
export function plainDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? []
  const name = months[Number(month) - 1]
  return name === undefined ? '' : `${Number(day)} ${name} ${year}`
}

/** At most `most` characters, cut between words and ended with an ellipsis; line breaks become spaces. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  const kept = space > most / 2 ? cut.slice(0, space) : wholeCharacters(cut)
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`
}

/** “…” around a text of at most `most` characters. */
export function quoted(text: string, most = 60): string {
  return `“${shortened(text, most)}”`
}

/** First letter as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** A cut must not leave half of a surrogate pair behind. */
function wholeCharacters(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text
}
