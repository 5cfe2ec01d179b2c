/** From what was typed or pasted to single entries: bullets, numbering, tabs and blank lines go, the words stay as they were. */
import { limits } from '../../session/schema'

const bullet = /^[-*+•·‣▪◦●○■□☐☑✓→–—]\s+/u
const numbering = /^(\(?\d{1,4}[.)]|\(?[a-zA-Z][.)]|\d{1,4}\s*[-–—:])\s+/
const checkbox = /^\[[ xX]?\]\s+/

/** One entry for each line that has words. A line longer than the limit becomes several entries rather than losing its end. */
export function linesFrom(text: string): string[] {
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map(bareLine)
    .filter((line) => line !== '')
    .flatMap((line) => piecesOf(line))
}

/** Whether a pasted text holds more than one entry. */
export function hasSeveralLines(text: string): boolean {
  return linesFrom(text).length > 1
}

function bareLine(line: string): string {
  const spaced = line.replace(/[\t\u00a0 ]+/g, ' ').trim()
  return spaced.replace(bullet, '').replace(numbering, '').replace(checkbox, '').replace(bullet, '').trim()
}

function piecesOf(line: string): string[] {
  if (line.length <= limits.text) return [line]
  const space = line.lastIndexOf(' ', limits.text)
  const at = space > limits.text / 2 ? space : limits.text
  return [line.slice(0, at).trim(), ...piecesOf(line.slice(at).trim())]
}
