import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { tableCsv } from './csv'
import type { DataTable } from './model'

function aTable(rows: DataTable['rows']): DataTable {
  return { id: 'beliefs', title: 'Beliefs', columns: ['Belief', 'Dots'], rows }
}

function readBack(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\ufeff/, '').trimEnd()).data
}

test('a table comes back from CSV as it went in: quotes, commas, line breaks, other scripts', () => {
  const rows = [
    ['We say "sorry" first, then explain', 3],
    ['Two\nlines', 0],
    ['العملاء أولاً 🎉', 12],
  ] as const
  expect(readBack(tableCsv(aTable(rows)))).toEqual([['Belief', 'Dots'], ...rows.map(([text, dots]) => [text, String(dots)])])
})

test('lines end in CRLF and the byte order mark is there only when asked for', () => {
  const table = aTable([['One', 1]])
  expect(tableCsv(table)).toBe('\ufeffBelief,Dots\r\nOne,1\r\n')
  expect(tableCsv(table, { hasByteOrderMark: false })).toBe('Belief,Dots\r\nOne,1\r\n')
})

test.each([
  '=HYPERLINK("x")',
  '+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =cmd|x',
  '"=1',
  "'=1",
  '\u0000=1',
  '\uff1d1',
  '\uff0b1',
  '\uff0d1',
  '\uff201',
])('a text that a spreadsheet would take for a formula is only text: %j', (text) => {
  const [, row] = readBack(tableCsv(aTable([[text, 1]])))
  expect(row?.[0]).toBe(`'${text.replace('\u0000', '')}`)
})

test('numbers stay numbers, negative ones and fractions too, and what is no number stays empty', () => {
  const text = tableCsv(
    aTable([
      ['a', -4],
      ['b', 0.5],
      ['c', Number.NaN],
    ]),
    { hasByteOrderMark: false },
  )
  expect(text).toBe('Belief,Dots\r\na,-4\r\nb,0.5\r\nc,\r\n')
})

test('T-65 a heading that looks like a formula is text as well', () => {
  expect(tableCsv({ id: 'x', title: 'X', columns: ['=A1'], rows: [] }, { hasByteOrderMark: false })).toBe("'=A1\r\n")
})
