import { expect, test } from 'vitest'
import { finishPdf } from './pdf'

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const source = (date: string, ids: readonly number[]) =>
  Buffer.from(
    [
      `<</Title (A)\n/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>`,
      ...ids.map((id) => `<</Type /StructElem\n/ID (node${String(id).padStart(8, '0')})>>`),
      `<</Names [(node${String(ids[0]).padStart(8, '0')}) 5 0 R]>>`,
      'stream\nÿþ\u0000\u0001 (node99999999) binary\nendstream',
    ].join('\n'),
    'latin1',
  )

test('two prints of one document differ by clock and counters, and no longer once finished', () => {
  const first = finishPdf(source('20261123092242', [12, 14, 13]), '2026-03-13')
  const second = finishPdf(source('20261124235959', [345, 900, 346]), '2026-03-13')
  expect(latin1(first)).toBe(latin1(second))
})

test('nothing changes its length or place, and other bytes stay as they are', () => {
  const before = source('20261123092242', [7])
  const after = finishPdf(before, '2026-03-13')
  expect(after.length).toBe(before.length)
  expect(latin1(after)).toContain("/CreationDate (D:20260313120000+00'00')\n/ModDate (D:20260313120000+00'00')")
  expect(latin1(after)).toContain('ÿþ\u0000\u0001 (node99999999) binary')
})

test('T-68 the browser’s own name, with the system it runs on, gives way to ours; parentheses in it are no end', () => {
  const info = '<</Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) AppleWebKit/537.36)\n/Producer (Skia/PDF m153)>>'
  const after = latin1(finishPdf(Buffer.from(info, 'latin1'), '2026-03-13'))
  expect(after).toMatch(/^<<\/Creator \(Groundwork +\)\n\/Producer \(Skia\/PDF m153\)>>$/)
  expect(after.length).toBe(info.length)
})

test('the order of structure ids is kept, since readers search it', () => {
  expect(latin1(finishPdf(source('20261123092242', [30, 10, 20]), '2026-03-13')).match(/\/ID \(node\d+\)/g)).toEqual([
    '/ID (node00000003)',
    '/ID (node00000001)',
    '/ID (node00000002)',
  ])
})

test('without a date the machine’s clock is taken out all the same', () => {
  expect(latin1(finishPdf(source('20261123092242', [1]), ''))).toContain('D:20000101120000')
})
