/** Zips as any reader opens them, whichever compressor wrote them, and always the same. */
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { crc32 } from './crc.ts'
import { zipped } from './zip.ts'

const long = 'What one team learns, every team can look up the same week. '.repeat(100)
const some = new Map<string, string | Uint8Array>([
  ['[Content_Types].xml', long],
  ['tiny.xml', '<a/>'],
  ['Protokoll für Größe – 日本語.md', long],
  ['picture.png', new Uint8Array(2000).fill(7)],
  ['noise.bin', Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251)],
  ['empty.txt', ''],
])

test.each([
  ['plain', undefined],
  ['Node’s', (bytes: Uint8Array) => deflateRawSync(bytes, { level: 3 })],
])('with the %s compressor every part comes back, in its order, and twice the same bytes', async (_, deflate) => {
  const bytes = await zipped(some, deflate)
  const read = unzipSync(bytes)
  expect(Object.keys(read)).toEqual([...some.keys()])
  for (const [name, content] of some) {
    if (typeof content === 'string') expect(strFromU8(read[name] ?? new Uint8Array())).toBe(content)
    else expect(Buffer.compare(read[name] ?? new Uint8Array(), content)).toBe(0)
  }
  expect(bytes.length).toBeLessThan(8000)
  expect(Buffer.compare(await zipped(some, deflate), bytes)).toBe(0)
})

test('pictures and what is tiny are stored as they are', async () => {
  const text = strFromU8(await zipped(some), true)
  expect(text).toContain('<a/>')
  expect(text).toContain('\u0007'.repeat(2000))
})

test('the directory names when nothing happened: the first day that a zip can hold', async () => {
  const bytes = await zipped(new Map([['a', 'b']]))
  const view = new DataView(bytes.buffer)
  expect([view.getUint16(12, true), view.getUint16(10, true)]).toEqual([0x21, 0x6000])
})

test('the checksum is the one that zip and PNG ask for', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 50 }), fc.nat(), (bytes, where) => {
      const changed = bytes.slice()
      const at = where % bytes.length
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(crc32(changed)).not.toBe(crc32(bytes))
    }),
  )
})
