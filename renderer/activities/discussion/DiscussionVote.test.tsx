import '../../ui/base.css'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { violationsIn } from '../../../test/helpers/axe.ts'
import { emptyState, Stage } from '../../../test/stage.tsx'
import { discussion } from '.'
import DiscussionView from './DiscussionView'
import { addNotes } from './ops'
import { discussionSchema } from './schema'

const texts = ['The map', 'The form', 'The letter']
const press = (keys: string) => userEvent.keyboard(keys)

async function show() {
  const data = discussionSchema.parse({ prompt: 'What surprised us?' })
  let count = 0
  addNotes(data, { texts, newId: () => `n${++count}` })
  const state = emptyState()
  const screen = await render(<Stage definition={discussion} view={DiscussionView} data={data} step="vote" state={state} />)
  return { screen, state }
}
const cast = (state: ReturnType<typeof emptyState>) =>
  state.rounds.at(-1)?.ballots.map((ballot) => [ballot.participantId, ballot.choices.map((choice) => `${choice.itemId} ${choice.value}`)])

test('paper ballots are typed by code, person after person; what breaks the rules is said and not taken', async () => {
  const { screen, state } = await show()
  await screen.getByRole('button', { name: 'Start the vote' }).click()
  await screen.getByRole('radio', { name: /^One ballot each/ }).click()
  const field = screen.getByRole('textbox', { name: 'Ballot of Head of support' })
  await field.click()
  await press('A1 A1 A1{Enter}')
  await expect.element(screen.getByText('A-1 has 3 dots, and one line may have 2 from each person.')).toBeVisible()
  expect(cast(state)).toEqual([])
  await press('{Backspace}3{Enter}')
  expect(cast(state)).toEqual([['person-1', ['n1 2', 'n3 1']]])
  expect(state.said.at(-1)).toBe('Ballot of Head of support taken. Next: Head of IT.')
  await expect.element(screen.getByRole('textbox', { name: 'Ballot of Head of IT' })).toHaveFocus()
  await press('2 2 3{Enter}')
  await expect.element(screen.getByText('2 of 5 ballots in')).toBeVisible()
  expect(screen.container.querySelectorAll('[data-row] input')).toHaveLength(0)
  expect(screen.getByRole('list', { name: 'Lines on the ballot' }).element().textContent).not.toMatch(/dot/)
})

test('once the vote is started, the first count can be typed at once', async () => {
  const { screen } = await show()
  await screen.getByRole('button', { name: 'Start the vote' }).click()
  await expect.poll(() => document.activeElement?.tagName).toBe('INPUT')
  expect(document.activeElement?.closest('[data-row]')).not.toBeNull()
})

test('nobody votes twice by mistake: a second ballot has to be meant', async () => {
  const { screen, state } = await show()
  await screen.getByRole('button', { name: 'Start the vote' }).click()
  await screen.getByRole('radio', { name: /^One ballot each/ }).click()
  await screen.getByRole('textbox', { name: 'Ballot of Head of support' }).click()
  await press('A1{Enter}')
  await screen.getByRole('combobox', { name: 'Whose ballot' }).selectOptions('person-1')
  await screen.getByRole('textbox', { name: 'Ballot of Head of support' }).click()
  await press('A2{Enter}')
  await expect.element(screen.getByText('Head of support has voted already (A1). Enter once more replaces that ballot.')).toBeVisible()
  expect(cast(state)).toEqual([['person-1', ['n1 1']]])
  await press('{Enter}')
  expect(cast(state)).toEqual([['person-1', ['n2 1']]])
})

test('the laptop goes round: a neutral screen with the next name, a ballot by keys alone, nothing of others', async () => {
  const { screen, state } = await show()
  await screen.getByRole('button', { name: 'Start the vote' }).click()
  await screen.getByRole('radio', { name: /^One ballot each/ }).click()
  await screen.getByRole('button', { name: 'Pass the laptop' }).click()
  const shown = () => document.querySelector('dialog')?.innerText ?? ''
  await expect.element(screen.getByRole('heading', { name: 'Head of support' })).toBeVisible()
  expect(await violationsIn(document.body)).toEqual([])
  await press('{Enter}')
  await expect.element(screen.getByRole('spinbutton', { name: 'The map' })).toHaveFocus()
  expect(await violationsIn(document.body)).toEqual([])
  await press('{ArrowRight}{ArrowRight}{ArrowRight}')
  await expect.element(screen.getByText('At most two dots on one line.')).toBeVisible()
  await press('{ArrowDown}2{ArrowDown}1{Enter}')
  await expect.element(screen.getByRole('heading', { name: 'Head of IT' })).toBeVisible()
  expect(shown()).not.toMatch(/dot|Head of support|map|form/i)
  await press('{Enter}1{Enter}')
  await expect.element(screen.getByText('four dots left, at most 2 on one line. Enter once more hands it in as it is.')).toBeVisible()
  await press('{Escape}')
  await expect.element(screen.getByRole('heading', { name: 'Head of IT' })).toBeVisible()
  expect(state.rounds.at(-1)?.ballots).toHaveLength(1)
  await press('{Enter}')
  await expect.element(screen.getByRole('spinbutton', { name: 'The map' })).toHaveAttribute('aria-valuenow', '0')
  await press('1{Enter}{Enter}')
  await press('{Escape}')
  await expect.element(screen.getByRole('textbox', { name: /^Ballot of/ })).toHaveFocus()
  expect(document.querySelector('dialog')).toBeNull()
  expect(cast(state)).toEqual([
    ['person-1', ['n1 2', 'n2 2', 'n3 1']],
    ['person-2', ['n1 1']],
  ])
  await screen.getByRole('button', { name: 'Reveal the dots' }).click()
  await expect.element(screen.getByText(/^Look first, then talk/)).toBeVisible()
  await expect.poll(() => screen.getByRole('listitem').elements()[0]?.textContent).toContain('3 dots')
})

test('a ranking is typed or placed by keys, counted in points, and its earlier round can be looked at', async () => {
  const { screen, state } = await show()
  await screen.getByRole('radio', { name: 'Ranking' }).click()
  await screen.getByRole('button', { name: 'Start the vote' }).click()
  await screen.getByRole('textbox', { name: 'Ballot of Head of support' }).click()
  await press('A3 A1 A3{Enter}')
  await expect.element(screen.getByText('A-3 is named twice: which place does it have?')).toBeVisible()
  await press('{Backspace}{Backspace}{Enter}')
  await screen.getByRole('button', { name: 'Pass the laptop' }).click()
  await press('{Enter}')
  await expect.element(screen.getByRole('spinbutton', { name: 'The map' })).toHaveFocus()
  await press('{End} {ArrowUp} {Home}1{Enter}')
  await press('{Escape}')
  expect(cast(state)?.[1]).toEqual(['person-2', ['n1 1', 'n3 2', 'n2 3']])
  await screen.getByRole('button', { name: 'Reveal the ranking' }).click()
  const first = () => screen.getByRole('list', { name: 'Lines on the ballot' }).getByRole('listitem').elements()[0]?.textContent
  await expect.poll(first).toMatch(/The map.*5 points|The letter.*5 points/)
  await screen.getByRole('button', { name: 'Close the round' }).click()
  await screen.getByRole('button', { name: 'In another way' }).click()
  await screen.getByRole('radio', { name: 'Consent, eight gradients' }).click()
  await screen.getByRole('button', { name: 'Start the round' }).click()
  await screen.getByText('Earlier rounds · 1').click()
  await expect.element(screen.getByRole('heading', { name: /^Ranking, round 1, closed at/ })).toBeVisible()
  expect(state.rounds.map((round) => [round.method, round.state, round.presentIds.length])).toEqual([
    ['ranking', 'frozen', 5],
    ['gradients', 'open', 0],
  ])
})

test('gradients by digits: the split says that you disagree, the sentence who abstains', async () => {
  const { screen, state } = await show()
  await screen.getByRole('radio', { name: 'Consent, eight gradients' }).click()
  await screen.getByRole('spinbutton', { name: 'Support needed, in per cent' }).fill('75')
  await screen.getByRole('button', { name: 'Start the round' }).click()
  await screen.getByRole('radio', { name: /^One ballot each/ }).click()
  await screen.getByRole('textbox', { name: 'Ballot of Head of support' }).click()
  for (const ballot of ['882', '872', '878', '858', '658']) await press(`${ballot}{Enter}`)
  await expect.element(screen.getByText('All ballots are in.')).toBeVisible()
  expect(screen.getByText(/support it/).elements()).toHaveLength(0)
  expect(await violationsIn(screen.container)).toEqual([])
  await screen.getByRole('button', { name: 'Show the room' }).click()
  await expect.element(screen.getByText('3 of 3 support it; 2 abstain')).toBeVisible()
  await expect.element(screen.getByText('You disagree')).toBeVisible()
  expect(state.rounds[0]).toMatchObject({ threshold: 0.75, method: 'gradients' })
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme
    expect(await violationsIn(screen.container)).toEqual([])
  }
  delete document.documentElement.dataset.theme
})

test('once hands are counted the round stays with hands, and more of them than people is asked about', async () => {
  const { screen } = await show()
  await screen.getByRole('radio', { name: 'Consent, five levels' }).click()
  await screen.getByRole('button', { name: 'Start the round' }).click()
  await screen.getByRole('spinbutton', { name: 'Agree, hands for The map' }).fill('6')
  await expect.element(screen.getByText(/One line has more hands than the 5 who vote/)).toBeVisible()
  expect(screen.getByRole('radio').elements()).toHaveLength(0)
})
