/** Keys as text: what they match and how they are printed. */
import { expect, test } from 'vitest'
import { ariaKeys, isPlainKey, keyNames, matches } from './keys'

const stroke = (key: string, held: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean; shiftKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('a letter matches alone, in either case, and not together with Ctrl or Shift', () => {
  expect(matches('N', stroke('n'))).toBe(true)
  expect(matches('N', stroke('N'))).toBe(true)
  expect(matches('N', stroke('N', { shiftKey: true }))).toBe(false)
  expect(matches('N', stroke('n', { ctrlKey: true }))).toBe(false)
})

test('Mod is Ctrl here and the command key on a Mac', () => {
  expect(matches('Mod+K', stroke('k', { ctrlKey: true }))).toBe(true)
  expect(matches('Mod+K', stroke('k', { metaKey: true }))).toBe(true)
  expect(matches('Mod+K', stroke('k'))).toBe(false)
  expect(keyNames('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(keyNames('Mod+K', true)).toEqual(['⌘', 'K'])
  expect(ariaKeys('Mod+K', true)).toBe('Meta+K')
  expect(ariaKeys('Mod+K', false)).toBe('Control+K')
})

test('redo is not undo', () => {
  expect(matches('Mod+Z', stroke('Z', { ctrlKey: true, shiftKey: true }))).toBe(false)
  expect(matches('Mod+Shift+Z', stroke('Z', { ctrlKey: true, shiftKey: true }))).toBe(true)
})

test('a sign matches whether or not the keyboard needs Shift for it', () => {
  expect(matches('?', stroke('?', { shiftKey: true }))).toBe(true)
  expect(matches('?', stroke('?'))).toBe(true)
  expect(matches('+', stroke('+', { shiftKey: true }))).toBe(true)
})

test('only keys without Ctrl and Alt are plain', () => {
  expect(['N', '?', '+', 'Delete', 'Shift+Enter'].every(isPlainKey)).toBe(true)
  expect(['Mod+K', 'Alt+ArrowUp'].some(isPlainKey)).toBe(false)
})
