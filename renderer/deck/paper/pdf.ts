/**
 * Finishes the bytes of a printed PDF, so that the same document and date give the same file: the clock of the machine and the counters
 * of the browser are replaced, and what it says of itself, which may name the system. Every replacement has the length of what it replaces, so the table of offsets stays true.
 */

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * The same PDF with creation and change dates at noon UTC of `date` (`YYYY-MM-DD`) and structure ids counted from one.
 * Without a date the dates are those of 2000-01-01: never the machine's clock.
 */
export function finishPdf(bytes: Uint8Array, date: string): Uint8Array {
  const digits = isoDate.test(date) ? date.replaceAll('-', '') : '20000101'
  const dated = pdfText(bytes).replace(
    /\/(CreationDate|ModDate) \(D:\d{14}[^)]*\)/g,
    (found, key: string) => `/${key} (${`D:${digits}120000+00'00'`.padEnd(found.length - key.length - 4, ' ')})`,
  )
  return pdfBytes(renumbered(withoutBrowser(dated)))
}

const ourName = 'Groundwork'

/** An installed browser writes its whole name here, with the system it runs on: "Mozilla/5.0 (X11; Linux x86_64) …". */
function withoutBrowser(text: string): string {
  return text.replace(/\/Creator \(((?:\\.|[^\\()])*)\)/g, (found, name: string) =>
    name.length < ourName.length ? found : `/Creator (${ourName.padEnd(name.length, ' ')})`,
  )
}

/**
 * Chromium names structure elements after its node ids, which count on from document to document. Ascending ids stay ascending,
 * because readers search the id tree in order.
 */
function renumbered(text: string): string {
  const known = new Set([...text.matchAll(/\/ID \(node(\d{8})\)/g)].map((match) => match[1] ?? ''))
  const numbers = new Map([...known].sort().map((id, index) => [id, String(index + 1).padStart(8, '0')]))
  return text.replace(/\(node(\d{8})\)/g, (found, id: string) => (numbers.has(id) ? `(node${numbers.get(id)})` : found))
}

/** One character a byte, so that positions in the text are positions in the file. */
function pdfText(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return pieces.join('')
}

function pdfBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}
