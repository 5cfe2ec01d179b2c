/** Versions of a session, as somebody uses them: kept by name, looked into, compared, gone back to, and that taken back. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openApp } from '../../../test/helpers/app'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import { aSession, exampleFile } from '../../../test/helpers/library'
import { writeSessionFile } from '../../session/file'
import { addAction, editAction } from '../../session/ops/captures'
import { closeSession, flush, openSession, snapshotNow } from '../../storage/keeper'
import { createSession, readFromDisk } from '../../storage/library'
import { readSession } from '../../storage/reading'
import { change, openDocument } from '../../store/document'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const value = <Value,>(answer: { ok: true; value: Value } | { ok: false; problem: { sentence: string } }): Value => {
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return answer.value
}

/** The app on no session: nothing opens or closes one while the test prepares its own. */
async function openIdle() {
  const { host } = await openApp({ at: '#/session/none/prepare', hasSessions: false })
  await expect.element(page.getByRole('heading', { name: 'This session cannot be opened' })).toBeVisible()
  return host
}

/** The library with one session: a version kept by name, two changes since. */
async function withVersions() {
  const host = await openIdle()
  await aSession({ id: 's1', title: 'Kick-off' }, 3)
  value(await openSession('s1'))
  change('Add action', (draft) => addAction(draft, { id: 'a1', text: 'Write the rules down', at: '' }))
  await flush()
  value(await snapshotNow('named', 'Before lunch'))
  change('Edit action', (draft) => editAction(draft, 'a1', { text: 'Publish the rules' }))
  change('Add action', (draft) => addAction(draft, { id: 'a2', text: 'Book the room', at: '' }))
  await flush()
  value(await closeSession())
  window.location.hash = '#/backups'
  await expect.element(button(/Before lunch/)).toBeVisible()
  return host
}
const onDisk = async () => writeSessionFile(value(await readFromDisk('s1')).document)

test('a version that was kept by name says what has changed since, old wording and new', async () => {
  await withVersions()
  await button(/Before lunch/).click()
  const version = page.getByRole('article', { name: 'Version: Before lunch' })
  await expect.element(version.getByText('Reads back whole')).toBeVisible()
  await version.getByRole('tab', { name: 'What has changed' }).click()
  await expect.element(version.getByText('1 added, 1 changed.')).toBeVisible()
  await expect.element(version.getByText('Write the rules down')).toBeVisible()
  await expect.element(version.getByText('Publish the rules')).toBeVisible()
  await expect.element(version.getByText('Book the room')).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
})

test('going back is a step that undo takes back, byte for byte, and what was there is kept as a version', async () => {
  const host = await withVersions()
  const before = await onDisk()
  await button(/Before lunch/).click()
  await button('Go back to this state').click()
  await expect.element(button('Undo').last()).toBeVisible()
  await expect.poll(() => openDocument().actions.map((one) => one.text)).toEqual(['Write the rules down'])
  const reasons = () => (host.sessions.get('s1')?.snapshots ?? []).map((one) => one.generation.reason)
  expect(reasons()).toContain('before-restore')
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await flush()
  expect(writeSessionFile(openDocument())).toBe(before)
  expect(await onDisk()).toBe(before)
})

test('one activity alone goes back; everything else stays as it is', async () => {
  const host = await openIdle()
  const example = exampleFile()
  let ids = 0
  const document = value(readSession(example?.bytes ?? '', () => `n${++ids}`)).document
  value(await createSession({ ...document, id: 's1' }))
  value(await openSession('s1'))
  const manifesto = document.activities.find((one) => one.kind === 'manifesto')
  const words = () => {
    const data = openDocument().activities.find((one) => one.id === manifesto?.id)?.data
    return JSON.stringify(data?.beliefs)
  }
  const earlier = words()
  value(await snapshotNow('named', 'Whole'))
  change('Remove beliefs', (draft) => {
    const activity = draft.activities.find((one) => one.id === manifesto?.id)
    if (activity !== undefined) activity.data = { ...activity.data, beliefs: [] }
    draft.title = 'Another title'
  })
  await flush()
  value(await closeSession())
  window.location.hash = '#/backups'
  await button(/Whole/).click()
  await button(`Put back only this: ${manifesto?.title}`).click()
  await expect.poll(words).toBe(earlier)
  expect(openDocument().title).toBe('Another title')
  expect(host.sessions.get('s1')?.snapshots.at(-1)?.generation.reason).toBe('before-restore')
})

test('a version is kept by name from the session and from here, and stands first in the list', async () => {
  const host = await withVersions()
  await page.getByRole('textbox', { name: 'Keep this version' }).fill('After lunch')
  await button('Keep').click()
  await expect.element(button(/After lunch/)).toBeVisible()
  window.location.hash = '#/session/s1/prepare'
  await expect.element(page.getByRole('button', { name: 'Back to all sessions' })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByPlaceholder(/Search/)).toHaveFocus()
  await userEvent.keyboard('keep this version{Enter}')
  await page.getByRole('dialog', { name: 'Keep this version' }).getByLabelText('Name').fill('At the end')
  await userEvent.keyboard('{Enter}')
  const names = () => (host.sessions.get('s1')?.snapshots ?? []).map((one) => one.generation.name).filter((name) => name !== '')
  await expect.poll(names).toEqual(['Before lunch', 'After lunch', 'At the end'])
})

test('the arrow keys go through the versions, and a version that cannot be read says so and offers nothing', async () => {
  const host = await withVersions()
  const damaged = host.sessions.get('s1')?.snapshots[0]
  if (damaged !== undefined) damaged.text = damaged.text.slice(0, 40)
  const rows = page.getByRole('region', { name: '12 March' }).getByRole('button')
  ;(rows.first().element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.element(rows.last()).toHaveFocus()
  await expect.element(page.getByRole('alert')).toHaveTextContent(/^This version cannot be read\./)
  await expect.element(button('Go back to this state')).not.toBeInTheDocument()
})
