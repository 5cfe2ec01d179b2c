/** All prose of a document is found and can be put right in its place, whichever activity holds it. */
import { create as produce } from 'mutative'
import { expect, test } from 'vitest'
import { stuffedSession } from '../../test/helpers/full-session.ts'
import { edited, proseOf, rewrite } from './prose'

test('every kind of activity and the session itself are read, and no id, date, address or earlier wording is', () => {
  const document = stuffedSession()
  const prose = proseOf(document)
  const kinds = new Set(prose.map(({ activityId }) => document.activities.find((one) => one.id === activityId)?.kind ?? 'session'))
  for (const { kind } of document.activities) expect(kinds).toContain(kind)
  expect(kinds).toContain('session')
  expect(prose.filter(({ field, path }) => /^(id|rank|at|email|rule|history)$/.test(field) || path.includes('history'))).toEqual([])
  for (const action of document.actions) expect(prose.some(({ itemId, text }) => itemId === action.id && text === action.text)).toBe(true)
})

test('each text that is found can be rewritten at its place, and nothing else changes', () => {
  const document = stuffedSession()
  const changed = structuredClone(document)
  const prose = proseOf(document)
  for (const at of prose) expect(rewrite(changed, at, [{ position: 0, length: 0, to: 'Ω' }]), at.path.join('/')).toBe(true)
  const after = JSON.stringify(changed)
  expect(after.split('Ω')).toHaveLength(prose.length + 1)
  expect(after.replaceAll('Ω', '')).toBe(JSON.stringify(document))
})

test('a text that was changed meanwhile is left as it is', () => {
  const document = stuffedSession()
  const [at] = proseOf(document)
  if (at === undefined) throw new Error('The stuffed session has prose.')
  let isWritten = true
  const changed = produce(document, (draft) => {
    isWritten = rewrite(draft, { ...at, text: 'something else' }, [{ position: 0, length: 1, to: 'x' }])
  })
  expect(isWritten).toBe(false)
  expect(changed).toBe(document)
})

test('several edits of one text keep their places', () => {
  const edits = [
    { position: 0, length: 3, to: 'the' },
    { position: 12, length: 3, to: 'their' },
  ]
  expect(edited('teh plan of teh year', edits)).toBe('the plan of their year')
})
