/** Opening, saving and leaving a session with the real keeper on a host in memory. */
import './fixtures/render-room'
import { MantineProvider } from '@mantine/core'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { createSession } from '../storage/library'
import { LiveRegion } from '../ui/announce'
import { theme } from '../ui/theme'
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
  host.failing('append', null)
  await screen.getByRole('button', { name: 'Try again' }).click()
  await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible()
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
