/** Tidying up by keyboard alone: what is found, what is accepted or skipped, what undo takes back, and what the record says of it. */
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violationsInBothSchemes } from '../../../../test/helpers/axe'
import { withAgreedKept } from '../../../activities/tidying'
import { newId } from '../../../lib/ids'
import { addAction, addDecision } from '../../../session/ops/captures'
import type { SessionDocument } from '../../../session/schema'
import { setChangeConsequence } from '../../../store/document'
import { showPreferences } from '../../../store/preferences'
import { renderRoom } from '../../fixtures/render-room'
import { aRoomSession } from '../../fixtures/room-session'

beforeEach(() => {
  showPreferences({})
  // As the storage sets it at start-up.
  setChangeConsequence((before, after) =>
    withAgreedKept(before, after, { newId, now: () => '2026-03-13T08:00:00.000Z', today: () => '2026-03-13' }),
  )
})

/** After the day, with one of each kind of slip and nothing else. */
function aftermath(): SessionDocument {
  const session = structuredClone(aRoomSession({ id: 'tidy', actions: [], decisions: [], parkingLot: [] }))
  const at = '2026-03-12T11:00:00.000Z'
  session.times = { ...session.times, startedAt: '2026-03-12T09:00:00.000Z', endedAt: '2026-03-12T13:00:00.000Z' }
  addDecision(session, { id: 'd1', text: 'We recieve every complaint within a day.', at })
  addDecision(session, { id: 'd2', text: 'The head of suport answers, and', at })
  addAction(session, { id: 'a1', text: 'Ask the IT lead for the list', at, due: '2026-03-20', firstStep: 'Call' })
  addAction(session, { id: 'a2', text: 'Write the rules', at, ownerId: 'person-5', firstStep: 'Read the old ones' })
  return session
}

async function opened() {
  const room = await renderRoom(aftermath(), 'share')
  await room.screen.getByRole('button', { name: /^Tidy up/ }).click()
  await expect.element(page.getByRole('heading', { name: 'Is “recieve” spelt as it should be?' })).toBeVisible()
  return room
}
const field = () => page.getByRole('textbox', { name: 'Replace with' })
const button = (name: string) => page.getByRole('button', { name })

test('Enter accepts, S skips, and every change is one step of undo with a name', async () => {
  const { now } = await opened()
  await expect.element(page.getByText(/^1 of 6$/)).toBeVisible()
  await expect.element(field()).toHaveValue('receive')
  await expect.element(button('Replace')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => now().decisions[0]?.text).toBe('We receive every complaint within a day.')
  await expect.element(page.getByRole('heading', { name: 'Is “head of suport” meant to be “Head of support”?' })).toBeVisible()
  await expect.element(page.getByText(/^2 of 6$/)).toBeVisible()
  await expect.element(button('Replace')).toHaveFocus()
  await userEvent.keyboard('s')
  await expect.element(page.getByRole('heading', { name: 'This stops in the middle: how does it go on?' })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Change the sentence, or skip.')).toBeVisible()
  await userEvent.keyboard('{Control>}a{/Control}The head of support answers.{Enter}')
  await expect.poll(() => now().decisions[1]?.text).toBe('The head of support answers.')
  await expect.element(page.getByRole('heading', { name: 'Who takes this on?' })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => now().actions[0]?.ownerId).toBe('person-7')
  await expect.element(page.getByRole('heading', { name: 'By when is it done?' })).toBeVisible()
  await page.getByLabelText('By when', { exact: true }).fill('2026-04-30')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => now().actions[1]?.due).toBe('2026-04-30')
  await expect.element(page.getByRole('heading', { name: /skipped, nothing else to tidy up|Nothing to tidy up/ })).toHaveFocus()
  await expect.element(button('Undo Set the date of “Write the rules”')).toBeEnabled()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => now().actions[1]?.due).toBe('')
  await expect.element(page.getByRole('heading', { name: 'By when is it done?' })).toBeVisible()
})

test('what was agreed keeps its wording: spelling is counted, a new wording is shown beside the old one and in the file', async () => {
  const { screen, now, host } = await opened()
  await expect.element(field()).toHaveValue('receive')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('In one agreed text only spelling was put right.')).toBeVisible()
  await page.getByRole('button', { name: /^The head of suport answers, and.*stops/ }).click()
  await page.getByRole('textbox', { name: 'As it should read' }).fill('The head of support answers.')
  await userEvent.keyboard('{Enter}')
  const later = page.getByRole('region', { name: 'Changed after the day' })
  await expect.element(later.getByText('The head of suport answers, and')).toBeVisible()
  await expect.element(later.getByText('The head of support answers.')).toBeVisible()
  expect(now().tidied.map(({ agreed, isSpelling }) => [agreed, isSpelling])).toEqual([
    ['We recieve every complaint within a day.', true],
    ['The head of suport answers, and', false],
  ])
  await screen.getByRole('button', { name: /^Save Markdown/ }).click()
  await expect.poll(() => host.saved).toHaveLength(1)
  const text = new TextDecoder().decode(host.saved[0]?.bytes)
  expect(text).toContain('One agreed text was reworded after the day')
  expect(text).toMatch(/The head of support answers\.\s†/)
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => now().tidied).toHaveLength(1)
})

test('a misspelt word for which quite another is typed is a new wording, and no spelling', async () => {
  const { now } = await opened()
  await expect.element(field()).toHaveValue('receive')
  await field().fill('refuse')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => now().decisions[0]?.text).toBe('We refuse every complaint within a day.')
  expect(now().tidied.map(({ isSpelling }) => isSpelling)).toEqual([false])
})

test('axe finds nothing on the list in light and dark, and Alt+S skips from inside a field', async () => {
  await opened()
  expect(await violationsInBothSchemes()).toEqual([])
  await field().click()
  await userEvent.keyboard('s')
  await expect.element(field()).toHaveValue('receives')
  await userEvent.keyboard('{Alt>}s{/Alt}')
  await expect.element(page.getByRole('heading', { name: /head of suport/ })).toBeVisible()
})
