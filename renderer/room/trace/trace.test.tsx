/** The trace on the facilitator's side: follows the focus, leads to other items, and lets people draw links. */
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import { renderRoom } from '../fixtures/render-room'
import { aRoomSession } from '../fixtures/room-session'

test('the item that has the focus shows what it answers; a link drawn by keyboard appears at both ends and can be undone', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ links: [] }), 'run')
  const first = await firstMarked()
  const belief = now()
    .activities.flatMap((activity) => (activity.data.beliefs ?? []) as { id: string; text: string }[])
    .find((one) => one.id === first.dataset.item)
  first.focus()
  const trace = screen.getByRole('region', { name: 'How it hangs together' })
  await expect.element(trace.getByText(belief?.text ?? '', { exact: true })).toBeVisible()
  await trace.getByRole('button', { name: 'Link to…' }).click()
  await userEvent.click(screen.getByRole('radio').first())
  await userEvent.type(screen.getByRole('textbox', { name: 'Because' }), 'it shows in what we do{Enter}')
  expect(now().links).toMatchObject([{ from: belief?.id, because: 'it shows in what we do' }])
  await expect.element(trace.getByText('because it shows in what we do')).toBeVisible()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(now().links).toEqual([])
})

test('the section and its dialog have no axe violation in either theme', async () => {
  const { screen } = await renderRoom(aRoomSession(), 'run')
  const first = await firstMarked()
  first.focus()
  await screen.getByRole('button', { name: 'Link to…' }).click()
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
})

/** The first item of the stage, once the activity's view has arrived. */
function firstMarked(): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>('[data-item]')
    if (found === null) throw new Error('no item yet')
    return found
  }, 10_000)
}
