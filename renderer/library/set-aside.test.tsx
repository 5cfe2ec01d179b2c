/** What was set aside after damage, as somebody saves it. */
import '../ui/base.css'
import { MantineProvider } from '@mantine/core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { violationsInBothSchemes } from '../../test/helpers/axe'
import { memoryHost } from '../../test/helpers/memory-host'
import { type SessionListing, setHost } from '../host'
import { theme } from '../ui/theme'
import { Toasts } from '../ui/toasts'
import { SetAside } from './SetAside'

const summary = { title: 'Kick-off', organisation: '', date: '', participants: 0, activities: 0, activitiesDone: 0, items: 0, looseEnds: 0 }
const listing: SessionListing = { sessionId: 's1', summary, lastSeq: 0, changedAt: '', bytes: 0, isTrashed: false }

async function aListOf(host: ReturnType<typeof memoryHost>) {
  setHost(host)
  return render(
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
      <main>
        <h1>Backups</h1>
        <SetAside listing={listing} />
        <Toasts />
      </main>
    </MantineProvider>,
  )
}

test('T-07 each piece is listed with its time and size and saved as it is, one or all', async () => {
  const host = memoryHost()
  host.asidesOf = [
    { aside: { asideId: 'a1', of: 'journal', at: '2026-03-12T09:30:00.000Z', bytes: 4200 }, bytes: new Uint8Array([1, 2]) },
    { aside: { asideId: 'a2', of: 'version', at: '2026-03-11T08:00:00.000Z', bytes: 90_000 }, bytes: new Uint8Array([3]) },
  ]
  await aListOf(host)
  await expect.element(page.getByRole('heading', { name: 'Set aside after damage' })).toBeVisible()
  await expect.element(page.getByText(/12 March.* · 4 kB/)).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
  await page.getByRole('button', { name: /^Save as it is: a version, 11 March/ }).click()
  await expect.element(page.getByText('Saved as Kick-off, version 2026-03-11 08-00-00.txt.')).toBeVisible()
  await page.getByRole('button', { name: 'Save all of them' }).click()
  await expect.poll(() => host.saved.map(({ bytes }) => [...bytes])).toEqual([[3], [1, 2], [3]])
  for (const word of ['Delete', 'Remove', 'Discard']) await expect.element(page.getByRole('button', { name: word })).not.toBeInTheDocument()
})

test('without damage there is nothing to see; a piece that is gone meanwhile is said', async () => {
  const host = memoryHost()
  const screen = await aListOf(host)
  await expect.element(page.getByRole('heading', { name: 'Set aside after damage' })).not.toBeInTheDocument()
  await screen.unmount()
  host.asidesOf = [{ aside: { asideId: 'a1', of: 'journal', at: '', bytes: 10 }, bytes: new Uint8Array(1) }]
  host.failing('readAside', { code: 'disk-full', sentence: 'That is not there any more. Nothing was changed.' })
  await aListOf(host)
  await page.getByRole('button', { name: 'Save as it is: part of the journal' }).click()
  await expect.element(page.getByText('That is not there any more. Nothing was changed.')).toBeVisible()
})
