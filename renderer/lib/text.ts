/** What a text may hold at every entry. What the user typed stays; only what neither JSON nor XML can carry is removed. */

/** Everything XML 1.0 does not allow: control characters apart from tab and line ends, lone surrogates, U+FFFE and U+FFFF. */
const unstorable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** The text without what no file can hold; the same text when there is nothing of that kind. */
export function storable(text: string): string {
  return text.replace(unstorable, '')
}
