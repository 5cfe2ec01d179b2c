/** File names that every system takes, made from what people typed. Pure, the same in the app, in a zip and on the command line. */

/** Bytes in UTF-8: with what is put behind it a name stays below 120. */
const longest = 72
/** Names that Windows keeps for devices. */
const deviceNames = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout)$/i

/**
 * Letters, marks and digits joined by hyphens: no dot, slash, space, control or sign that turns text round can be left.
 * `fallback` stands where nothing is.
 */
export function fileStem(text: string, fallback: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
  const short = shortened(clean).replace(/-+$/, '')
  if (short === '') return fallback
  return deviceNames.test(short) ? `${short}-file` : short
}

/** "Northwind-Energy-2026-03-12": the session's title and day. */
export function stemOf({ title, date }: { readonly title: string; readonly date: string }): string {
  return [fileStem(title, 'session'), date].filter((part) => part !== '').join('-')
}

/** "07" of 12, "007" of 120, so that files stand in order. */
export function counter(index: number, count: number): string {
  return String(index + 1).padStart(Math.max(2, String(count).length), '0')
}

/** Cut between whole characters. */
function shortened(text: string): string {
  let kept = ''
  let bytes = 0
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length
    if (bytes > longest) break
    kept += character
  }
  return kept
}
