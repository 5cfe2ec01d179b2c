/** Handing out: previews, ticks, editions, files, and what is said when a copy is out of date. */
import { expect, test } from 'vitest'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import { editSession, goTo } from '../../session/ops/basics'
import { change } from '../../store/document'
import { renderRoom } from '../fixtures/render-room'
import { aRoomSession, secret } from '../fixtures/room-session'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

test('every slide of the deck is previewed in its order, and a slide that is ticked out is not in the file', async () => {
  const { screen, host } = await renderRoom(aRoomSession({ id: 'share-ticks' }), 'share')
  const tick = screen.getByRole('checkbox', { name: /We took one decision/ })
  await expect.element(tick).toBeChecked()
  await tick.click()
  await expect.element(screen.getByText(/^\d+ of \d+ slides/)).toBeVisible()
  await screen.getByRole('button', { name: 'Save Markdown' }).click()
  await expect
    .element(screen.getByText('Saved as Northwind-Energy-digital-working-group-2026-03-12.md.', { exact: true }).first())
    .toBeVisible()
  expect(text(host.saved[0]?.bytes)).toContain('One action')
  expect(text(host.saved[0]?.bytes)).not.toContain('We took one decision')
})

test('the attendees’ copy holds no private word; without names, departments stand in their place', async () => {
  const { screen, host } = await renderRoom(aRoomSession({ id: 'share-private' }), 'share')
  await screen.getByRole('checkbox', { name: /With people’s names/ }).click()
  await screen.getByRole('button', { name: 'Save Markdown' }).click()
  await expect.poll(() => host.saved).toHaveLength(1)
  expect(text(host.saved[0]?.bytes)).not.toContain(secret)
  expect(text(host.saved[0]?.bytes)).not.toContain('Head of support')
})

test('an export is marked out of date when the session changed since, and going to another step does not', async () => {
  const { screen } = await renderRoom(aRoomSession({ id: 'share-stale' }), 'share')
  await screen.getByRole('button', { name: 'Save Session file' }).click()
  await expect.element(screen.getByText(/^Saved as .*\.groundwork\.$/).first()).toBeVisible()
  change('Go', (draft) => goTo(draft, { stepId: null }), { undo: 'skip' })
  expect(screen.getByText(/out of date/).elements()).toHaveLength(0)
  change('Edit title', (draft) => editSession(draft, { title: 'Another title' }))
  await expect.element(screen.getByText(/is out of date: the session has changed since/)).toBeVisible()
})

test('where nothing can be printed the screen says so, what to do, and offers the rest', async () => {
  const { screen } = await renderRoom(aRoomSession({ id: 'share-print' }), 'share')
  await expect.element(screen.getByText(/PDFs cannot be made here/)).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Save Handout as PDF' })).toBeDisabled()
  await expect.element(screen.getByRole('button', { name: 'Save Session file' })).toBeEnabled()
})

test('the deck is a PowerPoint package, and where the host prints the PDFs are made from whole pages', async () => {
  const printed: string[] = []
  const { screen, host } = await renderRoom(aRoomSession({ id: 'share-files' }), 'share', null, (memory) => ({
    ...memory,
    describe: async () => {
      const answer = await memory.describe()
      return answer.ok ? { ok: true, value: { ...answer.value, canPrint: true } } : answer
    },
    printPdf: async ({ html }) => {
      printed.push(html)
      return { ok: true, value: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') }
    },
  }))
  await screen.getByRole('button', { name: 'Save Deck' }).click()
  await expect.poll(() => host.saved.map((file) => file.name)).toEqual(['Northwind-Energy-digital-working-group-2026-03-12.pptx'])
  expect(text(host.saved[0]?.bytes.slice(0, 2))).toBe('PK')
  await screen.getByRole('radio', { name: 'Letter' }).click()
  await screen.getByRole('button', { name: 'Save Handout as PDF' }).click()
  await expect.poll(() => printed).toHaveLength(1)
  expect(printed[0]).toContain('Agenda as it happened')
  expect(printed[0]).not.toContain(secret)
})

test('a file that could not be written says why and keeps the rest of the screen alive', async () => {
  const { screen, host } = await renderRoom(aRoomSession({ id: 'share-full' }), 'share')
  host.failing('saveFiles', { code: 'disk-full', sentence: 'The disk is full. Nothing was written; make room and save again.' })
  await screen.getByRole('button', { name: 'Save Markdown' }).click()
  await expect.element(screen.getByRole('alert')).toHaveTextContent('The disk is full. Nothing was written; make room and save again.')
})

test('axe finds nothing on Share in light and dark', async () => {
  const { screen } = await renderRoom(aRoomSession({ id: 'share-axe' }), 'share')
  await expect.element(screen.getByRole('checkbox', { name: /We took one decision/ })).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
})
