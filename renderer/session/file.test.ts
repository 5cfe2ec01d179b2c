import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSessionFile, writeSessionFile } from './file'
import { addActivity } from './ops/activities'
import { addAgendaItem } from './ops/agenda'
import { addAction, park } from './ops/captures'
import { addParticipants } from './ops/people'
import { emptySession, limits, type SessionDocument } from './schema'

const counter = () => {
  let count = 0
  return () => `new-${++count}`
}
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (input: Uint8Array | string) => readSessionFile(input, { newId: counter() })

function aSession(change: (draft: SessionDocument) => void = () => undefined): SessionDocument {
  const draft = structuredClone(emptySession('s1', '2026-03-12T08:00:00Z'))
  addParticipants(draft, [
    { id: 'p1', name: 'Head of support', department: 'Support' },
    { id: 'p2', name: 'Sales lead', department: 'Sales' },
  ])
  addActivity(draft, {
    id: 'a1',
    kind: 'unheard-of',
    version: 3,
    title: 'Ours',
    data: { zebra: 1, apple: [{ rank: 'a0', id: 'x1', b: 1, a: 2 }] },
  })
  addAgendaItem(draft, {
    id: 'g1',
    title: 'Welcome',
    kind: 'activity',
    activityId: 'a1',
    steps: [{ id: 't1', name: 'Hello', minutes: 10 }],
  })
  addAction(draft, { id: 'c1', text: 'Write to all customers', at: '2026-03-12T09:00:00Z', ownerId: 'p1' })
  change(draft)
  return draft
}

function problemOf(input: Uint8Array | string): string {
  const answer = read(input)
  return answer.ok ? 'none' : answer.problem.code
}

describe('a session file', () => {
  test('read back after writing, it is the same session, and written again the same text', () => {
    const document = aSession()
    const text = writeSessionFile(document)
    const answer = read(bytes(text))
    expect(answer).toEqual({ ok: true, value: { document, repairs: [], damaged: [] } })
    expect(answer.ok && writeSessionFile(answer.value.document)).toBe(text)
    expect(text.endsWith('}\n')).toBe(true)
    expect(text.split('\n')[1]).toBe('  "$schema": "groundwork-1.schema.json",')
  })

  test('the same session is the same text, whatever order its keys and lists are held in', () => {
    const document = aSession()
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, shuffled(inner)]),
      )
    }
    const other = { ...(shuffled(document) as SessionDocument), participants: [...document.participants].reverse() }
    expect(writeSessionFile(other)).toBe(writeSessionFile(document))
  })

  test('any texts that a group types survive writing and reading', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 60 }), outcome: fc.string({ maxLength: 60 }) })),
        (entries) => {
          const document = aSession((draft) => {
            entries.forEach((entry, index) => {
              park(draft, { id: `k${index}`, at: '', ...entry })
            })
          })
          const answer = read(bytes(writeSessionFile(document)))
          if (!answer.ok) throw new Error(answer.problem.sentence)
          const isWhole = answer.value.repairs.length === 0
          if (isWhole) expect(answer.value.document).toEqual(document)
          else expect(answer.value.repairs.join()).toContain('Characters that no file can hold')
        },
      ),
    )
  })
})

describe('what the reader refuses, in a sentence and without touching anything', () => {
  const cases: readonly (readonly [string, Uint8Array | string, string])[] = [
    ['nothing', '', 'not-json'],
    ['one byte', new Uint8Array([0x7b]), 'not-json'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'not-text'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), 'not-text'],
    ['JSON of something else', '{"name":"x"}', 'not-groundwork'],
    ['a list', '[1,2]', 'not-groundwork'],
    ['another kind', '{"format":1,"kind":"recipe"}', 'not-groundwork'],
    ['a newer version', '{"format":2,"kind":"session"}', 'newer-version'],
    ['200,000 levels', '['.repeat(200_000) + ']'.repeat(200_000), 'too-deep'],
    ['33 levels', `{"format":1,"kind":"session","x":${'['.repeat(33)}${']'.repeat(33)}}`, 'too-deep'],
    ['a key that reaches the prototype', '{"format":1,"kind":"session","id":"s","__proto__":{"polluted":1}}', 'invalid'],
    [
      'such a key deep inside an activity',
      '{"format":1,"kind":"session","id":"s","activities":[{"kind":"x","version":1,"data":{"a":{"constructor":1}}}]}',
      'invalid',
    ],
    ['a wrong type', '{"format":1,"kind":"session","id":"s","title":5}', 'invalid'],
    ['an unknown key', '{"format":1,"kind":"session","id":"s","tilte":"x"}', 'invalid'],
    ['a number beyond all numbers', '{"format":1e400,"kind":"session"}', 'not-groundwork'],
  ]
  test.each(cases)('%s', (_name, input, code) => {
    expect(problemOf(input)).toBe(code)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('a file over the limit is refused by its size alone', () => {
    expect(problemOf(new Uint8Array(limits.fileBytes + 1))).toBe('too-large')
    expect(problemOf(' '.repeat(limits.fileBytes + 1))).toBe('too-large')
  })

  test('the place of a mistake is named as a path', () => {
    const answer = read('{"format":1,"kind":"session","id":"s","agenda":[{"title":"A","steps":[{"minutes":"ten"}]}]}')
    expect(answer).toMatchObject({ ok: false, problem: { code: 'invalid', path: 'agenda[0].steps[0].minutes' } })
  })

  test('brackets inside texts do not count as depth, and a byte order mark does no harm', () => {
    const document = aSession((draft) => {
      draft.situation.sector = '[{'.repeat(100)
    })
    expect(read(`\uFEFF${writeSessionFile(document)}`)).toMatchObject({ ok: true, value: { document } })
  })
})

describe('what the reader mends, and says', () => {
  test('ids and ranks that a hand-written template leaves out are minted, in the order of the text', () => {
    const answer = read(
      JSON.stringify({
        format: 1,
        id: 'mine',
        kind: 'template',
        participants: [{ name: 'One' }, { name: 'Two' }],
        agenda: [{ title: 'First', steps: [{ name: 'a' }, { name: 'b' }] }, { title: 'Second' }],
      }),
    )
    if (!answer.ok) throw new Error(answer.problem.sentence)
    const { agenda, participants } = answer.value.document
    expect(agenda.map((item) => item.title)).toEqual(['First', 'Second'])
    expect(participants.map((person) => person.name)).toEqual(['One', 'Two'])
    expect(new Set([...agenda, ...participants, ...(agenda[0]?.steps ?? [])].map((item) => item.id)).size).toBe(6)
  })

  test('T-36 an id used twice gets a new one in the second place, and what refers to it there follows', () => {
    const twice = aSession((draft) => {
      draft.activities.push({
        id: 'a2',
        rank: 'a9',
        kind: 'unheard-of',
        version: 3,
        title: 'Copy',
        data: { list: [{ id: 'x1' }], mainId: 'x1', text: 'x1' },
      })
    })
    const answer = read(writeSessionFile(twice))
    if (!answer.ok) throw new Error(answer.problem.sentence)
    expect(answer.value.document.activities[0]).toEqual(twice.activities[0])
    expect(answer.value.document.activities[1]?.data).toEqual({ list: [{ id: 'new-1' }], mainId: 'new-1', text: 'x1' })
    expect(answer.value.repairs).toEqual([
      'One entry carried the mark of another one and was given its own. Nothing that was written is missing.',
    ])
  })

  test('T-36 a reference to nothing is cleared and said; the action it belonged to stays', () => {
    const dangling = aSession((draft) => {
      for (const action of draft.actions) action.ownerId = 'gone'
      draft.place.agendaItemId = 'gone-too'
    })
    const answer = read(writeSessionFile(dangling))
    if (!answer.ok) throw new Error(answer.problem.sentence)
    expect(answer.value.document.actions).toMatchObject([{ id: 'c1', text: 'Write to all customers', ownerId: null }])
    expect(answer.value.document.place.agendaItemId).toBe(null)
    expect(answer.value.repairs).toEqual(['2 references pointed at something that is not in the file and were cleared.'])
  })

  test('only what no file can hold is taken out of a text', () => {
    const document = aSession((draft) => {
      draft.title = 'a\u0000b\u001bc\ud800d\uffffe\u200d\u202e\tä\u{1F469}\u{200d}\u{1F680}'
    })
    const answer = read(writeSessionFile(document))
    if (!answer.ok) throw new Error(answer.problem.sentence)
    expect(answer.value.document.title).toBe('abcde\u200d\u202e\tä\u{1F469}\u{200d}\u{1F680}')
    expect(answer.value.repairs).toEqual(['Characters that no file can hold were removed from one text.'])
  })

  test('an activity that cannot be read is kept word for word and named', () => {
    const document = aSession()
    const answer = readSessionFile(writeSessionFile(document), {
      newId: counter(),
      settle: (activity) => ({ activity, repairs: [], problem: 'It cannot be read.' }),
    })
    expect(answer).toMatchObject({ ok: true, value: { document, damaged: [{ activityId: 'a1', sentence: 'It cannot be read.' }] } })
  })
})

describe('T-30 anything given to the reader', () => {
  const isUnharmed = (input: Uint8Array) => {
    const original = input.slice()
    const answer = read(input)
    expect(input).toEqual(original)
    if (!answer.ok) expect(answer.problem.sentence.length).toBeGreaterThan(20)
  }

  test('any bytes and any JSON are answered, and stay as they were', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), isUnharmed))
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (text) => isUnharmed(bytes(text))))
  })

  test('any JSON under the name of a session is answered', () => {
    const keys = Object.keys(emptySession('s', ''))
    const anything = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 4 }))
    fc.assert(
      fc.property(anything, (value) => {
        isUnharmed(bytes(JSON.stringify({ ...value, format: 1, kind: 'session' })))
      }),
    )
  })

  test('a good file, damaged anywhere, is answered', () => {
    const good = bytes(writeSessionFile(aSession()))
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.boolean(), (place, byte, isCut) => {
        const damaged = isCut ? good.slice(0, place) : good.slice()
        if (!isCut) damaged[place] = byte
        isUnharmed(damaged)
      }),
      { numRuns: 300 },
    )
  })
})
