/** Running a session: places, timer, capture, questions, all without the mouse where the room waits for it. */

import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import AudienceScreen from '../AudienceScreen'
import { renderRoom } from '../fixtures/render-room'
import { aRoomSession } from '../fixtures/room-session'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const running = (since: string) => ({
  agendaItemId: 'what-do-we-believe',
  stepId: 'what-do-we-believe-4',
  seconds: 420,
  usedSeconds: 0,
  runningSince: since,
})

test('the step’s prompt, the activity’s progress and the steps of the slot are there', async () => {
  const { screen } = await renderRoom(aRoomSession(), 'run')
  await expect.element(screen.getByRole('button', { name: 'Cluster', exact: true })).toHaveAttribute('aria-current', 'step')
  await expect.element(screen.getByText('7 of 8 beliefs in a theme').first()).toBeVisible()
  await expect.element(screen.getByText(/Say aloud which lines belong together/)).toBeVisible()
})

test('keys go to the next step and the next part of the agenda, and going nowhere is not an undo step', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'run')
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
  expect(now().place.stepId).toBe('what-do-we-believe-5')
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(now().place).toMatchObject({ agendaItemId: 'break', stepId: 'break-1' })
  await expect.element(screen.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
})

test('a timer that was started three minutes ago is right wherever and whenever it is shown', async () => {
  const { screen } = await renderRoom(aRoomSession({ timer: running(minutesAgo(3)) }), 'run')
  await expect.element(screen.getByRole('timer', { name: 'Time left for this step' })).toHaveTextContent(/^0(3:5\d|4:00)$/)
  await screen.getByRole('button', { name: 'Prepare', exact: true }).click()
  await expect.element(screen.getByRole('timer', { name: 'Time left for Cluster' })).toHaveTextContent(/^0(3:5\d|4:00)$/)
  await screen.getByRole('button', { name: 'Run', exact: true }).click()
  await expect.element(screen.getByRole('timer', { name: 'Time left for this step' })).toHaveTextContent(/^0(3:5\d|4:00)$/)
})

test('the timer is started, given a minute and paused by keys', async () => {
  const { now } = await renderRoom(aRoomSession(), 'run')
  await userEvent.keyboard('t')
  expect(now().timer).toMatchObject({ stepId: 'what-do-we-believe-4', seconds: 420 })
  await userEvent.keyboard('+')
  expect(now().timer.seconds).toBe(480)
  await userEvent.keyboard('t')
  expect(now().timer.runningSince).toBe('')
})

test('the last fifth of the time is warm, the last twentieth hot', async () => {
  const { screen } = await renderRoom(aRoomSession({ timer: running(minutesAgo(6)) }), 'run')
  await expect.element(screen.getByRole('timer', { name: 'Time left for this step' })).toHaveAttribute('data-warmth', 'warm')
})

test('N goes to the box of the step, and there it is a letter', async () => {
  const { screen } = await renderRoom(aRoomSession(), 'run')
  await screen.getByRole('button', { name: 'Write', exact: true }).click()
  const box = screen.getByRole('textbox', { name: 'New belief' })
  await expect.element(box).toBeVisible()
  await userEvent.keyboard('n')
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('n')
  await expect.element(box).toHaveValue('n')
})

test('D opens the box, Enter stores the decision and leaves the cursor there for the next one', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ decisions: [] }), 'run')
  await userEvent.keyboard('d')
  const box = screen.getByRole('textbox', { name: 'What was decided?' })
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('We answer within a day{Enter}And by name{Enter}')
  expect(now().decisions.map((one) => [one.text, one.activityId])).toEqual([
    ['We answer within a day', 'manifesto'],
    ['And by name', 'manifesto'],
  ])
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  expect(box.elements()).toHaveLength(0)
})

test('an action gets its owner and date, and is changed in place', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ actions: [] }), 'run')
  await userEvent.keyboard('a')
  await userEvent.keyboard('Collect the ten questions')
  await screen.getByRole('combobox', { name: 'Who' }).selectOptions('Head of support')
  await screen.getByRole('textbox', { name: 'What will be done?' }).click()
  await userEvent.keyboard('{Enter}')
  expect(now().actions[0]).toMatchObject({ text: 'Collect the ten questions', ownerId: 'person-0' })
  await screen.getByRole('button', { name: 'Edit “Collect the ten questions”' }).click()
  await userEvent.keyboard(' of customers{Enter}')
  expect(now().actions.map((one) => one.text)).toEqual(['Collect the ten questions of customers'])
})

test('who and when are read from one line; who cannot be told apart is asked before anything is stored', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ actions: [] }), 'run')
  await userEvent.keyboard('a')
  await userEvent.keyboard('@legal check the house rules by 2026-05-12')
  await expect.element(screen.getByText('Read as: Legal counsel, by 12 May 2026')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard('@head write to the suppliers{Enter}')
  expect(now().actions).toHaveLength(1)
  const question = screen.getByRole('group', { name: 'Who is “@head”?' })
  await expect.element(question.getByRole('button', { name: 'Head of support' })).toHaveFocus()
  await question.getByRole('button', { name: 'Head of product' }).click()
  await userEvent.keyboard('@Agency, send the pictures{Enter}')
  expect(now().actions.map(({ text, ownerId, ownerName, due }) => [text, ownerId, ownerName, due])).toEqual([
    ['check the house rules', 'person-5', '', '2026-05-12'],
    ['write to the suppliers', 'person-3', '', ''],
    ['send the pictures', null, 'Agency', ''],
  ])
})

test('N goes to the box of the activity; sixty pasted lines are looked at first and then added', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'run')
  await screen.getByRole('button', { name: 'Write', exact: true }).click()
  const box = screen.getByRole('textbox', { name: 'New belief' })
  await expect.element(box).toBeVisible()
  await userEvent.keyboard('n')
  await expect.element(box).toHaveFocus()
  const clipboard = new DataTransfer()
  clipboard.setData('text/plain', Array.from({ length: 60 }, (_, index) => `${index + 1}. Belief ${index + 1} of many`).join('\n'))
  const before = JSON.stringify(now().activities)
  box.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
  const preview = screen.getByRole('region', { name: '60 lines to add' })
  await expect.element(preview.getByText('Belief 60 of many')).toBeVisible()
  expect(JSON.stringify(now().activities)).toBe(before)
  await userEvent.keyboard('{Escape}')
  await expect.element(box).toHaveFocus()
  expect(JSON.stringify(now().activities)).toBe(before)
  box.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => JSON.stringify(now().activities)).toContain('Belief 60 of many')
  await expect.element(box).toHaveFocus()
})

test('P inside a text field is a letter and parks nothing', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'run')
  await userEvent.keyboard('d')
  await screen.getByRole('textbox', { name: 'What was decided?' }).fill('')
  await userEvent.keyboard('p')
  await expect.element(screen.getByRole('textbox', { name: 'What was decided?' })).toHaveValue('p')
  expect(now().parkingLot).toHaveLength(1)
})

test('a question is put off with one press and dismissed only with a reason, which is kept', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'run')
  const questions = screen.getByRole('region', { name: 'Questions for the room' })
  await questions
    .getByRole('button', { name: /^Later:/ })
    .first()
    .click()
  expect(now().dismissed.map((entry) => entry.kind)).toEqual(['later'])
  await questions
    .getByRole('button', { name: /^Dismiss:/ })
    .first()
    .click()
  const reason = questions.getByRole('textbox', { name: 'Why is this not a question?' })
  await expect.element(reason).toHaveFocus()
  await expect.element(questions.getByRole('button', { name: 'Dismiss', exact: true })).toBeDisabled()
  await userEvent.keyboard('The sponsor settles it{Enter}')
  expect(now().dismissed.map((entry) => [entry.kind, entry.reason])).toEqual([
    ['later', ''],
    ['dismissed', 'The sponsor settles it'],
  ])
  await expect.element(questions.getByText('2 put aside.')).toBeVisible()
})

test('a question is put on the wall by one press, says who reads it, and one key brings the session back', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'run')
  const wall = await render(<AudienceScreen sessionId="room" />)
  await expect.poll(() => wall.container.textContent).toContain('What do we believe?')
  const questions = screen.getByRole('region', { name: 'Questions for the room' })
  const ask = questions.getByRole('button', { name: /^Ask the room: / }).first()
  const sentence = (ask.element().getAttribute('aria-label') ?? '').replace('Ask the room: ', '')
  await ask.click()
  await expect.poll(() => wall.container.textContent).toBe(`A question for you${sentence}`)
  await expect.element(questions.getByText('The room reads')).toBeVisible()
  await userEvent.keyboard('q')
  await expect.poll(() => wall.container.textContent).toContain('What do we believe?')
  await userEvent.keyboard('q')
  await expect.poll(() => wall.container.textContent).toContain('A question for you')
  // Put off, it is off the wall too.
  await userEvent.keyboard('{Shift>}Q{/Shift}')
  await expect.poll(() => wall.container.textContent).not.toContain('A question for you')
  expect(now().dismissed.map((entry) => entry.kind)).toEqual(['later'])
  await screen
    .getByRole('button', { name: 'Undo Put question off' })
    .or(screen.getByRole('button', { name: 'Undo', exact: true }))
    .first()
    .click()
  expect(now().dismissed).toEqual([])
})

test('what is for the facilitator only, or quotes hidden entries, is never offered to the wall', async () => {
  const session = aRoomSession()
  const { screen } = await renderRoom({ ...session, room: { ...session.room, hiddenActivityId: 'manifesto' } }, 'run')
  const questions = screen.getByRole('region', { name: 'Questions for the room' })
  const showAll = questions.getByRole('button', { name: /^Show all/ })
  if (showAll.elements().length > 0) await showAll.click()
  const about = (name: string) => questions.getByRole('button', { name: new RegExp(`^${name}: `) }).elements().length
  expect(about('Ask the room')).toBeLessThan(about('Later'))
})

test('a question about an action opens that action, ready to be changed', async () => {
  const { screen } = await renderRoom(aRoomSession(), 'run')
  await screen.getByRole('button', { name: /^What will be done for “Bring the ten most asked questions”/ }).click()
  await expect.element(screen.getByRole('textbox', { name: 'What will be done?' })).toHaveValue('Bring the ten most asked questions')
})

test('an activity that this version does not know is explained and hurts nothing else', async () => {
  const document = aRoomSession()
  const [first] = document.activities
  const unknown = { ...first, id: 'future', kind: 'from-the-future', version: 1, title: 'Later', rank: 'zz', data: {} }
  const { screen } = await renderRoom(
    { ...document, activities: [...document.activities, unknown], place: { agendaItemId: null, stepId: null, activityId: 'future' } },
    'run',
  )
  await expect.element(screen.getByText(/does not know activities of the kind “from-the-future”/)).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /Welcome/ })).toBeVisible()
})

test('a slot without an activity shows its wall text and the record so far', async () => {
  const { screen } = await renderRoom(aRoomSession({ place: { agendaItemId: 'welcome', stepId: 'welcome-3', activityId: null } }), 'run')
  await expect.element(screen.getByText('Name, job, and the last time a customer surprised you.').first()).toBeVisible()
  await expect.element(screen.getByRole('region', { name: 'Parking lot' }).getByText('Who answers at the weekend?')).toBeVisible()
})

test('ending a slot begins the next one on the clock', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'run')
  await screen.getByRole('button', { name: 'Start the session here' }).click()
  await screen.getByRole('button', { name: 'Done. Next: Break' }).click()
  expect(
    now()
      .agenda.map((slot) => slot.state)
      .slice(2, 4),
  ).toEqual(['done', 'running'])
  expect(now().place.agendaItemId).toBe('break')
})

test('closing the capture form gives the focus back to the button that opened it', async () => {
  const { screen } = await renderRoom(aRoomSession(), 'run')
  const opener = screen.getByRole('button', { name: /^Decision/ }).first()
  await opener.click()
  await expect.element(screen.getByRole('textbox', { name: 'What was decided?' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(opener).toHaveFocus()
})

test('axe finds nothing on Run, with the capture form open, in light and dark', async () => {
  const { screen } = await renderRoom(aRoomSession({ timer: running(minutesAgo(6)) }), 'run')
  await expect.element(screen.getByText('7 of 8 beliefs in a theme').first()).toBeVisible()
  await userEvent.keyboard('a')
  expect(await violationsInBothSchemes()).toEqual([])
})
