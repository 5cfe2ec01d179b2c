/** Fourteen heads, one laptop: rounds, groups, lists of tables, files, who is here, and what is hidden until the reveal. */
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import { itemsOf } from '../../activities/whole'
import type { SessionDocument } from '../../session/schema'
import AudienceScreen from '../AudienceScreen'
import { renderRoom } from '../fixtures/render-room'
import { aRoomSession, secret } from '../fixtures/room-session'
import { frameSchema } from '../frames'
import { makeFrame } from '../make-frame'

const choice = { theme: 'dark', isBlank: false, page: 0, viewStep: null } as const
const frameOf = (document: SessionDocument) => frameSchema.parse(makeFrame(document, choice, '2026-03-12'))
const beliefs = (document: SessionDocument) => itemsOf(document, 'manifesto').map((item) => item.label)
const atWrite = { agendaItemId: 'what-do-we-believe', stepId: 'what-do-we-believe-1', activityId: null }

function paste(element: Element, text: string): void {
  const clipboard = new DataTransfer()
  clipboard.setData('text/plain', text)
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
}

test('a round by keys alone: Enter takes the line and moves on, skipped people come again, those who pass do not', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ place: atWrite }), 'run')
  await expect.element(screen.getByRole('textbox', { name: 'New belief', exact: true })).toBeVisible()
  await userEvent.keyboard('r')
  await expect.element(screen.getByRole('textbox', { name: 'New belief from Head of support' })).toHaveFocus()
  expect(frameOf(now()).content).toMatchObject({ kind: 'round', speaker: 'Head of support', done: 0, total: 8 })
  await userEvent.keyboard('We answer by name{Enter}')
  await userEvent.keyboard('{Alt>}s{/Alt}')
  await userEvent.keyboard('{Alt>}p{/Alt}')
  await expect.element(screen.getByRole('textbox', { name: 'New belief from Head of product' })).toHaveFocus()
  expect(beliefs(now())).toContain('We answer by name')
  const written = now().activities.find((activity) => activity.id === 'manifesto')?.data.beliefs
  expect(written).toContainEqual(expect.objectContaining({ text: 'We answer by name', authorIds: ['person-0'] }))
  await userEvent.keyboard('{Alt>}b{/Alt}')
  await expect.element(screen.getByRole('textbox', { name: 'New belief from Managing director' })).toHaveFocus()
  for (let turn = 0; turn < 6; turn++) await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('textbox', { name: 'New belief from Head of marketing' })).toHaveFocus()
  await userEvent.keyboard('And the same day{Enter}')
  await expect.element(screen.getByText('Everybody has had a turn.')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  expect(now().room.round).toMatchObject({ pass: 2, turns: [] })
  await screen.getByRole('button', { name: 'End the round' }).click()
  expect(now().room).toMatchObject({ wall: 'slot', round: { startedAt: '' } })
})

test('who is away is not asked, and a deputy speaks for the person', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ place: atWrite }), 'run')
  await screen.getByRole('button', { name: /Who is here/ }).click()
  const panel = screen.getByRole('region', { name: 'Who is here' })
  await panel.getByRole('button', { name: 'Here: Head of support' }).click()
  await panel.getByRole('combobox', { name: 'Who sits in for Head of marketing' }).selectOptions('IT lead')
  await expect.element(panel.getByText('7 of 8', { exact: true })).toBeVisible()
  await expect.element(panel.getByText(/^7 of 8 who decide are here\./)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('r')
  expect(frameOf(now()).content).toMatchObject({ speaker: 'IT lead for Head of marketing', total: 7 })
  await screen.getByRole('button', { name: 'Undo Mark Head of marketing as away' }).click()
  expect(frameOf(now()).content).toMatchObject({ speaker: 'Head of marketing' })
})

test('one key deals groups, shows them on the wall, and one undo takes them back', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ place: atWrite }), 'run')
  await userEvent.keyboard('{Shift>}g{/Shift}')
  await expect.element(screen.getByRole('region', { name: 'Groups' })).toHaveFocus()
  await userEvent.keyboard('2')
  expect(now().room.groups.map((group) => group.participantIds.length)).toEqual([2, 2, 2, 2])
  await userEvent.keyboard('4')
  const { content } = frameOf(now())
  expect(content.kind === 'groups' ? content.groups.map((group) => group.people.length) : []).toEqual([4, 4])
  await screen.getByRole('button', { name: 'Undo Deal groups of 4' }).click()
  expect(now().room.groups).toHaveLength(4)
})

test('the list of a table is pasted under its name, and lines are handed out so that the room sees who has which', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ place: atWrite }), 'run')
  await userEvent.keyboard('{Shift>}g{/Shift}')
  await userEvent.keyboard('4')
  await screen.getByRole('textbox', { name: 'Name of Group 1' }).fill('Window table')
  const box = screen.getByRole('textbox', { name: 'New belief, list of Window table' })
  paste(box.element(), '• We listen first\n• We say what we do not know\n• We learn in public')
  await expect.element(screen.getByText('Brought three lines.')).toBeVisible()
  expect(beliefs(now()).slice(-3)).toEqual(['We listen first', 'We say what we do not know', 'We learn in public'])
  await screen.getByRole('button', { name: 'Hand out 11 lines' }).click()
  expect(now().room.groups.map((group) => group.itemIds.length)).toEqual([6, 5])
  const line = screen.getByRole('combobox', { name: 'Who has “We listen first”' })
  await line.selectOptions('Window table')
  const first = frameOf(now()).content
  expect(first.kind === 'groups' ? first.groups[0]?.items : []).toContain('We listen first')
  expect(JSON.stringify(frameOf(now()))).not.toContain(secret)
})

test('what is hidden is counted on the wall and shown together at the reveal, handed-out lines included', async () => {
  const { now } = await renderRoom(aRoomSession({ place: atWrite }), 'run')
  const wall = await render(<AudienceScreen sessionId="room" />)
  await userEvent.keyboard('{Shift>}h{/Shift}')
  await expect.poll(() => wall.container.textContent).toContain('8 beliefs')
  expect(wall.container.textContent).not.toContain('We plan around people')
  expect(JSON.stringify(frameOf(now()))).not.toContain('We plan around people')
  await userEvent.keyboard('{Shift>}g{/Shift}')
  await userEvent.keyboard('2')
  const document = now()
  const handed = {
    ...document,
    room: { ...document.room, groups: document.room.groups.map((group) => ({ ...group, itemIds: ['belief-2'] })) },
  }
  expect(JSON.stringify(frameOf(handed))).not.toContain('We plan around people')
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('{Shift>}h{/Shift}')
  expect(now().room.hiddenActivityId).toBeNull()
  expect(JSON.stringify(frameOf({ ...handed, room: { ...handed.room, hiddenActivityId: null } }))).toContain('We plan around people')
})

test('a file is looked at first: the column is chosen, and nothing is added before it is said', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ place: atWrite }), 'run')
  await screen.getByRole('button', { name: 'From a file' }).click()
  const csv = 'Nr,Belief\n1,"We answer, by name"\n2,We learn in public\n'
  await userEvent.upload(screen.getByLabelText('File with entries'), new File([csv], 'beliefs.csv', { type: 'text/csv' }))
  await expect.element(screen.getByText('We answer, by name')).toBeVisible()
  expect(beliefs(now())).toHaveLength(8)
  await expect.element(screen.getByRole('checkbox', { name: 'The first row is a heading' })).toBeChecked()
  await screen.getByRole('button', { name: 'Add 2', exact: true }).click()
  expect(beliefs(now()).slice(-2)).toEqual(['We answer, by name', 'We learn in public'])
})

test('where a step has two boxes, it is chosen which of them a round fills', async () => {
  const { screen, now } = await renderRoom(
    aRoomSession({ place: { agendaItemId: null, stepId: null, activityId: 'stakeholder-canvas' } }),
    'run',
  )
  const canvas = now().activities.find((activity) => activity.kind === 'stakeholder-canvas')
  if (canvas === undefined) throw new Error('The room’s session has a canvas.')
  const labels = () => itemsOf(now(), canvas.id).map((item) => item.label)
  await expect.element(screen.getByRole('textbox', { name: 'New segment outside' })).toBeVisible()
  await userEvent.keyboard('r')
  await userEvent.keyboard('Night shift customers{Enter}')
  await screen.getByRole('combobox', { name: 'Lines go to' }).selectOptions('New segment inside')
  await screen.getByRole('textbox', { name: 'New segment inside from Head of marketing' }).click()
  await userEvent.keyboard('Warehouse{Enter}')
  expect(labels()).toEqual(expect.arrayContaining(['Night shift customers', 'Warehouse']))
})

test('a step without a box says so, and a round there only says whose turn it is', async () => {
  const { screen, now } = await renderRoom(
    aRoomSession({ place: { agendaItemId: 'welcome', stepId: 'welcome-3', activityId: null } }),
    'run',
  )
  await userEvent.keyboard('r')
  await expect.element(screen.getByRole('textbox', { name: 'Head of support has the word. Enter goes on.' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(frameOf(now()).content).toMatchObject({ kind: 'round', speaker: 'Head of marketing' })
})

test('axe finds nothing in the panels and on their walls, in light and dark', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ place: atWrite }), 'run')
  const wall = await render(<AudienceScreen sessionId="room" />)
  for (const key of ['r', '{Shift>}w{/Shift}', '{Shift>}g{/Shift}']) {
    await userEvent.keyboard(key)
    if (key.includes('g')) await userEvent.keyboard('3')
    if (key.includes('w')) await screen.getByRole('button', { name: 'Here: Legal counsel' }).click()
    expect(await violationsInBothSchemes()).toEqual([])
    if (!key.includes('g')) await userEvent.keyboard('{Escape}')
  }
  await screen.getByRole('button', { name: /^Hand out/ }).click()
  await expect.poll(() => wall.container.textContent).toContain('Group 1')
  expect(now().room.wall).toBe('groups')
  expect(await violationsInBothSchemes()).toEqual([])
})
