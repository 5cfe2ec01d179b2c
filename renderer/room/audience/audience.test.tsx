/** What the room sees: frames only, in step with the facilitator's window, never a private word. */

import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import '../../ui/base.css'
import AudienceScreen from '../AudienceScreen'
import { renderRoom } from '../fixtures/render-room'
import { aRoomSession, secret } from '../fixtures/room-session'
import { frameSchema } from '../frames'
import { makeFrame } from '../make-frame'
import { openWallChannel } from '../wall-channel'

const choice = { theme: 'dark', isBlank: false, page: 0, viewStep: null } as const
const today = '2026-03-12'
const at = (agendaItemId: string, stepId: string | null = null) => ({ agendaItemId, stepId, activityId: null })

/** Shows the audience view in a room of frames that the test sends. */
async function aWall(frame: ReturnType<typeof makeFrame>) {
  const line = openWallChannel('room', (message) => {
    if (message.say === 'ask') line.send({ say: 'frame', frame })
  })
  const wall = await render(<AudienceScreen sessionId="room" />)
  return { wall, line }
}

test('no frame of any slot and step holds a private word, and each passes its own border', () => {
  const document = aRoomSession()
  expect(JSON.stringify(document)).toContain(secret)
  for (const slot of document.agenda) {
    for (const step of slot.steps) {
      const frame = makeFrame({ ...document, place: at(slot.id, step.id) }, choice, today)
      expect(JSON.stringify(frame)).not.toContain(secret)
      expect(frameSchema.parse(structuredClone(frame))).toEqual(frame)
    }
  }
})

test('prompts stay on the laptop: the wall gets the wall text only', () => {
  const frame = makeFrame({ ...aRoomSession(), place: at('welcome', 'welcome-3') }, choice, today)
  expect(frame.content).toEqual({ kind: 'words', words: 'Name, job, and the last time a customer surprised you.' })
})

test('a slot without a title is no empty line on the wall', () => {
  const document = aRoomSession()
  const agenda = document.agenda.map((slot) => ({ ...slot, title: '' }))
  const { content } = makeFrame({ ...document, agenda, place: at('welcome', 'welcome-1') }, choice, today)
  const titles = content.kind === 'agenda' ? content.slots.map((slot) => slot.title) : []
  expect(titles).toHaveLength(agenda.length)
  expect(titles).not.toContain('')
})

test('what a step of an activity asks the room stands on the wall, unless another step of it was opened by hand', () => {
  const document = aRoomSession()
  const slot = document.agenda.find((item) => item.id === 'what-do-we-believe')
  const [step] = slot?.steps ?? []
  if (slot === undefined || step === undefined) throw new Error('The room’s session has a manifesto with steps.')
  const asking = {
    ...document,
    agenda: document.agenda.map((item) =>
      item === slot ? { ...item, steps: [{ ...step, wall: 'What should customers count on?' }] } : item,
    ),
    place: at(slot.id, step.id),
  }
  expect(makeFrame(asking, choice, today)).toMatchObject({ content: { kind: 'activity' }, lead: 'What should customers count on?' })
  expect(makeFrame(asking, { ...choice, viewStep: { at: `${slot.id}/${step.id}`, step: 'sign' } }, today).lead).toBe('')
})

test('a frame with a field that nobody agreed on is not shown', () => {
  const frame = makeFrame(aRoomSession(), choice, today)
  expect(frameSchema.safeParse({ ...frame, prompt: 'for the facilitator' }).success).toBe(false)
})

test('the audience view asks for the present frame when it opens and follows what is typed', async () => {
  const { screen } = await renderRoom(aRoomSession(), 'run')
  const wall = await render(<AudienceScreen sessionId="room" />)
  const shown = wall.container
  // The view of an activity is loaded when it is first shown.
  await expect
    .poll(() => shown.textContent, { timeout: 10_000 })
    .toContain('A customer never has to explain the same problem to two departments.')
  await screen.getByRole('button', { name: 'Write', exact: true }).click()
  // Not typed key by key: here both windows are one, and a space would turn the wall's page.
  await screen
    .getByRole('textbox', { name: /belief/i })
    .first()
    .fill('We answer within a day.')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => shown.textContent).toContain('We answer within a day.')
  expect(shown.querySelectorAll('input, button, textarea, select, a')).toHaveLength(0)
})

test('frozen, the wall keeps its picture; blank, it shows nothing; both end by the same key', async () => {
  const { now } = await renderRoom(aRoomSession(), 'run')
  const wall = await render(<AudienceScreen sessionId="room" />)
  const text = () => wall.container.textContent
  await expect.poll(text).toContain('What do we believe?')
  await userEvent.keyboard('f')
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(now().place.agendaItemId).toBe('break')
  await userEvent.keyboard('b')
  await expect.poll(text).toBe('')
  await userEvent.keyboard('b')
  await expect.poll(text).toContain('What do we believe?')
  await userEvent.keyboard('f')
  await expect.poll(text).toContain('Back at 10:45')
})

test('content that does not fit is paged with its page named, and keys ask for the next page', async () => {
  const slots = Array.from(
    { length: 60 },
    (_, index) => ({ id: `s${index}`, title: `Slot ${index + 1}`, from: '09:00', minutes: 5, state: 'next', isBreak: false }) as const,
  )
  const frame = makeFrame({ ...aRoomSession(), place: at('welcome', 'welcome-1') }, choice, today)
  const { wall, line } = await aWall({ ...frame, content: { kind: 'agenda', purpose: '', leaveWith: [], howWeDecide: '', slots } })
  await expect.element(wall.getByText(/^1 of \d+$/)).toBeVisible()
  await expect.element(wall.getByText('Slot 1', { exact: true })).toBeVisible()
  const asked: number[] = []
  const listener = openWallChannel('room', (message) => {
    if (message.say === 'turn') asked.push(message.page)
  })
  await userEvent.keyboard('{PageDown}')
  await expect.poll(() => asked).toEqual([1])
  listener.close()
  line.close()
})

test('body text is at least 28 px high on a screen of 1080 lines', async () => {
  const frame = makeFrame({ ...aRoomSession(), place: at('welcome', 'welcome-1') }, choice, today)
  const { wall, line } = await aWall(frame)
  const title = wall.getByText('What are we climbing towards?')
  await expect.element(title).toBeVisible()
  const row = title.element()
  const perLine = Number.parseFloat(getComputedStyle(row).fontSize) / Math.min(window.innerHeight, (window.innerWidth * 9) / 16)
  expect(perLine * 1080).toBeGreaterThanOrEqual(28)
  line.close()
})

test('axe finds nothing on the wall: words, agenda, break', async () => {
  for (const place of [at('welcome', 'welcome-3'), at('welcome', 'welcome-1'), at('break', 'break-1')]) {
    const { wall, line } = await aWall(makeFrame({ ...aRoomSession(), place }, choice, today))
    await expect.element(wall.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await violationsInBothSchemes(wall.container)).toEqual([])
    line.close()
    await wall.unmount()
  }
})

test('a pinned wall stays at its place while the facilitator goes on, shows the step before, and follows again by the same key', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'run')
  const wall = await render(<AudienceScreen sessionId="room" />)
  const text = () => wall.container.textContent
  await expect.poll(text).toContain('What do we believe?')
  await userEvent.keyboard('{Shift>}P{/Shift}')
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(now().place.agendaItemId).toBe('break')
  await expect.element(screen.getByText(/^The room stays at “What do we believe\?, Cluster”/)).toBeVisible()
  await expect.poll(text).toContain('What do we believe?')
  await userEvent.keyboard('{Shift>}P{/Shift}')
  await expect.poll(text).toContain('Back at 10:45')
  await screen.getByRole('button', { name: 'Step before, on the audience view' }).click()
  await expect.poll(text).toContain('What do we believe?')
  await screen.getByRole('button', { name: 'Step after, on the audience view' }).click()
  await expect.poll(text).toContain('Back at 10:45')
})
