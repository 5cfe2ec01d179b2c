/** What is left when a view stops: going on, getting everything out, the backups; and a diagnostics file that tells nobody's words. */
import '../ui/base.css'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { openApp } from '../../test/helpers/app'
import { violationsInBothSchemes } from '../../test/helpers/axe'
import { aSession } from '../../test/helpers/library'
import { memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { forgetIncidents, knownIncidents, recordIncident } from '../lib/incidents'
import { emptySession } from '../session/schema'
import { openWorkingStore, setWorkingStore } from '../storage/working-store'
import { closeDocument, showDocument } from '../store/document'
import { RecoveryBoundary } from './RecoveryBoundary'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

afterEach(() => {
  closeDocument()
  forgetIncidents()
  vi.restoreAllMocks()
  window.history.replaceState(null, '', '#/sessions')
})

let isBroken = false

function View() {
  const [, draw] = useState(0)
  if (isBroken) throw new TypeError('The canary belief could not be drawn')
  return (
    <button
      type="button"
      onClick={() => {
        isBroken = true
        draw(1)
      }}
    >
      Draw
    </button>
  )
}

async function broken() {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const host = memoryHost()
  setHost(host)
  showDocument({ ...emptySession('s1', ''), title: 'Kick-off' })
  isBroken = false
  await render(
    <RecoveryBoundary>
      <View />
    </RecoveryBoundary>,
  )
  await button('Draw').click()
  return host
}

test('T-92 a view that stops leaves the session in reach: exported, and gone on with', async () => {
  const host = await broken()
  await expect.element(page.getByRole('alert')).toHaveTextContent(/Everything you typed is saved/)
  expect(await violationsInBothSchemes()).toEqual([])
  await button('Export what is here').click()
  await expect.element(page.getByRole('status')).toHaveTextContent('Saved as Kick-off.groundwork.')
  expect(JSON.parse(textOf(host.saved[0]?.bytes)).title).toBe('Kick-off')
  isBroken = false
  await button('Go on').click()
  await expect.element(button('Draw')).toBeVisible()
})

test('T-24 after the third time within a minute, exporting comes first, and every session is offered as a file', async () => {
  const host = await broken()
  await aSession({ id: 'other', title: 'Another day' })
  for (const _again of [1, 2]) await button('Go on').click()
  await expect.element(page.getByRole('heading', { name: 'This screen stops again and again' })).toBeVisible()
  await button('Export Another day').click()
  await expect.element(page.getByRole('status')).toHaveTextContent('Saved as Another day.groundwork.')
  expect(host.saved.map((file) => file.name)).toEqual(['Another day.groundwork'])
  expect(await violationsInBothSchemes()).toEqual([])
})

test('T-93 it works without the working store, with a list that cannot be read and a disk that is full', async () => {
  setWorkingStore(openWorkingStore({ name: 'none', indexedDB: null as never }))
  const host = await broken()
  host.failing('saveFiles', { code: 'disk-full', sentence: 'The disk is full. Nothing was written. Choose another place.' })
  host.failing('listSessions', { code: 'disk-full', sentence: 'The list cannot be read.' })
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  for (const _again of [1, 2]) await button('Go on').click()
  await expect.element(page.getByText('The list cannot be read.')).toBeVisible()
  await button('Export what is here').click()
  await expect.element(page.getByRole('status')).toHaveTextContent('The disk is full. Nothing was written.')
  await button('Copy it as text').click()
  await expect.element(page.getByRole('status')).toHaveTextContent('The whole session is on the clipboard.')
  expect(JSON.parse(write.mock.calls[0]?.[0] ?? '').title).toBe('Kick-off')
  for (const word of ['Delete', 'Erase', 'Reset']) await expect.element(button(new RegExp(word))).not.toBeInTheDocument()
})

test('T-91 the diagnostics file holds counts and codes, and no word of any session', async () => {
  const { host } = await openApp({ at: '#/about', hasSessions: false })
  const marked = 'canary-7f3a'
  await aSession({ id: marked, title: `Title ${marked}`, organisation: `Client ${marked}`, location: marked }, 4)
  recordIncident('view', new TypeError(`Cannot read “${marked}” of /home/${marked}/file.ts:1:2`), Date.now())
  const unnamed = new Error(marked)
  unnamed.name = marked
  recordIncident('promise', unnamed, Date.now())
  recordIncident('promise', marked, Date.now())
  await button('Save a diagnostics file').click()
  await expect.poll(() => host.saved.length).toBe(1)
  const text = textOf(host.saved[0]?.bytes)
  expect(text).not.toContain(marked)
  expect(JSON.parse(text)).toMatchObject({ app: '0.0.0-test', platform: 'test', sessions: [{ participants: 4 }] })
  expect(JSON.parse(text).incidents.map((one: { name: string }) => one.name)).toEqual(['TypeError', 'unknown', 'unknown'])
  expect(knownIncidents()[0]?.places.length).toBeGreaterThan(0)
})
