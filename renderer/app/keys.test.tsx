/** One table of commands and keys: what palette, help and screens have is what stands in it, and no letter is a key where somebody types. */
import { expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openApp } from '../../test/helpers/app'
import { commandTable, viewKeyTable } from '../lib/command-table'
import { aRoomSession } from '../room/fixtures/room-session'
import { createSession } from '../storage/library'
import { openDocument } from '../store/document'
import { setPictures } from '../store/pace'
import { changePreferences } from '../store/preferences'
import { commandsNow, setPlainKeys, viewKey } from '../ui/commands'
import { isCharacterKey } from '../ui/keys'

async function openRoom() {
  const app = await openApp()
  await createSession(aRoomSession({ id: 'keys' }))
  window.location.hash = '#/session/keys/run'
  await expect.element(page.getByRole('complementary', { name: 'For the facilitator' })).toBeVisible()
  return app
}

const characters = [...commandTable, ...viewKeyTable].filter(({ key }) => isCharacterKey(key))

test('the commands that can be given are those of the table, in the library and in a session', async () => {
  await openApp()
  const notInSession = commandTable.filter(({ where }) => where !== 'Session')
  await expect
    .poll(() =>
      commandsNow()
        .map(({ id }) => id)
        .sort(),
    )
    .toEqual(notInSession.map(({ id }) => id).sort())
  await createSession(aRoomSession({ id: 'keys' }))
  window.location.hash = '#/session/keys/run'
  await expect.element(page.getByRole('complementary', { name: 'For the facilitator' })).toBeVisible()
  await expect.poll(() => [...new Set(commandsNow().map(({ id }) => id))].sort()).toEqual(commandTable.map(({ id }) => id).sort())
})

test('the help names every key of the session and of the notes in it, as it was chosen', async () => {
  await openRoom()
  changePreferences({
    keys: [
      { command: 'board.merge', key: 'X' },
      { command: 'run.park', key: '' },
    ],
  })
  await userEvent.keyboard('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect.element(help).toBeVisible()
  const gone = ['run.park', 'session.undo', 'session.redo']
  const expected = [...commandTable, ...viewKeyTable].filter(
    ({ key, where, id }) => key !== '' && ['Session', 'Everywhere', 'On a note'].includes(where) && !gone.includes(id),
  )
  const told = () => [...help.element().querySelectorAll('dt')].map((term) => term.textContent)
  // Parts that load later bring their commands with them.
  await expect.poll(() => expected.map(({ words }) => words).filter((words) => !told().includes(words))).toEqual([])
  await expect.element(help.getByText('Park a thought')).not.toBeInTheDocument()
  const merge = help.getByText('Merge notes', { exact: true }).element().parentElement
  expect(merge?.textContent).toContain('X')
})

test('the palette offers every command that can be given, by its words', async () => {
  await openRoom()
  await userEvent.keyboard('{Control>}k{/Control}')
  const palette = page.getByRole('dialog')
  await expect.element(palette.getByRole('textbox')).toHaveFocus()
  const offered = palette.element().textContent ?? ''
  const missing = commandsNow().filter(
    ({ id, words, isEnabled }) => isEnabled !== false && id !== 'app.palette' && !offered.includes(words),
  )
  expect(missing.map(({ id }) => id)).toEqual([])
})

test('none of the letters, digits and signs in the table is a key while somebody types, and none at all once they are switched off', async () => {
  await openRoom()
  const before = JSON.stringify(openDocument())
  const box = page.getByRole('textbox', { name: 'New belief', exact: true })
  await box.click()
  let typed = ''
  for (const { key } of characters) {
    const bare = key.replace('Shift+', '')
    typed += key.startsWith('Shift+') ? bare : bare.toLowerCase()
    await userEvent.keyboard(key.startsWith('Shift+') ? `{Shift>}${bare}{/Shift}` : bare.toLowerCase())
  }
  await expect.element(box).toHaveValue(typed)
  expect(JSON.stringify(openDocument())).toBe(before)
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await box.clear()
  changePreferences({ hasLetterKeys: false })
  const whole = document.querySelector<HTMLElement>('h1')
  whole?.setAttribute('tabindex', '-1')
  whole?.focus()
  for (const { key } of characters)
    await userEvent.keyboard(key.startsWith('Shift+') ? `{Shift>}${key.replace('Shift+', '')}{/Shift}` : key.toLowerCase())
  expect(JSON.stringify(openDocument())).toBe(before)
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(box).toHaveValue('')
})

test('no key of a view is heard from a text field when it is a letter, digit or sign', () => {
  setPlainKeys(true)
  const field = document.createElement('textarea')
  const note = document.createElement('div')
  for (const { id, key } of viewKeyTable.filter((row) => isCharacterKey(row.key))) {
    const stroke = { key: key.toLowerCase(), ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    expect(viewKey({ ...stroke, target: field }, [id])).toBeNull()
    expect(viewKey({ ...stroke, target: note }, [id])).toBe(id)
  }
})

test('undo takes back what was just added although no picture has shown it yet, also when it is the first thing of the day', async () => {
  await openRoom()
  const text = 'A customer hears the same from all'
  const isThere = () => JSON.stringify(openDocument().activities).includes(text)
  const pictures: (() => void)[] = []
  setPictures((tell) => void pictures.push(tell))
  onTestFinished(() => setPictures((tell) => tell()))
  await page.getByRole('textbox', { name: 'New belief', exact: true }).fill(text)
  await userEvent.keyboard('{Enter}')
  expect(isThere()).toBe(true)
  expect(pictures.length).toBeGreaterThan(0)
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(isThere()).toBe(false)
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  expect(isThere()).toBe(true)
})
