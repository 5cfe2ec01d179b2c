/** Which keys may be chosen: every refusal says why, and every screen keeps one command for each key. */
import { expect, test } from 'vitest'
import { knownKeys } from '../ui/commands'
import { isChangeable } from '../ui/keys'
import { changeableKeys, keyOf, refusalOfKey, withKey } from './key-choices'

const decision = { id: 'run.decision', key: 'D', words: 'Record a decision', where: 'Session' }
const action = { id: 'run.action', key: 'A', words: 'Record an action', where: 'Session' }
const fresh = { id: 'file.new', key: 'N', words: 'New session', where: 'Library' }
const help = { id: 'app.keys', key: '?', words: 'Show the keys', where: 'Everywhere' }
const undo = { id: 'session.undo', key: 'Mod+Z', words: 'Undo', where: 'Session' }
const all = [help, fresh, decision, action, undo]

test('a key that another command of the same screen has is refused with that command’s name', () => {
  expect(refusalOfKey('A', decision, all, [])).toBe(
    'This key is taken: “Record an action”. Nothing was changed; choose another, or change that one first.',
  )
  expect(refusalOfKey('?', decision, all, [])).toContain('Show the keys')
})

test('a key of the library is free in a session, and one that was given up is free everywhere', () => {
  expect(refusalOfKey('N', decision, all, [])).toBe('')
  expect(refusalOfKey('A', decision, all, withKey([], action, 'X'))).toBe('')
  expect(refusalOfKey('X', decision, all, withKey([], action, 'X'))).not.toBe('')
})

test('keys that move, press, sort or belong to the system are refused', () => {
  for (const key of ['Enter', ' ', 'ArrowUp', 'Escape', '5', 'Mod+C'])
    expect(refusalOfKey(key, decision, all, [])).toMatch(/Nothing was changed/)
  for (const key of ['X', 'Shift+X', 'Alt+X', '!']) expect(refusalOfKey(key, decision, all, [])).toBe('')
})

test('a key that works on notes is taken for commands of the session, and free on goals', () => {
  const merge = { id: 'board.merge', key: 'M', words: 'Merge notes', where: 'On a note' }
  const link = { id: 'goal.link', key: 'L', words: 'Link', where: 'On a goal' }
  expect(refusalOfKey('M', decision, [...all, merge], [])).toContain('“Merge notes”')
  expect(refusalOfKey('D', merge, [...all, merge], [])).toContain('“Record a decision”')
  expect(refusalOfKey('L', merge, [...all, merge, link], [])).toBe('')
})

test('no two keys of the table hold at the same place, as they come with the app', () => {
  const sharedAtOnePlace = knownKeys().flatMap((one) => {
    const refusal = isChangeable(one.key) ? refusalOfKey(one.key, one, knownKeys(), []) : ''
    return refusal === '' ? [] : [`${one.id}: ${refusal}`]
  })
  expect(sharedAtOnePlace).toEqual([])
  const others = knownKeys().map(({ where, key }) => `${where} ${key}`)
  expect(others.filter((one, index) => others.indexOf(one) !== index)).toEqual([])
})

test('only letters and signs without Ctrl are offered; the built-in key again is no choice', () => {
  expect(changeableKeys(all)).toEqual([help, fresh, decision, action])
  const chosen = withKey([], decision, 'X')
  expect(keyOf(decision, chosen)).toBe('X')
  expect(withKey(chosen, decision, 'D')).toEqual([])
})
