/** Removing a person for good: what the dialog says before, and what is left afterwards. */
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import { writeSessionFile } from '../../session/file'
import { participantSchema, type SessionDocument } from '../../session/schema'
import { closeSession, openSession } from '../../storage/keeper'
import { createSession } from '../../storage/library'
import { renderRoom } from '../fixtures/render-room'
import { aRoomSession } from '../fixtures/room-session'
import { removalReport, shortened } from './removal-words'

const name = 'Rosalind Okonkwo'

function aSessionWith(more: Partial<SessionDocument> = {}): SessionDocument {
  const session = aRoomSession({ ...more })
  const person = participantSchema.parse({ id: 'rosalind', rank: 'Zz', name, email: 'r@example.org' })
  return { ...session, location: `At ${name}’s office`, participants: [person, ...session.participants] }
}

async function opened(session: SessionDocument) {
  const room = await renderRoom(session, 'prepare')
  await createSession(session)
  await openSession(session.id)
  await room.screen.getByRole('button', { name: 'Remove a person from everything that is kept …' }).click()
  return { ...room, dialog: room.screen.getByRole('dialog', { name: 'Remove a person from everything that is kept' }) }
}

test('it names the texts that change, what goes and what stays, and then the person is gone from everything', async () => {
  const session = aSessionWith()
  const { screen, dialog, host, now } = await opened(session)
  const button = dialog.getByRole('button', { name: 'Remove for good' })
  await expect.element(button).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'Who' }).selectOptions(name)
  await expect.element(dialog.getByRole('textbox', { name: 'Take these names out of texts' })).toHaveValue(`${name}, r@example.org`)
  await expect.element(dialog.getByText('One text of today’s session will be changed:')).toBeVisible()
  await expect.element(dialog.getByText(`At ${name}’s office`)).toBeVisible()
  await expect.element(dialog.getByText('This cannot be undone.')).toBeVisible()
  await expect.element(dialog.getByText(/files you exported or printed/)).toBeVisible()
  await page.viewport(1280, 900)
  expect(await violationsInBothSchemes()).toEqual([])
  await button.click()
  await expect.element(screen.getByText(/The person was removed from this session and .* earlier version/).last()).toBeVisible()
  await expect.poll(() => now().location).toBe('At a former participant’s office')
  expect(writeSessionFile(now())).not.toContain(name)
  expect(JSON.stringify(host.sessions.get(session.id))).not.toContain(name)
  await closeSession({ anyway: true })
})

test('a version that cannot be read must be given up before anything happens', async () => {
  const session = aSessionWith({ id: 'unreadable' })
  const room = await renderRoom(session, 'prepare')
  await createSession(session)
  await openSession(session.id)
  const stored = room.host.sessions.get(session.id)
  if (stored === undefined) throw new Error('It was just made.')
  stored.snapshots = [
    ...stored.snapshots.map((one) => ({ ...one, generation: { ...one.generation, generationId: 'old', isReadable: false } })),
    ...stored.snapshots,
  ]
  await room.screen.getByRole('button', { name: 'Remove a person from everything that is kept …' }).click()
  const dialog = room.screen.getByRole('dialog', { name: 'Remove a person from everything that is kept' })
  await dialog.getByRole('combobox', { name: 'Who' }).selectOptions(name)
  const button = dialog.getByRole('button', { name: 'Remove for good' })
  const agree = dialog.getByRole('checkbox', { name: /Delete the earlier version that cannot be read/ })
  await expect.element(agree).toBeVisible()
  await expect.element(button).toBeDisabled()
  await agree.click()
  await button.click()
  await expect.element(room.screen.getByText(/Deleted as well: one version that could not be read\./).last()).toBeVisible()
  await closeSession({ anyway: true })
})

test('the sentences count rightly and cut long texts around the name', () => {
  expect(removalReport({ rewritten: 1, deleted: 0, asides: [], isForgotten: true })).toBe(
    'The person was removed from this session and one earlier version. Files you exported before still name them.',
  )
  expect(removalReport({ rewritten: 4, deleted: 2, asides: ['a'], isForgotten: true })).toContain(
    'Deleted as well: 2 versions that could not be read and one damaged piece.',
  )
  expect(removalReport({ rewritten: 0, deleted: 0, asides: [], isForgotten: false })).toBe(
    'The person was removed from this session. The fast working copy in this browser could not be reached and may still name them: start Groundwork again, open the session and leave it, which makes that copy anew. Files you exported before still name them.',
  )
  const long = `${'before '.repeat(40)}Jo Smith${' after'.repeat(40)}`
  expect(shortened(long, ['Jo Smith'])).toMatch(/^… .*Jo Smith.* …$/)
  expect(shortened('Jo Smith', ['jo smith'])).toBe('Jo Smith')
})
