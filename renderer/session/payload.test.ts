/** Lines of the journal as text: what is written reads back, lines of earlier versions too, and nothing else does. */
import { expect, test } from 'vitest'
import type { Change } from './changes'
import { readPayload, writePayload, writePayloads } from './payload'

const changes: readonly Change[] = [{ do: 'set', at: 'title', value: 'What we stand by' }]

test('a line says when it was written, which step it belongs to and whether the step goes on', () => {
  const payload = { at: '2026-03-12T09:30:00.000Z', label: 'Edit title', goesOn: true, changes }
  expect(readPayload(writePayload(payload))).toEqual({ ok: true, value: payload })
})

test('lines from before times were kept read as lines without one', () => {
  const earlier = JSON.stringify({ label: 'Edit title', changes })
  expect(readPayload(earlier)).toEqual({ ok: true, value: { at: '', label: 'Edit title', goesOn: false, changes } })
  expect(readPayload(JSON.stringify({ changes }))).toMatchObject({ ok: true, value: { at: '', label: '' } })
})

test('a step in several lines goes on in all but the last, under one label and time', () => {
  const read = writePayloads({ label: 'Import', at: '2026-03-12T09:30:00.000Z' }, [changes, changes, changes]).map(readPayload)
  expect(read.map((line) => line.ok && line.value.goesOn)).toEqual([true, true, false])
  expect(new Set(read.map((line) => line.ok && `${line.value.label} ${line.value.at}`)).size).toBe(1)
})

test('what a newer version wrote is not taken for something else', () => {
  for (const text of ['', '{', '[]', JSON.stringify({ changes, more: 1 }), JSON.stringify({ at: 7, changes })]) {
    expect(readPayload(text)).toMatchObject({ ok: false, problem: { code: 'unreadable' } })
  }
})
