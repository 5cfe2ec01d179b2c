/** What a facilitator can do in the library, in the real browser on a host in memory. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { aFile, openApp } from '../../test/helpers/app'

const button = (name: string | RegExp) => page.getByRole('button', { name })

test('a session is made from a template with its people, and opened', async () => {
  const { host } = await openApp({ hasSessions: false })
  await button('Manifesto in two hours').click()
  const dialog = page.getByRole('dialog', { name: 'New session' })
  await expect.element(dialog).toBeVisible()
  await dialog.getByLabelText('Title').fill('What we stand for')
  await dialog.getByRole('combobox', { name: 'Organisation' }).fill('Northwind Energy')
  await dialog.getByLabelText('Date').fill('2026-12-03')
  await dialog.getByLabelText('Starts at').fill('09:30')
  await dialog
    .getByLabelText('People')
    .fill('Head of support, Head of support, Customer service\nPress officer; Press officer; Communications')
  await expect.element(dialog.getByText('2 people will be in it')).toBeVisible()
  await dialog.getByRole('button', { name: 'Make the session' }).click()
  await expect.poll(() => window.location.hash).toMatch(/^#\/session\/[^/]+\/prepare$/)
  const [made] = [...host.sessions.values()]
  expect(made?.summary).toMatchObject({ title: 'What we stand for', organisation: 'Northwind Energy', date: '2026-12-03', participants: 2 })
})

test('sessions are found by words of their title and organisation', async () => {
  await openApp()
  const search = page.getByRole('searchbox', { name: 'Search sessions' })
  await search.fill('northwind roll')
  await expect.element(page.getByRole('link', { name: 'Quarterly roll-forward' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Digital working group' })).not.toBeInTheDocument()
  await search.fill('zebra')
  await expect.element(page.getByText('No session matches “zebra”. Search looks at titles and organisations.')).toBeVisible()
})

test('a session goes to the trash without a question and comes back by Undo', async () => {
  const { host } = await openApp()
  await button('More for Digital working group').click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect.element(page.getByRole('link', { name: 'Digital working group' })).not.toBeInTheDocument()
  expect(host.sessions.get('group')?.isTrashed).toBe(true)
  await button('Undo').click()
  await expect.element(page.getByRole('link', { name: 'Digital working group' })).toBeVisible()
  expect(host.sessions.get('group')?.isTrashed).toBe(false)
})

test('the trash gives back single sessions and asks before it is emptied for good', async () => {
  const { host } = await openApp()
  await host.moveSession({ sessionId: 'group', to: 'trash' })
  await host.moveSession({ sessionId: 'roll', to: 'trash' })
  window.location.hash = '#/trash'
  await button('Put back Digital working group').click()
  await expect.element(button('Put back Digital working group')).not.toBeInTheDocument()
  expect(host.sessions.get('group')?.isTrashed).toBe(false)
  await button('Empty the trash').click()
  const question = page.getByRole('dialog', { name: 'Delete 1 session for good?' })
  await expect.element(question.getByRole('button', { name: 'Cancel' })).toHaveFocus()
  await question.getByRole('button', { name: 'Delete for good' }).click()
  await expect.element(page.getByText('The trash is empty')).toBeVisible()
  expect([...host.sessions.keys()].sort()).toEqual(['clinics', 'group'])
})

test('a duplicate stands beside its original', async () => {
  await openApp()
  await button('More for Who speaks for us?').click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect.element(page.getByRole('link', { name: 'Who speaks for us? (copy)' })).toBeVisible()
})

test('a session is exported as a .groundwork file', async () => {
  const { host } = await openApp()
  await button('More for Who speaks for us?').click()
  await page.getByRole('menuitem', { name: 'Export file' }).click()
  await expect.element(page.getByText('Saved as Who speaks for us?.groundwork.', { exact: true }).first()).toBeVisible()
  expect(JSON.parse(new TextDecoder().decode(host.saved[0]?.bytes))).toMatchObject({ kind: 'session', title: 'Who speaks for us?' })
})

test('a file that is no session is refused with a sentence and changes nothing', async () => {
  const { host } = await openApp()
  host.filesToOpen = [aFile('notes.groundwork', 'Dear all, see you on Thursday')]
  await button('Open file').click()
  const dialog = page.getByRole('dialog', { name: 'This file was not opened' })
  await expect.element(dialog.getByRole('heading', { name: 'notes.groundwork' })).toBeVisible()
  await expect.element(dialog.getByText(/not a Groundwork file/)).toBeVisible()
  expect(host.sessions.size).toBe(3)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect.element(button('Open file')).toHaveFocus()
})

test('a file dropped on the window is opened as a session', async () => {
  const { host } = await openApp({ hasSessions: false })
  const text = JSON.stringify({ format: 1, id: 'dropped', kind: 'session', title: 'From a colleague' })
  const data = new DataTransfer()
  data.items.add(new File([text], 'colleague.groundwork'))
  const target = document.querySelector('main')
  target?.dispatchEvent(new DragEvent('dragenter', { bubbles: true, dataTransfer: data }))
  await expect.element(page.getByText('Drop a .groundwork file to open a copy of it')).toBeVisible()
  target?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }))
  await expect.poll(() => [...host.sessions.values()][0]?.summary?.title).toBe('From a colleague')
  await expect.poll(() => window.location.hash).toMatch(/^#\/session\//)
})

test('an own template is added from a file, used, and removed with Undo', async () => {
  const { host } = await openApp({ at: '#/templates' })
  host.filesToOpen = [aFile('ours.groundwork', JSON.stringify({ format: 1, id: 'ours', kind: 'template', title: 'Our Monday' }))]
  await button('Add a template file').click()
  await expect.element(page.getByRole('heading', { name: /Our Monday/ })).toBeVisible()
  await button('More for Our Monday').click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect.element(page.getByRole('heading', { name: /Our Monday/ })).not.toBeInTheDocument()
  await button('Undo').click()
  await expect.element(page.getByRole('heading', { name: /Our Monday/ })).toBeVisible()
})

test('the agenda of a template can be read before it is used', async () => {
  await openApp({ at: '#/templates' })
  await button('See the agenda of Manifesto in two hours').click()
  const dialog = page.getByRole('dialog', { name: 'Manifesto in two hours' })
  await expect.element(dialog.getByText('Write and gather')).toBeVisible()
  await dialog.getByRole('button', { name: 'Use this template' }).click()
  await expect
    .element(page.getByRole('dialog', { name: 'New session' }).getByRole('combobox', { name: 'Template' }))
    .toHaveValue('Manifesto in two hours')
})

test('an earlier state of a session opens as a copy beside it', async () => {
  const { host } = await openApp({ at: '#/backups' })
  await page.getByRole('combobox', { name: 'Session' }).click()
  await page.getByRole('option', { name: 'Quarterly roll-forward' }).click()
  await page
    .getByRole('button', { name: /^Open as a copy/ })
    .first()
    .click()
  await expect.poll(() => host.sessions.size).toBe(4)
  const titles = [...host.sessions.values()].map((session) => session.summary?.title ?? '')
  expect(titles.filter((title) => title.startsWith('Quarterly roll-forward, as of '))).toHaveLength(1)
  expect(titles).toContain('Quarterly roll-forward')
  // It is opened as well; until then the test has not ended.
  await expect.poll(() => window.location.hash).toMatch(/^#\/session\//)
})

test('a list that cannot be read is explained and what was there stays', async () => {
  const { host } = await openApp()
  await expect.element(page.getByRole('link', { name: 'Digital working group' })).toBeVisible()
  host.failing('listSessions', { code: 'disk-full', sentence: 'The disk does not answer. Nothing was changed. Try again.' })
  await button('More for Digital working group').click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('The disk does not answer.')
  await expect.element(page.getByRole('link', { name: 'Who speaks for us?' })).toBeVisible()
})

test('the dialog for a new session is used by keyboard alone, and gives the focus back', async () => {
  const { host } = await openApp({ hasSessions: false })
  const opener = button('New session').first()
  await expect.element(opener).toBeVisible()
  ;(opener.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByLabelText('Title')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(opener).toHaveFocus()
  await userEvent.keyboard('n')
  await expect.element(page.getByLabelText('Title')).toHaveFocus()
  await userEvent.keyboard('Only keys, no mouse{Enter}')
  await expect.poll(() => [...host.sessions.values()][0]?.summary?.title).toBe('Only keys, no mouse')
  // It is opened as well; until then the test has not ended.
  await expect.poll(() => window.location.hash).toMatch(/^#\/session\//)
})

test('coming back from a session, the list shows what became of it', async () => {
  await openApp()
  await page.getByRole('link', { name: 'Digital working group' }).click()
  await page.getByLabelText('Title').first().fill('The group, renamed')
  await page.getByRole('button', { name: 'Back to all sessions' }).click()
  await expect.element(page.getByRole('link', { name: 'The group, renamed' })).toBeVisible()
})
