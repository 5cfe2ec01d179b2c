/** The menu of the shell and the table of commands: the same commands, the same words, and nothing that is not there. */
import { expect, test, vi } from 'vitest'
import { commandTable } from './command-table'

vi.mock('electron', () => ({ Menu: {} }))
const { menuTemplate } = await import('./menu')

function menuOf(isMac: boolean, send: (command: string) => void = () => undefined) {
  return menuTemplate(send, isMac).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
}

test('every command of the table stands in one menu, in its own words, and sends its own id', () => {
  for (const isMac of [false, true]) {
    const sent: string[] = []
    const items = menuOf(isMac, (id) => sent.push(id)).filter(({ role, type }) => role === undefined && type === undefined)
    for (const item of items) Reflect.apply(item.click ?? (() => undefined), null, [])
    expect([...sent].sort()).toEqual(commandTable.map(({ id }) => id).sort())
    expect(items.map(({ label }) => label).sort()).toEqual(commandTable.map(({ words }) => words).sort())
  }
})

test('showing the room this window is in the menu, with its key', () => {
  const mirror = menuOf(false).find(({ label }) => label?.startsWith('Show the room this window'))
  expect(mirror).toMatchObject({ accelerator: 'CmdOrCtrl+Shift+F', registerAccelerator: false })
})

test('no key that is pressed alone is shown: it could have been changed, and a Mac would take it from text fields', () => {
  const keys = menuOf(true).flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))
  expect(keys.length).toBeGreaterThan(3)
  expect(keys.filter((key) => typeof key === 'string' && !key.startsWith('CmdOrCtrl+'))).toEqual([])
})
