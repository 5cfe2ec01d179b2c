/** The import gate by the numbers of the catalogue, T-30 to T-41: files from others, hostile or broken, before anything of them comes in. */
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { tell } from '../../electron/services/test-kit/figures'
import { countingIds } from '../../test/contract-facts'
import { goldenSessions } from '../../test/helpers/golden-sessions'
import { memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { createSession, importFile, readFromDisk } from '../storage/library'
import { readSession } from '../storage/reading'
import { writeSessionFile } from './file'
import { fileLimits } from './file-text'
import { emptySession, limits, type SessionDocument, sessionSchema } from './schema'

/** 500 in the usual run, 100,000 in the long one. */
const mutants = Number(process.env.GROUNDWORK_FUZZ ?? 500)
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (input: Uint8Array | string) => readSession(input, countingIds())
const withKeys = (more: object) => JSON.stringify({ ...emptySession('s', ''), ...more })
const sentenceOf = (input: Uint8Array | string): string => {
  const answer = read(input)
  return answer.ok ? '' : answer.problem.sentence
}
function documentOf(input: string): SessionDocument {
  const answer = read(input)
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return answer.value.document
}

let host = memoryHost()
beforeEach(() => {
  host = memoryHost()
  setHost(host)
})

describe('T-30 mutated files', async () => {
  const sessions = (await goldenSessions()).filter((one) => one.name !== 'a stuffed session')
  const files = sessions.map(({ session }) => bytes(writeSessionFile({ ...session, brand: { ...session.brand, logo: '' } })))
  const place = fc.integer({ min: 0, max: 999_999 }).map((number) => number / 1_000_000)
  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat(7) }),
    fc.record({ kind: fc.constant('cut' as const), at: place }),
    fc.record({ kind: fc.constant('splice' as const), at: place, from: place, length: fc.nat(400) }),
    fc.record({
      kind: fc.constant('insert' as const),
      at: place,
      text: fc.constantFrom(
        '{',
        '[',
        '"',
        '__proto__',
        '1e400',
        ',',
        '-0',
        'null',
        '\u0000',
        '"id":"x",',
        '\u202e',
        '[[[[',
        '9007199254740993',
      ),
    }),
  )
  type Mutation = typeof mutation extends fc.Arbitrary<infer One> ? One : never
  const mutated = (file: Uint8Array, change: Mutation): Uint8Array => {
    const at = Math.floor(change.at * file.length)
    const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
    switch (change.kind) {
      case 'flip': {
        const copy = file.slice()
        copy[at] = (copy[at] ?? 0) ^ (1 << change.bit)
        return copy
      }
      case 'cut':
        return file.slice(0, at)
      case 'splice': {
        const from = Math.floor(change.from * file.length)
        return joined(file.subarray(0, at), file.subarray(from, from + change.length), file.subarray(at))
      }
      case 'insert':
        return joined(file.subarray(0, at), bytes(change.text), file.subarray(at))
    }
  }

  test(
    `${mutants} of them are taken in whole or refused with a sentence, none hangs, and no session that was there changes`,
    async ({ task }) => {
      const first = sessions[0]?.session
      if (first === undefined) throw new Error('There is a sample.')
      await createSession({ ...first, id: 'mine' })
      const before = JSON.stringify(host.sessions.get('mine'))
      const told = { taken: 0, refused: 0 }
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...files), fc.array(mutation, { minLength: 1, maxLength: 3 }), async (file, changes) => {
          const answer = await importFile({ name: 'a.groundwork', bytes: changes.reduce(mutated, file) })
          told[answer.ok ? 'taken' : 'refused']++
          if (answer.ok && answer.value.kind === 'session') expect((await readFromDisk(answer.value.id)).ok).toBe(true)
          if (!answer.ok) expect(answer.problem.sentence).toMatch(/nothing was changed|left as it is/i)
          expect(JSON.stringify(host.sessions.get('mine'))).toBe(before)
          for (const id of [...host.sessions.keys()]) if (id !== 'mine') host.sessions.delete(id)
        }),
        { numRuns: mutants, interruptAfterTimeLimit: Math.max(60_000, mutants * 100), markInterruptAsFailure: true },
      )
      expect(told.refused).toBeGreaterThan(0)
      expect(told.taken).toBeGreaterThan(0)
      tell(
        task,
        `${mutants} mutated files: ${told.taken} taken in whole, ${told.refused} refused with a sentence, 0 crashes, 0 changes to others`,
      )
    },
    Math.max(120_000, mutants * 200),
  )
})

test('T-32 depth is measured on the text, so that no parser and no schema meets 200,000 levels; 32 are read', () => {
  const nested = (levels: number, inside: string) => `${'['.repeat(levels)}${inside}${']'.repeat(levels)}`
  expect(sentenceOf(nested(200_000, ''))).toContain('nested deeper than 32 levels')
  expect(sentenceOf(`{"a":${nested(5000, '{"b":1}')}}`)).toContain('nested deeper than 32 levels')
  expect(sentenceOf('{"a":'.repeat(100_000))).toContain('nested deeper than 32 levels')
  const unknown = (levels: number) => [{ id: 'a', rank: 'a0', kind: 'unheard-of', version: 1, data: { x: JSON.parse(nested(levels, '')) } }]
  expect(sentenceOf(withKeys({ activities: unknown(limits.depth - 4) }))).toBe('')
  expect(sentenceOf(withKeys({ activities: unknown(limits.depth) }))).toContain('nested deeper')
})

test('T-33 keys that reach a prototype are refused at every level and as ids they do nothing', () => {
  const whole = JSON.parse(writeSessionFile(emptySession('s', ''))) as Record<string, unknown>
  const data = { id: 'a', rank: 'a0', kind: 'unheard-of', version: 1, data: { list: [{ id: 'x', inner: {} }] } }
  const text = JSON.stringify({ ...whole, activities: [data], participants: [{ id: 'p', rank: 'a0', name: 'One' }] })
  const places = [...text.matchAll(/\{/g)].map((match) => match.index + 1)
  expect(places.length).toBeGreaterThan(10)
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    for (const place of places) {
      const comma = text[place] === '}' ? '' : ','
      expect(sentenceOf(`${text.slice(0, place)}"${key}":{"polluted":1}${comma}${text.slice(place)}`)).toContain(
        'a name that is not allowed',
      )
      expect(Reflect.get({}, 'polluted')).toBeUndefined()
    }
    const named = documentOf(
      withKeys({ participants: [{ id: key, rank: 'a0', name: key }], activities: [{ ...data, data: { list: [{ id: key }] } }] }),
    )
    expect(named.participants[0]).toMatchObject({ id: key, name: key })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  }
})

describe('T-34 wrong values', () => {
  const person = { id: 'p', rank: 'a0' }
  const cases: readonly [string, object | string, RegExp][] = [
    ['a number for a text', { participants: [{ ...person, name: 5 }] }, /at participants, entry 1, name: a text belongs there/],
    [
      'a text for a number',
      { agenda: [{ id: 'g', rank: 'a0', steps: [{ id: 't', minutes: 'ten' }] }] },
      /agenda, entry 1, steps, entry 1, minutes: a number/,
    ],
    ['a list for a group', { situation: [] }, /at situation: a group of named values/],
    ['nothing for a text', { title: null }, /at title: a text belongs there/],
    ['a word that is none of ours', { participants: [{ ...person, role: 'king' }] }, /role: only “member”, “lead”/],
    ['a key that is none of ours', { tilte: 'x' }, /at its top level: nothing called “tilte” belongs there/],
    ['a key that would turn the sentence round', { 'a\u202e"b': 1 }, /nothing called “ab…” belongs there/],
    ['a half number', { timer: { seconds: 1.5 } }, /at timer, seconds: a whole number belongs there/],
    ['a huge number', { timer: { seconds: 1e15 } }, /at timer, seconds: the number is too large \(at most 86400\)/],
    ['a date that is none', { date: '12.3.2026' }, /at date: a date looks like 2026-03-12/],
    ['an id with a path in it', { participants: [{ ...person, id: '../x' }] }, /an id has 1 to 64 letters/],
    ['more than all numbers', withKeys({}).replace('"seconds":0', '"seconds":1e400'), /at timer, seconds/],
  ]
  test.each(cases)('%s is named with its place in plain words', (_name, input, words) => {
    const sentence = sentenceOf(typeof input === 'string' ? input : withKeys(input))
    expect(sentence).toMatch(words)
    expect(sentence).toContain('Nothing was changed.')
    expect(sentence).not.toMatch(/invalid|expected string|received|zod|undefined|\[\d/i)
  })

  test('minus nothing, doubled keys, Windows line ends and a byte order mark do no harm; UTF-16 and broken UTF-8 are refused', () => {
    expect(documentOf(withKeys({ timer: { seconds: -0 } })).timer.seconds).toBe(0)
    expect(documentOf(withKeys({}).replace('"title":""', '"title":"first","title":"last"')).title).toBe('last')
    expect(documentOf(`\uFEFF${JSON.stringify(JSON.parse(withKeys({ title: 'a' })), null, 2).replaceAll('\n', '\r\n')}`).title).toBe('a')
    const utf16 = new Uint8Array(new Uint16Array([...withKeys({})].map((letter) => letter.charCodeAt(0))).buffer)
    expect(sentenceOf(new Uint8Array([0xff, 0xfe, ...utf16]))).toContain('not text in UTF-8')
    expect(sentenceOf(new Uint8Array([...bytes(withKeys({})), 0xc3, 0x28]))).toContain('not text in UTF-8')
    expect(sentenceOf(new Uint8Array([...bytes('{"title":"'), 0xed, 0xa0, 0x80]))).toContain('not text in UTF-8')
  })
})

test('T-35 counts have limits with numbers, for what a schema knows and for what none knows', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `p${index}`, rank: 'a0' }))
  expect(sentenceOf(withKeys({ participants: many(limits.participants) }))).toBe('')
  expect(sentenceOf(withKeys({ participants: many(limits.participants + 1) }))).toContain('the list is too long (at most 500)')
  expect(sentenceOf(withKeys({ participants: [{ id: 'p', rank: 'a0', name: 'x'.repeat(5000) }] }))).toContain(
    'the text is too long (at most 500)',
  )
  const activity = (data: object) => withKeys({ activities: [{ id: 'a', rank: 'a0', kind: 'unheard-of', version: 1, data }] })
  expect(sentenceOf(activity({ notes: Array.from({ length: 1_000_000 }, () => 1) }))).toContain('a list of 1000000 entries; at most 20000')
  expect(sentenceOf(activity({ text: 'x'.repeat(10_000_000) }))).toContain(`at most ${fileLimits.charactersOfAText} are read`)
  expect(sentenceOf(activity({ ['x'.repeat(201)]: 1 }))).toContain('longer than any of ours')
  const steps = Array.from({ length: 100_000 }, (_, index) => ({ id: `t${index}` }))
  expect(sentenceOf(withKeys({ agenda: [{ id: 'g', rank: 'a0', steps }] }))).toContain('a list of 100000 entries')
})

describe('T-36 ids', () => {
  test('a file whose session is in the library comes in beside it, under an id of its own, with the ids of its items', async () => {
    const session = sessionSchema.parse({ ...emptySession('s', ''), actions: [{ id: 'c1', rank: 'a0', text: 'Call' }] })
    await createSession(session)
    const before = JSON.stringify(host.sessions.get('s'))
    const answer = await importFile({ name: 's.groundwork', bytes: bytes(writeSessionFile({ ...session, title: 'Other' })) })
    if (!answer.ok) throw new Error(answer.problem.sentence)
    expect(answer.value.id).not.toBe('s')
    expect(JSON.stringify(host.sessions.get('s'))).toBe(before)
    const copy = await readFromDisk(answer.value.id)
    expect(copy).toMatchObject({ ok: true, value: { document: { title: 'Other', actions: [{ id: 'c1' }] } } })
  })

  const goal = (id: string, ...parents: string[]) => ({ id, rank: 'a0', text: id, parents: parents.map((goalId) => ({ goalId })) })
  const ladder = (...goals: object[]) =>
    withKeys({ activities: [{ id: 'a', rank: 'a0', kind: 'goal-ladder', version: 1, data: { goals } }] })

  test('a goal that supports itself by way of others loses the link that closes the circle, and it is said', () => {
    const answer = read(ladder(goal('g1', 'g2'), goal('g2', 'g3'), goal('g3', 'g1'), goal('g4', 'g4')))
    if (!answer.ok) throw new Error(answer.problem.sentence)
    expect(answer.value.repairs).toEqual(['2 links closed circles and were left out; everything they linked is there.'])
    const goals = answer.value.document.activities[0]?.data.goals
    expect(goals).toMatchObject([
      { id: 'g1', parents: [{ goalId: 'g2' }] },
      { id: 'g2', parents: [{ goalId: 'g3' }] },
      { id: 'g3', parents: [] },
      { id: 'g4', parents: [] },
    ])
  })

  test('whatever the links, afterwards there is no circle, no goal is missing, and reading again mends nothing', () => {
    const id = fc.integer({ min: 0, max: 6 }).map((number) => `g${number}`)
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(id, { maxLength: 3 }), { minLength: 7, maxLength: 7 }), (parents) => {
        const once = read(ladder(...parents.map((ids, index) => goal(`g${index}`, ...ids))))
        if (!once.ok) throw new Error(once.problem.sentence)
        expect(once.value.document.activities[0]?.data.goals).toHaveLength(7)
        const again = read(writeSessionFile(once.value.document))
        expect(again).toMatchObject({ ok: true, value: { repairs: [], document: once.value.document } })
      }),
    )
  })

  test('slots that run beside each other in the round are cut at the last one', () => {
    const slot = (id: string, parallelWith: string | null) => ({ id, rank: 'a0', title: id, parallelWith })
    const answer = read(withKeys({ agenda: [slot('g1', 'g2'), slot('g2', 'g1'), slot('g3', 'g3')] }))
    expect(answer).toMatchObject({
      ok: true,
      value: { document: { agenda: [{ parallelWith: 'g2' }, { parallelWith: null }, { parallelWith: null }] } },
    })
  })
})

test('T-37 no format of ours is a zip, so a zip is refused like any file that is no text, unopened', () => {
  const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x00, 0x08, 0x08, 0x00, 0xff, 0xd8, 0x91])
  expect(sentenceOf(zip)).toContain('not text in UTF-8')
  expect(sentenceOf(bytes('PK\u0003\u0004 all of it ASCII'))).toContain('not a Groundwork file')
})

test('T-39 active content comes in as the letters it is made of, and asks nobody', () => {
  const vectors = [
    '<img src=https://example.org/b.png onerror=alert(1)>',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '![beacon](https://example.org/b.png)',
    'file:///etc/passwd',
    '\\\\host\\share\\x',
    'ms-msdt:/id PCWDiagnostic',
  ]
  const actions = vectors.map((text, index) => ({ id: `c${index}`, rank: `a${index}`, text }))
  expect(documentOf(withKeys({ actions })).actions.map((action) => action.text)).toEqual(vectors)
})

test('T-40 an import that fails at any of its steps leaves nothing behind and changes nothing that was there', async () => {
  await createSession({ ...emptySession('mine', ''), title: 'Mine' })
  const before = JSON.stringify([...host.sessions])
  const file = { name: 'a.groundwork', bytes: bytes(withKeys({ id: 'other', title: 'Other' })) }
  for (const verb of ['openSession', 'append', 'snapshot'] as const) {
    host.failing(verb, { code: 'disk-full', sentence: 'The disk is full.' })
    expect(await importFile(file)).toMatchObject({ ok: false, problem: { sentence: 'The disk is full.' } })
    host.failing(verb, null)
    expect(JSON.stringify([...host.sessions])).toBe(before)
  }
})
