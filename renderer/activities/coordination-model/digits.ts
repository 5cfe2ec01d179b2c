/**
 * Digit strings: a whole sheet in one line. `3254132451` answers ten scales for one person; a name may stand beside it,
 * 0, - or . leaves a scale open. Several lines are several people.
 */

export interface DigitLine {
  /** What stood beside the digits; '' for none. */
  readonly name: string
  /** One per criterion in the order of the sheet; null where the person left it open. */
  readonly values: readonly (number | null)[]
}

export interface DigitReading {
  readonly people: readonly DigitLine[]
  /** One sentence per line that could not be read, naming it. */
  readonly problems: readonly string[]
}

/** Reads typed or pasted lines; `count` is the number of criteria on the sheet. Nothing is guessed: a wrong length is a problem. */
export function readDigits(text: string, count: number): DigitReading {
  const people: DigitLine[] = []
  const problems: string[] = []
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.trim() === '') return
    const read = readLine(line.trim(), count)
    if (typeof read === 'string') problems.push(`Line ${index + 1}: ${read}`)
    else people.push(...read)
  })
  return { people, problems }
}

/** One person with a name, or several bare strings separated by spaces. */
function readLine(line: string, count: number): DigitLine[] | string {
  const tokens = line.split(/[\s,;:|]+/).filter((token) => token !== '')
  const isSheet = (token: string) => /^[0-9.\-–]+$/.test(token) && /\d/.test(token)
  if (tokens.every((token) => isSheet(token) && token.length === count)) {
    const many = tokens.map((token) => valuesOf(token))
    const wrong = many.find((values) => typeof values === 'string')
    return typeof wrong === 'string' ? wrong : many.map((values) => ({ name: '', values: values as (number | null)[] }))
  }
  const whole = tokens.filter((token) => isSheet(token) && token.length === count)
  // One whole sheet beside other words: digits among those words are part of the name ("Team 2").
  const isPart = (token: string) => (whole.length === 1 ? token === whole[0] : isSheet(token))
  const name = tokens.filter((token) => !isPart(token)).join(' ')
  // "3 2 5 4 …" is one sheet written with spaces.
  const sheet = tokens.filter(isPart).join('')
  if (sheet === '') return `“${line}” holds no digits.`
  if (sheet.length !== count) return `“${line}” has ${sheet.length} answers, the sheet has ${count} scales.`
  const values = valuesOf(sheet)
  return typeof values === 'string' ? values : [{ name, values }]
}

function valuesOf(sheet: string): (number | null)[] | string {
  const values = [...sheet].map((sign) => (/[1-5]/.test(sign) ? Number(sign) : /[0.\-–]/.test(sign) ? null : Number.NaN))
  const wrong = values.findIndex((value) => Number.isNaN(value))
  return wrong < 0 ? values : `“${sheet}” has a ${sheet[wrong]}; answers run from 1 to 5 (0 leaves a scale open).`
}
