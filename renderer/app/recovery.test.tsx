/** What is left when a view stops: going on, getting everything out, the backups; and a diagnostics file that tells nobody's words. */
import '../ui/base.css'
import { useState } from 'react'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { openApp } from '../../test/helpers/app'
import { violationsInBothSchemes } from '../../test/helpers/axe'
import { aSession } from '../../test/helpers/library'
import { memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { forgetIncidents, knownIncidents, recordIncident } from '../lib/incidents'
import { useLibrary } from '../library/state'
import { emptySession } from '../session/schema'
import { closeSession } from '../storage/keeper'
import { openWorkingStore, setWorkingStore } from '../storage/working-store'
import { closeDocument, showDocument } from '../store/document'
import { setMirrored } from '../store/screen'
import { RecoveryBoundary } from './RecoveryBoundary'
import { goOnAfterTrouble } from './shell-incident'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

afterEach(() => {
  closeDocument()
  forgetIncidents()
  vi.restoreAllMocks()
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
  // What the test before left is being closed still, and would close this one.
  await closeSession({ anyway: true })
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

async function inApp(at: string) {
  // Registered first, so that it comes after the window is gone.
  onTestFinished(goOnAfterTrouble)
  return (await openApp({ at })).host
}
async function inTrouble(isFlushed = true) {
  const host = await inApp('#/session/clinics/prepare')
  await expect.element(page.getByRole('heading', { name: 'Who speaks for us?', level: 1 })).toBeVisible()
  host.send({ kind: 'incident', isFlushed })
  await expect.element(page.getByRole('alertdialog')).toBeVisible()
  return host
}
const trouble = page.getByRole('alertdialog')

test('T-92 a mistake in the shell shows the recovery screen over the session, which stays as it was and gets the focus back', async () => {
  const host = await inApp('#/session/clinics/prepare')
  const title = page.getByRole('textbox', { name: 'Title' })
  await title.fill('Half a sen')
  const field = title.element()
  host.send({ kind: 'incident', isFlushed: true })
  await expect.element(trouble).toHaveAccessibleName('Something went wrong behind this window')
  await expect.element(page.getByRole('alert')).toHaveTextContent(/Everything you typed is saved\..*end Groundwork in its terminal/)
  expect(await violationsInBothSchemes()).toEqual([])
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await button('Export what is here').click()
  await expect.poll(() => JSON.parse(textOf(host.saved[0]?.bytes)).title).toBe('Half a sen')
  await button('Go on').click()
  await expect.element(trouble).not.toBeInTheDocument()
  expect(document.activeElement).toBe(field)
  await expect.element(title).toHaveValue('Half a sen')
})

test('T-92 when the shell could not write everything the screen says so; Escape goes on', async () => {
  await inTrouble(false)
  await expect.element(page.getByRole('alert')).toHaveTextContent(/still in memory.*export it before you close the window/)
  await userEvent.keyboard('{Escape}')
  await expect.element(trouble).not.toBeInTheDocument()
  await expect.element(page.getByRole('heading', { name: 'Who speaks for us?', level: 1 })).toBeVisible()
})

test('T-92 the third mistake of the shell within a minute: exporting comes first, then restarting', async () => {
  const host = await inTrouble()
  useLibrary.setState(({ facts }) => ({ facts: facts === null ? null : { ...facts, host: 'electron' } }))
  for (const _again of [1, 2]) host.send({ kind: 'incident', isFlushed: true })
  await expect.element(trouble).toHaveAccessibleName('Something keeps going wrong behind this window')
  await expect.element(page.getByRole('alert')).toHaveTextContent('Export the session now, then restart Groundwork.')
  await button('Restart Groundwork').click()
  await expect.poll(() => host.windowed).toContainEqual({ do: 'restart' })
  expect(await violationsInBothSchemes()).toEqual([])
})

test('T-92 while the room sees this window nothing of it is shown; it waits until the facilitator works in it again', async () => {
  const host = await inApp('#/sessions')
  setMirrored(true)
  host.send({ kind: 'incident', isFlushed: true })
  await expect.element(page.getByRole('heading', { name: 'The room sees this window' })).toBeVisible()
  await expect.element(trouble).not.toBeInTheDocument()
  await button('Work in this window again').click()
  await expect.element(trouble).toBeVisible()
})

test('T-91 the recovery screen saves diagnostics with the lines of the shell’s log, also when the shell no longer lists sessions', async () => {
  const host = await inTrouble()
  host.shellLog = [{ at: '2026-03-12T09:00:00.000Z', kind: 'rejection', name: 'TypeError', code: 'EIO', places: ['main.js:12:3'] }]
  host.failing('listSessions', { code: 'disk-full', sentence: 'The list cannot be read.' })
  await button('Save a diagnostics file').click()
  await expect.poll(() => host.saved.length).toBe(1)
  const text = textOf(host.saved[0]?.bytes)
  expect(JSON.parse(text)).toMatchObject({ listProblem: 'disk-full', shellIncidents: host.shellLog, incidents: [{ from: 'shell' }] })
  for (const word of ['Lakeside', 'Who speaks']) expect(text).not.toContain(word)
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
  host.shellLog = [{ at: '2026-03-12T09:00:00.000Z', kind: 'exception', name: 'Error', code: '', places: [], ...{ message: marked } }]
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
