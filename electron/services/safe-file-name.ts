/** From any title to a file name that every system takes. Pure. */

const longestName = 120
/** Names that Windows keeps for devices, whatever extension follows. */
const deviceNames = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i
const separators = /[\\/:*?"<>|]+/g
/**
 * Controls, characters that turn or hide text, surrogates without a partner, private use, noncharacters, line and paragraph breaks.
 * The two joiners stay: Persian words and many emoji need them.
 */
const invisible = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}]/gu

/**
 * A name of at most 120 bytes without separators, controls or reserved words. The last extension is kept when it is letters and digits,
 * so callers pass names with the extension they mean.
 */
export function safeFileName(name: string): string {
  const clean = trimmed(name.normalize('NFC').replace(invisible, '').replace(separators, '-').replace(/\s+/g, ' '))
  const extension = /\.[A-Za-z0-9]{1,16}$/.exec(clean)?.[0] ?? ''
  const stem = trimmed(shortened(clean.slice(0, clean.length - extension.length), longestName - extension.length))
  const first = stem.split('.')[0] ?? ''
  if (/^[-. ]*$/.test(stem)) return `Untitled${extension}`
  return deviceNames.test(first.trim()) ? `_${shortened(stem, longestName - extension.length - 1)}${extension}` : `${stem}${extension}`
}

/** Without dots and spaces at either end: Windows drops them at the end, and a dot in front hides the file elsewhere. */
function trimmed(text: string): string {
  return text.replace(/^[\s.]+/, '').replace(/[\s.]+$/, '')
}

/** At most so many bytes, cut between whole characters as people see them. */
function shortened(text: string, bytes: number): string {
  let kept = ''
  let length = 0
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    length += Buffer.byteLength(segment)
    if (length > bytes) break
    kept += segment
  }
  return kept
}
