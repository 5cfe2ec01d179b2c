/** What opening a session had to say, as one notice: several at once would cover the foot of the screen in front of everybody. Pure. */

const mostWhole = 3

/** Each sentence once; of many the first two and how many more there were. '' when there is nothing to say. */
export function openingNotice(sentences: readonly string[]): string {
  const each = [...new Set(sentences)]
  if (each.length <= mostWhole) return each.join(' ')
  return [...each.slice(0, 2), `${each.length - 2} more parts were mended or kept untouched like this.`].join(' ')
}
