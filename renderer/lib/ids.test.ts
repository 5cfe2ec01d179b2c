import { expect, test } from 'vitest'
import { isSafeId } from '../../electron/services/names'
import { newId } from './ids'

test('every id may name a session’s folder, and no two are alike', () => {
  const ids = Array.from({ length: 5000 }, newId)
  expect(ids.filter((id) => !isSafeId(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})
