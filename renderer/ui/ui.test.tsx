/** The look-only parts where they do something: notices, the live region, the boundary, commands. */

import { MantineProvider } from '@mantine/core'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { announce, LiveRegion } from './announce'
import { handleKey, registerCommands, runCommand, useAllCommands, useCommands } from './commands'
import { ErrorBoundary } from './ErrorBoundary'
import { theme } from './theme'
import { closeNotices, notify, Toasts } from './toasts'

const inTheme = (children: React.ReactNode) => (
  <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
    {children}
  </MantineProvider>
)

test('a notice is shown and said, and Undo inside it runs once', async () => {
  await render(
    inTheme(
      <>
        <Toasts />
        <LiveRegion />
      </>,
    ),
  )
  const undo = vi.fn()
  notify({ sentence: 'Moved to the trash.', action: { words: 'Undo', run: undo } })
  await expect.element(page.getByRole('status')).toHaveTextContent('Moved to the trash.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
  expect(undo).toHaveBeenCalledTimes(1)
  closeNotices()
})

test('what the library finishes after a session was opened is neither shown nor said', async () => {
  await render(
    inTheme(
      <>
        <Toasts isSession />
        <LiveRegion />
      </>,
    ),
  )
  notify({ sentence: '“Another client” is in the trash.', isOfLibrary: true })
  notify({ sentence: 'A decision was removed.' })
  await expect.element(page.getByRole('region', { name: 'Notices' })).toHaveTextContent('A decision was removed.')
  await expect.element(page.getByRole('status')).toHaveTextContent('A decision was removed.')
  expect(document.body.textContent).not.toContain('Another client')
  closeNotices()
})

test('a flood of announcements ends with its last sentence', async () => {
  await render(<LiveRegion />)
  for (const number of [1, 2, 3, 4]) announce(`Added ${number}`)
  await expect.element(page.getByRole('status'), { timeout: 5000 }).toHaveTextContent('Added 4')
})

const drawing = { isBroken: false }

function Drawing() {
  if (drawing.isBroken) throw new Error('canvas without a pencil')
  return <p>Drawn</p>
}

test('a screen that breaks says so, offers its details, and can be tried again', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  drawing.isBroken = true
  await render(
    inTheme(
      <ErrorBoundary what="This screen">
        <Drawing />
      </ErrorBoundary>,
    ),
  )
  await expect.element(page.getByRole('alert')).toHaveTextContent('This screen stopped working because of a mistake in Groundwork.')
  await expect.element(page.getByRole('button', { name: 'Copy details' })).toBeVisible()
  drawing.isBroken = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByText('Drawn')).toBeVisible()
  quiet.mockRestore()
})

function Screen() {
  const [count, setCount] = useState(0)
  useCommands([{ id: 'test.add', words: 'Add one', key: 'N', where: 'Test', run: () => setCount(count + 1) }])
  return (
    <>
      <output>{count}</output>
      <input aria-label="Text" />
      <ul>
        {useAllCommands().map((command) => (
          <li key={command.id}>{command.words}</li>
        ))}
      </ul>
    </>
  )
}

test('a screen’s commands run with its newest state, by key or by name, and go with it', async () => {
  window.addEventListener('keydown', handleKey)
  const screen = await render(<Screen />)
  await expect.element(page.getByRole('listitem')).toHaveTextContent('Add one')
  await userEvent.keyboard('nn')
  await expect.element(page.getByRole('status')).toHaveTextContent('2')
  expect(runCommand('test.add')).toBe(true)
  await expect.element(page.getByRole('status')).toHaveTextContent('3')
  await page.getByLabelText('Text').click()
  await userEvent.keyboard('n')
  await expect.element(page.getByLabelText('Text')).toHaveValue('n')
  await expect.element(page.getByRole('status')).toHaveTextContent('3')
  await screen.unmount()
  expect(runCommand('test.add')).toBe(false)
  window.removeEventListener('keydown', handleKey)
})

test('undo belongs to a text field that holds text, and to the session when it is empty', async () => {
  window.addEventListener('keydown', handleKey)
  const undo = vi.fn()
  const forget = registerCommands([{ id: 'session.undo', words: 'Undo', key: 'Mod+Z', where: 'Session', run: undo }])
  await render(<input aria-label="Belief" />)
  await page.getByLabelText('Belief').click()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(undo).toHaveBeenCalledTimes(1)
  await page.getByLabelText('Belief').fill('half a sentence')
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(undo).toHaveBeenCalledTimes(1)
  forget()
  window.removeEventListener('keydown', handleKey)
})
