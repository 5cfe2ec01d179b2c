/** The parts beside the work wait until nobody writes, and are right then; what somebody does in them holds at once. */
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { changeActivity } from '../../store/document'
import { useSettled } from '../controls/useSettled'
import { renderRoom } from '../fixtures/render-room'
import { aRoomSession } from '../fixtures/room-session'

interface Beliefs {
  beliefs: { id: string; text: string; isShortlisted: boolean }[]
}

const rewrite = (text: string) =>
  changeActivity<Beliefs>('manifesto', 'Edit belief', (data) => {
    for (const belief of data.beliefs.slice(0, 1)) belief.text = text
  })

function Shown({ value }: { readonly value: number }) {
  return <output>{useSettled(value, 50)}</output>
}

test('the first value is shown at once, of a burst only the last, once it stands still', async () => {
  const screen = await render(<Shown value={0} />)
  const shown: (string | null)[] = []
  const output = screen.getByRole('status').element()
  new MutationObserver(() => shown.push(output.textContent)).observe(output, { subtree: true, characterData: true, childList: true })
  expect(output.textContent).toBe('0')
  for (let value = 1; value <= 20; value++) await screen.rerender(<Shown value={value} />)
  await expect.poll(() => shown.at(-1)).toBe('20')
  expect(shown.length).toBeLessThan(20)
})

test('what hangs together with an item is told in its newest words once nobody writes', async () => {
  const { screen } = await renderRoom(aRoomSession(), 'run')
  await expect.poll(() => document.querySelector('[data-item]')).not.toBeNull()
  document.querySelector<HTMLElement>('[data-item="belief-0"]')?.focus()
  const trace = screen.getByRole('region', { name: 'How it hangs together' })
  await expect.element(trace).toBeVisible()
  for (const text of ['N', 'No', 'Nobody asks twice']) rewrite(text)
  await expect.element(trace.getByText('Nobody asks twice', { exact: true })).toBeVisible()
})

test('two presses in a row put two questions off, without waiting for the rules to be looked at again', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'run')
  const questions = screen.getByRole('region', { name: 'Questions for the room' })
  await expect.element(questions.getByRole('button', { name: /^Later: / }).first()).toBeVisible()
  const before = now().dismissed.length
  rewrite('Something else')
  const press = () =>
    (
      questions
        .getByRole('button', { name: /^Later: / })
        .first()
        .element() as HTMLElement
    ).click()
  press()
  await expect.poll(() => now().dismissed.length).toBe(before + 1)
  press()
  await expect.poll(() => now().dismissed.length).toBe(before + 2)
  expect(new Set(now().dismissed.map((one) => `${one.rule} ${one.itemId}`)).size).toBe(before + 2)
})
