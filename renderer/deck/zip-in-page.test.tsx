/** Zips of the app, compressed by the real browser: every part comes back, and the same parts give the same bytes. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipped } from './zip'
import { deflateInPage } from './zip-in-page'

const noise = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7919 + (index >> 7) * 31) % 251)
const parts = new Map<string, string | Uint8Array>([
  ['slide.xml', '<a:t>What one team learns, every team can look up</a:t>'.repeat(20_000)],
  ['Größe – 日本語.md', 'Protokoll '.repeat(500)],
  ['noise.bin', noise],
  ['tiny.xml', '<a/>'],
])

test('every part comes back, in its order, and twice the same bytes', async () => {
  const deflate = deflateInPage()
  expect(deflate).toBeDefined()
  const bytes = await zipped(parts, deflate)
  const read = unzipSync(bytes)
  expect(Object.keys(read)).toEqual([...parts.keys()])
  expect(strFromU8(read['slide.xml'] ?? new Uint8Array())).toBe(parts.get('slide.xml'))
  expect(strFromU8(read['Größe – 日本語.md'] ?? new Uint8Array())).toBe(parts.get('Größe – 日本語.md'))
  expect(read['noise.bin']).toEqual(noise)
  expect(bytes.length).toBeLessThan(noise.length + 20_000)
  expect(await zipped(parts, deflateInPage())).toEqual(bytes)
})
