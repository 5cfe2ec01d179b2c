/** The size of the poster: asked for only where there is one, remembered with the other choices, and followed by what is printed. */
import { beforeEach, expect, test } from 'vitest'
import type { MemoryHost } from '../../../test/helpers/memory-host'
import type { Host } from '../../host'
import type { SessionDocument } from '../../session/schema'
import { savedPart, showPreferences, usePreferences } from '../../store/preferences'
import { renderRoom } from '../fixtures/render-room'
import { aRoomSession } from '../fixtures/room-session'

beforeEach(() => showPreferences({}))

function printing(printed: string[]) {
  return (memory: MemoryHost): Host => ({
    ...memory,
    describe: async () => {
      const answer = await memory.describe()
      return answer.ok ? { ok: true, value: { ...answer.value, canPrint: true } } : answer
    },
    printPdf: async ({ html }) => {
      printed.push(html)
      return { ok: true, value: new TextEncoder().encode('%PDF-1.4\n%%EOF\n') }
    },
  })
}

function withAnAgreedBelief(session: SessionDocument): SessionDocument {
  const manifesto = session.activities.find((one) => one.kind === 'manifesto')
  const beliefs = manifesto?.data.beliefs as { stage: string }[]
  const [first] = beliefs
  if (first !== undefined) first.stage = 'agreed'
  return session
}

test('A3 at first, as large as the other papers when that is chosen, and kept for the next time', async () => {
  const printed: string[] = []
  const { screen } = await renderRoom(withAnAgreedBelief(aRoomSession({ id: 'share-poster' })), 'share', null, printing(printed))
  const sizes = screen.getByRole('group', { name: 'Poster' })
  await expect.element(sizes.getByRole('radio', { name: 'A3' })).toBeChecked()
  await screen.getByRole('button', { name: 'Save Poster', exact: true }).click()
  await expect.poll(() => printed.at(-1)).toContain('@page { size: 297mm 420mm')
  await sizes.getByRole('radio', { name: 'A4' }).click()
  await expect.element(sizes.getByRole('radio', { name: 'A4' })).toBeChecked()
  await screen.getByRole('button', { name: 'Save Poster', exact: true }).click()
  await expect.poll(() => printed.at(-1)).toContain('@page { size: 210mm 297mm')
  expect(savedPart(usePreferences.getState()).share).toMatchObject([{ sessionId: 'share-poster', poster: 'page' }])
  await screen.getByRole('group', { name: 'Paper' }).getByRole('radio', { name: 'Letter' }).click()
  await expect.element(sizes.getByRole('radio', { name: 'Letter' })).toBeChecked()
})

test('without an agreed sentence there is no poster and no question about it', async () => {
  const { screen } = await renderRoom(aRoomSession({ id: 'share-no-poster' }), 'share')
  await expect.element(screen.getByRole('group', { name: 'Paper' })).toBeVisible()
  await expect.element(screen.getByRole('group', { name: 'Poster' })).not.toBeInTheDocument()
})
