import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { decoded, entriesOf, hasHeading, likelyColumn, readImport } from './import-lines'

const parse = (text: string) => papa.parse<string[]>(text, { skipEmptyLines: 'greedy' })
const read = (text: string) => readImport(text, parse)

describe('entries from a file', () => {
  test('a table from a spreadsheet: the heading is seen and the column with the words is chosen', () => {
    const table = read('No;Belief;Dots\n1;"We answer; always by name";4\n2;"We say so\nwhen we are wrong";2\n')
    expect(hasHeading(table.rows)).toBe(true)
    expect(likelyColumn(table.rows)).toBe(1)
    expect(entriesOf(table, 1, true)).toEqual(['We answer; always by name', 'We say so when we are wrong'])
    expect(entriesOf(table, 2, true)).toEqual(['4', '2'])
  })

  test('sentences with commas are lines and no table', () => {
    const lines = read('- We listen, then answer\n- We learn\n\n- Training, time, trust\n')
    expect(lines.rows).toEqual([])
    expect(entriesOf(lines, 0, false)).toEqual(['We listen, then answer', 'We learn', 'Training, time, trust'])
  })

  test('columns pasted without a heading keep their first row', () => {
    const table = read('We listen\t4\nWe learn\t4\n')
    expect(hasHeading(table.rows)).toBe(false)
    expect(entriesOf(table, 0, hasHeading(table.rows))).toEqual(['We listen', 'We learn'])
  })

  test('rows that miss a cell at the end do not hide the table', () => {
    const rows = Array.from({ length: 20 }, (_, index) => (index === 7 ? 'Only one' : `Line ${index},x`)).join('\n')
    expect(entriesOf(read(rows), 0, false)).toHaveLength(20)
  })

  test('nothing, and empty rows, make no entries', () => {
    for (const text of ['', '\n\n', ',,\n,,']) expect(entriesOf(read(text), 0, false).filter((entry) => !/^,+$/.test(entry))).toEqual([])
  })

  test('files of older offices and with a byte order mark are read as they were written', () => {
    expect(decoded(new TextEncoder().encode('Zoë'))).toBe('Zoë')
    expect(decoded(Uint8Array.of(0x5a, 0x6f, 0xeb))).toBe('Zoë')
    expect(decoded(Uint8Array.of(0xff, 0xfe, 0x5a, 0x00, 0x6f, 0x00, 0xeb, 0x00))).toBe('Zoë')
    expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, 0x5a))).toBe('Z')
  })
})
