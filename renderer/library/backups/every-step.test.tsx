/** The day step by step, as somebody uses it: with the slider and its keys, by minute and by words, gone back to, and that taken back. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openApp } from '../../../test/helpers/app'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import { aSession } from '../../../test/helpers/library'
import type { JournalLine } from '../../host'
import { writeSessionFile } from '../../session/file'
import { addAction, editAction } from '../../session/ops/captures'
import { writePayload } from '../../session/payload'
import { emptySession, type SessionDocument } from '../../session/schema'
import { closeSession, flush, openSession } from '../../storage/keeper'
import { readFromDisk } from '../../storage/library'
import { change, openDocument } from '../../store/document'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const slider = () => page.getByRole('slider', { name: 'Step of the day' })
const value = <Value,>(answer: { ok: true; value: Value } | { ok: false; problem: { sentence: string } }): Value => {
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return answer.value
}
const onDisk = async () => writeSessionFile(value(await readFromDisk('stepped')).document)
const valueText = () => slider().element().getAttribute('aria-valuetext')

/** The app on no session: nothing opens or closes one while the test prepares its own. */
async function openIdle() {
  const { host } = await openApp({ at: '#/session/none/prepare', hasSessions: false })
  await expect.element(page.getByRole('heading', { name: 'This session cannot be opened' })).toBeVisible()
  return host
}

async function toTheSteps() {
  window.location.hash = '#/backups'
  await page.getByText('Step by step', { exact: true }).click()
}

/** Three actions, the first of them reworded, a version in between. */
async function withADay() {
  const host = await openIdle()
  await aSession({ id: 'stepped', title: 'Kick-off' }, 3)
  value(await openSession('stepped'))
  const add = async (id: string, text: string) => {
    change('Add action', (draft) => addAction(draft, { id, text, at: '' }))
    await flush()
  }
  await add('a1', 'Write the rules down')
  await add('a2', 'Book the room')
  value(await closeSession())
  value(await openSession('stepped'))
  change('Edit action', (draft) => editAction(draft, 'a1', { text: 'Publish the rules' }))
  await flush()
  await add('a3', 'Tell the board')
  value(await closeSession())
  await toTheSteps()
  await expect.element(slider()).toHaveAttribute('aria-valuetext', expect.stringMatching(/^\d\d:\d\d · Added “Tell the board” · 5 of 5$/))
  return host
}

test('the slider says time, step and place, and the state of the moment stands below with what has changed since', async () => {
  await withADay()
  const moment = page.getByRole('article', { name: /^Moment: / })
  await expect.element(moment.getByText('as it is now', { exact: false })).toBeVisible()
  await expect.element(button('Go back to here')).not.toBeInTheDocument()
  ;(slider().element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  await expect.element(slider()).toHaveAttribute('aria-valuetext', expect.stringMatching(/· Added “Book the room” · 3 of 5$/))
  await expect.element(moment.getByText('2 actions', { exact: false })).toBeVisible()
  await moment.getByRole('tab', { name: 'What has changed' }).click()
  await expect.element(moment.getByText('From this moment to the session as it is now: 1 added, 1 changed.')).toBeVisible()
  await expect.element(moment.getByText('Publish the rules')).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
  await button('Earlier').click()
  await expect.element(slider()).toHaveAttribute('aria-valuetext', expect.stringMatching(/· Added “Write the rules down” · 2 of 5$/))
  await expect.element(moment.getByText(/2 added, 1 changed\.$/)).toBeVisible()
  ;(slider().element() as HTMLElement).focus()
  await userEvent.keyboard('{Home}')
  await expect.element(slider()).toHaveAttribute('aria-valuetext', expect.stringMatching(/· The session was made · 1 of 5$/))
  // The button keeps the focus at the end, and does nothing there.
  ;(button('Earlier').element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Earlier')).toHaveFocus()
  await button('Later').click()
  await expect.element(slider()).toHaveAttribute('aria-valuetext', expect.stringMatching(/2 of 5$/))
})

test('going back to a moment keeps what was there as a version, and undo takes it back, byte for byte', async () => {
  const host = await withADay()
  const before = await onDisk()
  await button('Changed “Publish the rules”').click()
  await expect.element(slider()).toHaveAttribute('aria-valuetext', expect.stringMatching(/4 of 5$/))
  await button('Go back to here').click()
  await expect.element(button('Undo').last()).toBeVisible()
  await expect.poll(() => openDocument().actions.map((one) => one.text)).toEqual(['Publish the rules', 'Book the room'])
  expect((host.sessions.get('stepped')?.snapshots ?? []).map((one) => one.generation.reason)).toContain('before-restore')
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await flush()
  expect(writeSessionFile(openDocument())).toBe(before)
  expect(await onDisk()).toBe(before)
})

test('a copy of a moment is a session of its own; the one it was made of stays as it is', async () => {
  await withADay()
  const before = await onDisk()
  await button('Added “Book the room”').click()
  await button('Make a copy of this moment').click()
  await expect.poll(() => window.location.hash).toMatch(/^#\/session\/(?!stepped)/)
  await expect.poll(() => openDocument().actions.map((one) => one.text)).toEqual(['Write the rules down', 'Book the room'])
  expect(openDocument().title).toMatch(/^Kick-off, as of today at \d\d:\d\d$/)
  expect(await onDisk()).toBe(before)
})

/** A journal with this many changes, eight a minute from nine o'clock today on: two hundred actions, written and reworded round by round. */
function aLongDay(count: number): JournalLine[] {
  const nine = new Date().setHours(9, 0, 0, 0)
  const [example] = withAction(emptySession('stepped', ''), 'x').actions
  return Array.from({ length: count }, (_, index) => {
    const number = index % 200
    const item = { ...example, id: `a${number}`, rank: `a${String(number).padStart(3, '0')}V`, text: `Promise ${index + 1}` }
    const payload = {
      at: new Date(nine + index * 7500).toISOString(),
      label: number === index ? 'Add action' : 'Edit action',
      goesOn: false,
    }
    return { seq: index + 2, payload: writePayload({ ...payload, changes: [{ do: 'put', at: 'actions', item }] }) }
  })
}

test('a day of 4,000 steps is gone through by minute and by words', async () => {
  const host = await openIdle()
  await aSession({ id: 'stepped', title: 'A long day' })
  host.sessions.get('stepped')?.lines.push(...aLongDay(4000))
  await toTheSteps()
  await expect.element(slider()).toHaveAttribute('aria-valuetext', expect.stringMatching(/ of 4,001$/))
  ;(slider().element() as HTMLElement).focus()
  const place = () => Number(/([\d,]+) of 4,001$/.exec(valueText() ?? '')?.[1]?.replace(',', ''))
  await userEvent.keyboard('{PageDown}{PageDown}')
  await expect.poll(place).toBeLessThan(4001 - 8)
  const minute = page.getByRole('region', { name: /^Steps of this minute: / })
  await expect.element(minute.getByText('8 steps')).toBeVisible()
  // The list follows the slider as soon as there is time.
  const chosen = () => minute.element().querySelector('[aria-current]')?.textContent ?? 'nothing'
  await expect.poll(() => valueText()?.includes(chosen())).toBe(true)
  const isShown = () => {
    const [list, entry] = [minute.element().querySelector('ol'), minute.element().querySelector('[aria-current]')]
    return (entry?.getBoundingClientRect().bottom ?? 0) <= (list?.getBoundingClientRect().bottom ?? 0) + 1
  }
  await expect.poll(isShown).toBe(true)
  const third = minute.getByRole('button').nth(2)
  const words = third.element().textContent ?? ''
  await third.click()
  await expect.poll(valueText).toContain(words)
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(valueText).not.toContain(words)
  await expect.element(minute.getByRole('button').nth(3)).toHaveFocus()
  expect(await violationsInBothSchemes()).toEqual([])
})

test('where the journal is damaged the slider says which changes are missing', async () => {
  const host = await openIdle()
  await aSession({ id: 'stepped', title: 'A day with damage' })
  host.sessions.get('stepped')?.lines.push(...aLongDay(30).filter((line) => line.seq !== 20))
  await toTheSteps()
  await expect.element(slider()).toHaveAttribute('aria-valuetext', expect.stringMatching(/ 19 of 19$/))
  await expect.element(page.getByText(/^From change 20 on, the steps cannot be read/)).toBeVisible()
  await expect.element(button('Go back to here')).toBeVisible()
})

test('without steps it says when there will be some, and a disk that does not answer is said', async () => {
  const host = await openIdle()
  await aSession({ id: 'stepped', title: 'Nothing yet' })
  host.sessions.get('stepped')?.lines.splice(0)
  await toTheSteps()
  await expect.element(page.getByText('No steps to go through')).toBeVisible()
  host.failing('readJournal', { code: 'disk-full', sentence: 'The disk does not answer.' })
  await page.getByText('Kept versions').click()
  await page.getByText('Step by step').click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('The disk does not answer.')
})

function withAction(document: SessionDocument, id: string): SessionDocument {
  const draft = structuredClone(document)
  addAction(draft, { id, text: '', at: '' })
  return draft
}
