import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningBytes, encodeHeader, encodeLine, isBarelyBegun, scanSegment } from './journal-format'
import { tell } from './test-kit/figures'
import { lines } from './test-kit/folders'

const flips = Number(process.env.GROUNDWORK_FLIPS ?? 2000)

const written = lines(1, 200)
const journal = Buffer.concat([encodeHeader(), ...written.map(encodeLine)])
/** Where each line ends. */
let end = encodeHeader().length
const ends = written.map((line) => {
  end += encodeLine(line).length
  return end
})
const plain = (scan: ReturnType<typeof scanSegment>) => scan.lines.map(({ seq, payload }) => ({ seq, payload }))

test('a journal reads back as it was written, with its version', () => {
  const scan = scanSegment(journal)
  expect(plain(scan)).toEqual(written)
  expect(scan.damaged).toEqual([])
  expect(scan.version).toBe(1)
  expect(scanSegment(encodeHeader(7)).version).toBe(7)
  expect(scanSegment(new Uint8Array())).toEqual({ lines: [], damaged: [], version: null })
})

test('any payload on one line comes back, whatever characters it holds', () => {
  const payload = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\n'))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), payload)), (pairs) => {
      const some = pairs.map(([seq, text]) => ({ seq, payload: text }))
      expect(plain(scanSegment(Buffer.concat([encodeHeader(), ...some.map(encodeLine)])))).toEqual(some)
    }),
    { numRuns: 200 },
  )
})

test('T-07 a journal cut off at any byte keeps every line before the cut and invents none', () => {
  for (let length = 0; length <= journal.length; length++) {
    const whole = ends.filter((end) => end <= length).length
    const scan = scanSegment(journal.subarray(0, length))
    expect(scan.lines.length).toBe(whole)
    expect(scan.lines.at(-1)?.payload).toBe(written[whole - 1]?.payload)
    const used = [0, encodeHeader().length, ...ends].filter((end) => end <= length).at(-1)
    expect(scan.damaged.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(length - (used ?? 0))
  }
})

test('T-07 one flipped bit never yields a line that was not written, and costs at most the line it is in', { timeout: 600_000 }, ({
  task,
}) => {
  const random = seeded(7)
  for (let trial = 0; trial < flips; trial++) {
    const bytes = Buffer.from(journal)
    const at = random(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8))
    const scan = scanSegment(bytes)
    expect(scan.lines.length).toBeGreaterThanOrEqual(at < encodeHeader().length ? 200 : 198)
    expect(scan.lines.every((line) => line.payload === written[line.seq - 1]?.payload)).toBe(true)
    expect(scan.damaged.length).toBeGreaterThan(0)
  }
  tell(task, `${flips} flipped bits, 0 wrong lines read, 0 undetected`)
})

test('T-07 zeros and garbage at the end or in the middle are set apart, and the lines around them stay', () => {
  for (const rubbish of [Buffer.alloc(512), Buffer.alloc(4096), Buffer.from('not a line\n'), Buffer.from('9 5 zzzzzzzz hello\n\n\n')]) {
    const middle = ends[99] ?? 0
    const scan = scanSegment(Buffer.concat([journal.subarray(0, middle), rubbish, Buffer.from('\n'), journal.subarray(middle), rubbish]))
    expect(plain(scan)).toEqual(written)
    expect(scan.damaged.length).toBe(2)
  }
})

test('a header that is damaged is not believed, and a line longer than the file is none', () => {
  const bytes = Buffer.from(encodeHeader())
  bytes[20] = 0x39
  expect(scanSegment(bytes)).toEqual({ lines: [], damaged: [{ from: 0, to: bytes.length }], version: null })
  expect(scanSegment(Buffer.from('1 999999999 00000000 x\n')).lines).toEqual([])
})

test('random bytes are read without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const { lines: found, damaged } = scanSegment(bytes)
      expect([...found, ...damaged].reduce((sum, { from, to }) => sum + to - from, 0)).toBe(bytes.length)
    }),
  )
})

test('T-40 a first change that was cut off anywhere is known for what it is; a whole one, a later one and a damaged one are not', () => {
  const isBegun = (bytes: Buffer) => isBarelyBegun(bytes.subarray(0, beginningBytes), bytes.length)
  const firstEnd = ends[0] ?? 0
  for (let length = 0; length < firstEnd; length++) expect(isBegun(journal.subarray(0, length)), `${length} bytes`).toBe(true)
  for (const length of [firstEnd, firstEnd + 1, ends[1] ?? 0, journal.length]) expect(isBegun(journal.subarray(0, length))).toBe(false)
  const later = Buffer.concat([encodeHeader(), encodeLine(lines(5, 5)[0] ?? { seq: 5, payload: '' })])
  for (let length = encodeHeader().length + 1; length <= later.length; length++) expect(isBegun(later.subarray(0, length))).toBe(false)
  expect(isBegun(Buffer.alloc(firstEnd))).toBe(false)
  expect(isBegun(Buffer.concat([encodeHeader(2).subarray(0, 25), Buffer.from('rubbish')]))).toBe(false)
  expect(isBegun(Buffer.from(journal.subarray(0, firstEnd)).fill(0, firstEnd - 20))).toBe(false)
  const large = encodeLine({ seq: 1, payload: 'x'.repeat(100_000) })
  expect(isBegun(Buffer.concat([encodeHeader(), large.subarray(0, 50_000)]))).toBe(true)
})

function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}
