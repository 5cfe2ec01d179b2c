/** Every place of the library and every dialog over it: no finding of axe, in light and in dark. And the window itself: keys, palette, theme. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openApp } from '../../test/helpers/app'
import { violationsInBothSchemes } from '../../test/helpers/axe'
import { refreshSessions } from '../library/actions'
import { notify } from '../ui/toasts'

const places = [
  ['#/sessions', 'Sessions'],
  ['#/templates', 'Templates'],
  ['#/backups', 'Backups'],
  ['#/trash', 'Trash'],
  ['#/settings', 'Settings'],
  ['#/about', 'About Groundwork'],
] as const

test.for(places)('%s can be used with any means: axe finds nothing', async ([at, title]) => {
  const { host } = await openApp({ at })
  await expect.element(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect.element(page.getByRole('link', { name: /^Sessions/ })).toHaveTextContent('3')
  if (at === '#/trash') {
    await host.moveSession({ sessionId: 'group', to: 'trash' })
    await refreshSessions()
    await expect.element(page.getByRole('button', { name: 'Put back Digital working group' })).toBeVisible()
  }
  expect(await violationsInBothSchemes()).toEqual([])
})

test('the empty library can be used with any means: axe finds nothing', async () => {
  await openApp({ hasSessions: false })
  await expect.element(page.getByText('Your first session')).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
})

test('the dialog for a new session can be used with any means: axe finds nothing', async () => {
  await openApp()
  await page.getByRole('button', { name: 'New session' }).click()
  await page.getByLabelText('People').fill('Head of support, Head of support, Service')
  await expect.element(page.getByText('1 person will be in it')).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
})

test('the menu of a session can be used with any means: axe finds nothing', async () => {
  await openApp()
  await page.getByRole('button', { name: 'More for Digital working group' }).click()
  await expect.element(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
})

test('the palette finds sessions and commands, goes there by Enter, and axe finds nothing', async () => {
  await openApp()
  await expect.element(page.getByRole('link', { name: 'Digital working group' })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  const search = page.getByRole('textbox', { name: 'Search sessions, their items, and commands' })
  await expect.element(search).toHaveFocus()
  await expect.element(page.getByRole('dialog').getByText('Quarterly roll-forward')).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
  await userEvent.keyboard('backups{Enter}')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Backups' })).toBeVisible()
})

test('? shows the keys of the screen, and axe finds nothing', async () => {
  await openApp()
  await userEvent.keyboard('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await expect.element(dialog.getByText('New session')).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
})

test('letters are text while somebody types, and no keys at all once they are switched off', async () => {
  await openApp()
  const search = page.getByRole('searchbox', { name: 'Search sessions' })
  await search.click()
  await userEvent.keyboard('n?')
  await expect.element(search).toHaveValue('n?')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  window.location.hash = '#/settings'
  await page.getByRole('checkbox', { name: 'Keys without Ctrl or Alt' }).click()
  await userEvent.keyboard('n')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByRole('textbox', { name: 'Search sessions, their items, and commands' })).toBeVisible()
})

test('the colours chosen in Settings count at once and are kept', async () => {
  const { host } = await openApp({ at: '#/settings' })
  await page.getByText('Dark', { exact: true }).click()
  await expect.poll(() => document.documentElement.dataset.mantineColorScheme).toBe('dark')
  await expect
    .poll(async () => {
      const facts = await host.describe()
      return facts.ok ? facts.value.preferences : null
    })
    .toMatchObject({ colours: 'dark' })
})

test('moving to another place puts the focus on its heading', async () => {
  await openApp()
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Settings' })).toHaveFocus()
})

test('every control of the library is at least 24 by 24 pixels', async () => {
  for (const [at] of places) {
    const { screen } = await openApp({ at })
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    const small = [...screen.container.querySelectorAll('button, a, input:not([type="hidden"]), summary')].filter((control) => {
      const { width, height } = control.getBoundingClientRect()
      // The link of a card covers the whole card; a segment's and a checkbox's own input is hidden behind its label.
      const isCovered = control.matches('li a, li h3 button, input[type="radio"], input[type="checkbox"]')
      return !isCovered && (width < 24 || height < 24)
    })
    expect(small.map((control) => control.outerHTML.slice(0, 120))).toEqual([])
    await screen.unmount()
  }
})

test('a session that is opened has the focus on its title, and the library again on its heading', async () => {
  await openApp()
  await page.getByRole('link', { name: 'Digital working group' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Digital working group' })).toHaveFocus()
  await page.getByRole('button', { name: 'Back to all sessions' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Sessions' })).toHaveFocus()
})

test('a place that is opened from the rail has the focus on its heading, also when it had to be loaded first', async () => {
  await openApp()
  for (const name of ['Templates', 'Settings', 'Backups']) {
    await page.getByRole('link', { name: new RegExp(`^${name}`) }).click()
    await expect.element(page.getByRole('heading', { level: 1, name })).toHaveFocus()
  }
})

test('the same notice twice stands once', async () => {
  await openApp()
  notify({ sentence: 'A copy was kept.' })
  notify({ sentence: 'A copy was kept.' })
  await expect.element(page.getByRole('region', { name: 'Notices' }).getByText('A copy was kept.')).toBeVisible()
  expect(page.getByRole('region', { name: 'Notices' }).getByText('A copy was kept.').elements()).toHaveLength(1)
})

test('people who are pasted into a new session lose bullets, numbers and the header line, and keep their address', async () => {
  await openApp()
  await page.getByRole('button', { name: 'New session' }).click()
  const form = page.getByRole('form', { name: 'New session' })
  await form.getByLabelText('People').fill('Name, Job\n- Head of support, Team lead\n4. Claims manager\nPress officer <press@example.org>')
  await expect.element(form.getByText('3 people will be in it')).toBeVisible()
  await form.getByRole('button', { name: 'Make the session' }).click()
  await expect.element(page.getByRole('textbox', { name: 'E-mail of Press officer' })).toHaveValue('press@example.org')
  await expect.element(page.getByRole('button', { name: 'Remove Claims manager' })).toBeVisible()
})

test('a key is changed in Settings by pressing the new one; a key that is taken is refused in a sentence; all are set back', async () => {
  await openApp({ at: '#/settings' })
  await page.getByRole('button', { name: 'New session: N. Change' }).click()
  await userEvent.keyboard('?')
  await expect.element(page.getByRole('alert')).toHaveTextContent('This key is taken: “Show the keys”. Nothing was changed')
  await page.getByRole('button', { name: 'New session: N. Change' }).click()
  await userEvent.keyboard('y')
  await expect.element(page.getByRole('button', { name: 'New session: Y. Change' })).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
  await userEvent.keyboard('?')
  await expect.element(page.getByRole('dialog', { name: 'Keys' }).getByText('Y', { exact: true }).first()).toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await userEvent.keyboard('y')
  await expect.element(page.getByRole('dialog', { name: 'New session' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Set all keys back' }).click()
  await expect.element(page.getByRole('button', { name: 'New session: N. Change' })).toBeVisible()
})
