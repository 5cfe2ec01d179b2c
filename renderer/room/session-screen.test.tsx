/** Opening, saving and leaving a session with the real keeper on a host in memory. */
import './fixtures/render-room'
import { MantineProvider } from '@mantine/core'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { violationsInBothSchemes } from '../../test/helpers/axe'
import { memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { checkBackup } from '../storage/keeper'
import { createSession } from '../storage/library'
import { LiveRegion } from '../ui/announce'
import { theme } from '../ui/theme'
import { Toasts } from '../ui/toasts'
import { aRoomSession } from './fixtures/room-session'
import SessionScreen from './SessionScreen'

async function anOpenScreen(sessionId: string) {
  const host = memoryHost()
  setHost(host)
  const onClose = vi.fn()
  const created = await createSession(aRoomSession({ id: sessionId, title: 'A working day' }))
  expect(created.ok).toBe(true)
  const screen = await render(
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
      <SessionScreen sessionId={sessionId} tab="prepare" goToTab={() => undefined} onClose={onClose} />
      <LiveRegion />
    </MantineProvider>,
  )
  return { host, screen, onClose }
}

test('what is typed is said to be saved only when it is, and lies in the journal then', async () => {
  const { host, screen } = await anOpenScreen('screen-saves')
  await screen.getByRole('textbox', { name: 'Title', exact: true }).click()
  await userEvent.keyboard('{End}!')
  await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible()
  await expect.poll(() => JSON.stringify([...(host.sessions.get('screen-saves')?.lines ?? [])])).toContain('A working day!')
})

test('a disk that is full is said at once, with what was kept and a way to try again', async () => {
  const { host, screen } = await anOpenScreen('screen-full')
  await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible()
  host.failing('append', { code: 'disk-full', sentence: 'The disk is full. What you typed is kept here; make room.' })
  await screen.getByRole('textbox', { name: 'Title', exact: true }).click()
  await userEvent.keyboard('{End}?')
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/The disk is full/)
  await expect.element(screen.getByText('Not saved', { exact: true })).toBeVisible()
  const again = screen.getByRole('button', { name: 'Try again' })
  await expect.element(again).toBeVisible()
  // At once: a trial by itself would take the button away.
  host.failing('append', null)
  again.element().dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible()
})

test('a backup that cannot be read back stays in view beside Saved, offers a copy elsewhere, and goes when a later one can be read', async () => {
  const { host, screen } = await anOpenScreen('screen-backup')
  await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible()
  host.failing('readGeneration', { code: 'disk-full', sentence: 'The disk reported an error.' })
  await checkBackup()
  const chip = screen.getByRole('button', { name: 'Backup failed' })
  await chip.click()
  const dialog = screen.getByRole('dialog', { name: 'The newest backup failed' })
  await expect
    .element(dialog)
    .toHaveTextContent(/cannot be read back\. The disk reported an error\..*Every change of this session is saved all the same/)
  expect(await violationsInBothSchemes()).toEqual([])
  await dialog.getByRole('button', { name: 'Save a copy elsewhere' }).click()
  await expect.element(dialog).toHaveTextContent('Saved as A working day.groundwork.')
  expect(host.saved.map((file) => file.name)).toEqual(['A working day.groundwork'])
  await dialog.getByRole('button', { name: 'Check again' }).click()
  await expect.element(dialog.getByRole('button', { name: 'Check again' })).toBeEnabled()
  await expect.element(chip).toBeVisible()
  host.failing('readGeneration', null)
  await dialog.getByRole('button', { name: 'Check again' }).click()
  const good = screen.getByRole('dialog', { name: 'The newest backup can be read again' })
  await good.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect.element(good).not.toBeInTheDocument()
  await expect.element(chip).not.toBeInTheDocument()
})

test('leaving with everything saved goes back; leaving with something unsaved asks first', async () => {
  const { host, screen, onClose } = await anOpenScreen('screen-leaves')
  await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible()
  host.failing('append', { code: 'disk-full', sentence: 'The disk is full. What you typed is kept here; make room.' })
  await screen.getByRole('textbox', { name: 'Title', exact: true }).click()
  await userEvent.keyboard('{End}?')
  await screen.getByRole('button', { name: 'Back to all sessions' }).click()
  await expect.element(screen.getByRole('dialog', { name: 'Not everything is saved' })).toBeVisible()
  expect(onClose).not.toHaveBeenCalled()
  await screen.getByRole('button', { name: 'Stay here' }).click()
  host.failing('append', null)
  await screen.getByRole('button', { name: 'Back to all sessions' }).click()
  await expect.poll(() => onClose.mock.calls.length).toBe(1)
})

test('T-07 a session that cannot be read offers its files as they are; one whose disk lost a part says so until it is closed, with that part to save', async () => {
  const host = memoryHost()
  setHost(host)
  host.asidesOf = [
    { aside: { asideId: 'a1', of: 'journal', at: '2026-03-12T09:30:00.000Z', bytes: 3 }, bytes: new Uint8Array([1, 2, 3]) },
    { aside: { asideId: 'a2', of: 'version', at: '', bytes: 2 }, bytes: new Uint8Array([4, 5]) },
    { aside: { asideId: 'a3', of: 'version', at: '', bytes: 1 }, bytes: new Uint8Array([6]) },
  ]
  const screen = await render(
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
      <SessionScreen sessionId="unreadable" tab="run" goToTab={() => undefined} onClose={() => undefined} />
      <Toasts />
    </MantineProvider>,
  )
  await screen.getByRole('button', { name: 'Save its files as they are' }).click()
  await expect
    .poll(() => host.saved.map(({ name, bytes }) => [name, [...bytes]]))
    .toEqual([
      ['Session, journal 2026-03-12 09-30-00.txt', [1, 2, 3]],
      ['Session, version.txt', [4, 5]],
      ['Session, version 2.txt', [6]],
    ])
  expect(await violationsInBothSchemes()).toEqual([])

  const whole = await createSession(aRoomSession({ id: 'screen-damaged', title: 'A working day' }))
  expect(whole.ok).toBe(true)
  const { openSession } = host
  const report = { recoveredLines: 3, damagedBytes: 120, skippedSnapshots: 0 }
  setHost({
    ...host,
    openSession: async (request) => {
      const opened = await openSession(request)
      return opened.ok ? { ok: true, value: { ...opened.value, report } } : opened
    },
  })
  await screen.rerender(
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
      <SessionScreen key="other" sessionId="screen-damaged" tab="prepare" goToTab={() => undefined} onClose={() => undefined} />
      <Toasts isSession />
    </MantineProvider>,
  )
  await expect.element(screen.getByRole('region', { name: 'Notices' })).toHaveTextContent(/was damaged and was put aside\. 3 changes/)
  await screen.getByRole('button', { name: 'Save what was set aside' }).click()
  await expect.poll(() => host.saved.at(-1)?.name).toBe('A working day, version 2.txt')
})

test('a session that does not exist is refused with a sentence and a way back', async () => {
  setHost(memoryHost())
  const screen = await render(
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
      <SessionScreen sessionId="nowhere" tab="run" goToTab={() => undefined} onClose={() => undefined} />
    </MantineProvider>,
  )
  await expect.element(screen.getByRole('heading', { name: 'This session cannot be opened' })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Back to all sessions' })).toBeVisible()
})
