/** Which keys may be chosen: every refusal says why, and every screen keeps one command for each key. */
import { expect, test } from 'vitest'
import { keyOf, plainKeys, refusalOfKey, withKey } from './key-choices'

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

test('a key that works on notes is refused and not offered for change', () => {
  const merge = { id: 'board.M', key: 'M', words: 'Merge notes', where: 'Session', isFixed: true }
  expect(refusalOfKey('M', decision, [...all, merge], [])).toMatch(/works on notes: “Merge notes”/)
  expect(plainKeys([merge])).toEqual([])
})

test('only keys pressed alone are offered; the built-in key again is no choice', () => {
  expect(plainKeys(all)).toEqual([help, fresh, decision, action])
  const chosen = withKey([], decision, 'X')
  expect(keyOf(decision, chosen)).toBe('X')
  expect(withKey(chosen, decision, 'D')).toEqual([])
})
