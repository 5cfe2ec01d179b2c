import '../../ui/base.css'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { emptyState, Stage, type StageState } from '../../../test/stage.tsx'
import { coordinationModel } from '.'
import CoordinationModelView from './CoordinationModelView'
import { aModel, aPlacedModel, sampleDigits } from './fixtures/builders'
import { openPlacingRound, reveal, startRound } from './ops'
import { keptCriteria, resultOf } from './result'
import { type CoordinationModel, coordinationModelSchema } from './schema'

async function show(data: CoordinationModel, step: string, focusItemId: string | null = null) {
  const state = emptyState()
  const screen = await render(
    <Stage definition={coordinationModel} view={CoordinationModelView} data={data} step={step} focusItemId={focusItemId} state={state} />,
  )
  return { screen, state }
}
const now = (state: StageState) => coordinationModelSchema.parse(state.data)
const press = (keys: string) => userEvent.keyboard(keys)

function paste(field: Element, text: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}
function revealed(): CoordinationModel {
  const data = aPlacedModel()
  reveal(data)
  return data
}
/** The names may be anywhere but on the screen. */
function expectNoNames(container: Element): void {
  for (const name of ['command and control', 'empowered units', 'decentralised'])
    expect(container.textContent?.toLowerCase()).not.toContain(name)
}

test('a question is struck and comes back, the short set takes one button, and a missing one is typed', async () => {
  const { screen, state } = await show(aModel(), 'criteria')
  expectNoNames(screen.container)
  await screen.getByRole('button', { name: 'Strike: Speed expected' }).click()
  expect(keptCriteria(now(state))).toHaveLength(9)
  await screen.getByRole('button', { name: 'Bring back: Speed expected' }).click()
  await screen.getByRole('button', { name: 'Keep the short set of 7' }).click()
  await expect.element(screen.getByText('Seven questions kept')).toBeVisible()
  await screen.getByRole('textbox', { name: 'New question' }).click()
  await press('Night shifts{Enter}')
  expect(keptCriteria(now(state)).at(-1)).toMatchObject({ name: 'Night shifts', noun: 'night shifts' })
})

test('a fit says why and from where, and changes only with a reason', async () => {
  const { screen, state } = await show(aModel(), 'criteria')
  await screen.getByRole('button', { name: 'Why? Legal exposure' }).click()
  await expect.element(screen.getByText('Groundwork’s judgement; change it if you know better').first()).toBeVisible()
  await screen.getByRole('button', { name: 'Change how First way suits Legal exposure' }).click()
  await screen.getByRole('combobox', { name: 'At answer 1' }).selectOptions('0 neither')
  const save = screen.getByRole('button', { name: 'Change fit', exact: true })
  await expect.element(save).toBeDisabled()
  await screen.getByRole('textbox', { name: /^Reason/ }).fill('Our law is mild')
  await save.click()
  const criterion = now(state).criteria.find((one) => one.name === 'Legal exposure')
  expect(criterion).toMatchObject({ fitReason: 'Our law is mild' })
  expect(criterion?.fits[0]).toMatchObject({ atOne: 0, atFive: 2 })
  expectNoNames(screen.container)
})

test('weights: a digit on a row sets it, Enter goes on; hands settle on the middle one and mark a dispute', async () => {
  const { screen, state } = await show(aModel(), 'weigh')
  await screen.getByRole('radio', { name: '3' }).first().click()
  await press('5{Enter}0{Enter}')
  expect(
    now(state)
      .criteria.slice(0, 3)
      .map((one) => one.weight),
  ).toEqual([5, 0, 3])
  await screen.getByRole('button', { name: 'Count hands' }).click()
  await screen.getByRole('spinbutton', { name: 'Hands for weight 1, Main aim' }).fill('4')
  await screen.getByRole('spinbutton', { name: 'Hands for weight 4, Main aim' }).fill('7')
  expect(now(state).criteria[0]).toMatchObject({ weight: 4, weightHands: [0, 4, 0, 0, 7, 0] })
  await expect.element(screen.getByText('Disputed: hear both')).toBeVisible()
})

test('five sheets go in with their digits and Enter alone: the people who are here come up one after the other', async () => {
  const { screen, state } = await show(aModel(), 'place')
  await screen.getByRole('textbox', { name: 'Digits of Head of support' }).click()
  let keys = 0
  for (const row of sampleDigits.slice(0, 5)) {
    await press(`${row}{Enter}`)
    keys += row.length + 1
  }
  // The same for fourteen people: 14 × (10 digits + Enter) = 154, fewer than 160.
  expect((keys / 5) * 14).toBeLessThan(160)
  const placings = openPlacingRound(now(state))?.placings ?? []
  expect(placings.map((one) => one.participantId)).toEqual(['person-1', 'person-2', 'author-1', 'author-2', 'author-3'])
  expect(placings[0]?.values.map((one) => one.value).join('')).toBe(sampleDigits[0])
  await expect.element(screen.getByText('Everybody’s sheet is in. Lock the placing to look at it together.')).toBeVisible()
  expect(screen.container.textContent).not.toContain(sampleDigits[0])
  expectNoNames(screen.container)
})

test('fourteen digit strings give the three scores and the verdict, in fewer than 160 keys', async () => {
  const data = aPlacedModel()
  data.rounds = []
  const { screen, state } = await show(data, 'place')
  await screen.getByRole('textbox', { name: 'Digits of Head of support' }).click()
  let keys = 0
  for (const row of sampleDigits) {
    await press(`${row}{Enter}`)
    keys += row.length + 1
  }
  expect(keys).toBeLessThan(160)
  await screen.getByRole('button', { name: 'Lock the placing' }).click()
  const locked = now(state)
  expect(locked.rounds[0]?.placings).toHaveLength(14)
  const result = resultOf(locked, 'activity-1')
  if (result.kind !== 'scored') throw new Error(result.kind)
  expect(result.scores.map((one) => Math.round(one.score))).toEqual([64, 54, 49])
  expect(result.verdict).toBe('leads-clearly')
})

test('a wrong row is explained and stays in the box; nothing is added', async () => {
  const { screen, state } = await show(aModel(), 'place')
  await screen.getByRole('textbox', { name: /^Digits of/ }).click()
  await press('123{Enter}')
  await expect.element(screen.getByText('“123” has 3 answers, the sheet has 10 scales.')).toBeVisible()
  await expect.element(screen.getByRole('textbox', { name: /^Digits of/ })).toHaveValue('123')
  expect(now(state).rounds).toEqual([])
})

test('pasted rows are looked at first: whose each is, what cannot be read', async () => {
  const { screen, state } = await show(aModel(), 'place')
  paste(
    screen.getByRole('textbox', { name: /^Digits of/ }).element(),
    `Head of IT\t${sampleDigits[0]}\n${sampleDigits[1]}\nhello\nA guest ${sampleDigits[2]}`,
  )
  await expect.element(screen.getByText('Line 3: “hello” holds no digits.')).toBeVisible()
  const rows = screen.getByRole('list', { name: 'What will be added' }).getByRole('listitem')
  await expect
    .poll(() => rows.elements().map((row) => row.querySelector('span')?.textContent))
    .toEqual(['Head of IT', 'Head of support', 'A guest'])
  await screen.getByRole('button', { name: 'Add 3 sheets' }).click()
  expect(openPlacingRound(now(state))?.placings.map((one) => one.participantId)).toEqual(['person-2', 'person-1', null])
  expect(state.labels).toEqual(['Add 3 sheets'])
})

test('the laptop goes round: keys 1 to 5 answer and go on, and nothing of others is ever shown', async () => {
  const { screen, state } = await show(aModel(), 'place')
  await screen.getByRole('button', { name: 'Pass the laptop' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Please pass the laptop to Head of support' })).toHaveFocus()
  await screen.getByRole('button', { name: 'Begin' }).click()
  await press('5524553435')
  await expect.element(screen.getByRole('button', { name: 'Done: hide my answers' })).toHaveFocus()
  await press('{Enter}')
  await expect.element(screen.getByRole('heading', { name: 'Please pass the laptop to Head of IT' })).toHaveFocus()
  expect(screen.getByRole('radio').elements()).toHaveLength(0)
  expect(
    openPlacingRound(now(state))
      ?.placings[0]?.values.map((one) => one.value)
      .join(''),
  ).toBe('5524553435')
  expect(openPlacingRound(now(state))?.placings).toHaveLength(1)
  await screen.getByRole('button', { name: 'Begin' }).click()
  expect(screen.container.querySelectorAll('input:checked')).toHaveLength(0)
})

test('where we differ waits for the lock; then the split stands first, and a second round keeps the first', async () => {
  const open = aModel()
  startRound(open, 'r1')
  const waiting = await show(open, 'talk')
  await expect.element(waiting.screen.getByText('The placing is not locked yet')).toBeVisible()
  await waiting.screen.unmount()
  const { screen, state } = await show(aPlacedModel(), 'talk')
  const first = screen.getByRole('article').first()
  await expect.element(first.getByText('You disagree: 7 at 1–2, 5 at 4–5')).toBeVisible()
  await expect
    .element(first.getByRole('img'))
    .toHaveAccessibleName('2 at 1, 5 at 2, 2 at 3, 3 at 4, 2 at 5; mean 2.9, which hides two camps')
  await screen.getByRole('button', { name: 'Place again' }).click()
  expect(now(state).rounds.map((round) => [round.round, round.state])).toEqual([
    [1, 'locked'],
    [2, 'open'],
  ])
  await expect.poll(() => state.step).toBe('place')
})

test('hands first, then names and figures come together', async () => {
  const { screen, state } = await show(aPlacedModel(), 'compare')
  expectNoNames(screen.container)
  await screen.getByRole('spinbutton', { name: 'Hands for the second way' }).fill('8')
  await screen.getByRole('button', { name: 'Reveal names and figures' }).click()
  await expect
    .element(screen.getByRole('heading', { name: 'Empowered units lead clearly, but not yet: policy and training come first' }))
    .toBeVisible()
  const scores = screen.getByRole('list', { name: 'Scores' }).getByRole('listitem').elements()
  expect(scores.map((card) => card.querySelectorAll('p')[0]?.textContent)).toEqual(['49', '64', '54'])
  await expect.element(screen.getByText('8 hands guessed it.')).toBeVisible()
  await expect
    .element(screen.getByText('If our answer on where the answers sit were 1 instead of 4.1, command and control would lead.'))
    .toBeVisible()
  await expect.element(screen.getByRole('row', { name: 'Together +9.8' })).toBeVisible()
  expect(now(state).isRevealed).toBe(true)
})

test('a tried weight is never stored and puts itself back when the focus leaves', async () => {
  const { screen, state } = await show(revealed(), 'compare')
  const before = JSON.stringify(state.data)
  await screen.getByRole('combobox', { name: 'Question whose weight is tried' }).selectOptions('Legal exposure (weighs 3)')
  await screen.getByRole('radiogroup', { name: 'Tried weight of Legal exposure' }).getByRole('radio', { name: '5' }).click()
  await expect.element(screen.getByText(/^With legal exposure at 5 instead of 3: .* Empowered units would still lead\.$/)).toBeVisible()
  screen.container.querySelector('summary')?.focus()
  await expect.element(screen.getByText(/puts itself back as soon as you leave/)).toBeVisible()
  expect(JSON.stringify(state.data)).toBe(before)
})

test('a choice against the figures asks what they left out; reasons, fixed and free, departments and briefings are kept', async () => {
  const { screen, state } = await show(revealed(), 'decide')
  await screen.getByRole('radio', { name: 'Decentralised, 54 points' }).click()
  await screen.getByRole('textbox', { name: /^The figures lead to Empowered units/ }).fill('The board decided it.')
  await screen.getByRole('radio', { name: 'Empowered units, 64 points' }).click()
  expect(screen.getByRole('textbox', { name: /^The figures lead to/ }).elements()).toHaveLength(0)
  await screen.getByRole('textbox', { name: 'A named head unit: name' }).fill('The service desk')
  await screen.getByRole('textbox', { name: 'Settled centrally: Publish' }).fill('One calendar')
  await screen.getByRole('button', { name: 'Take over 4 departments of the session' }).click()
  await screen.getByRole('group', { name: 'IT' }).getByRole('radio', { name: 'Is told' }).click()
  await screen.getByRole('textbox', { name: 'New briefing' }).click()
  await press('Works council{Enter}')
  const data = now(state)
  expect(data.decision).toMatchObject({ modelId: data.models[1]?.id, decidedOn: '2026-03-12', againstScoreReason: 'The board decided it.' })
  expect(data.conditions.find((one) => one.need === 'a named head unit')?.answer).toBe('The service desk')
  expect(data.departments.map((one) => [one.name, one.part])).toEqual([
    ['Customer service', ''],
    ['IT', 'told'],
    ['Marketing', ''],
    ['Sales', ''],
  ])
  expect(data.briefings.map((one) => one.who)).toEqual(['Works council'])
})

test('the proposed path becomes the group’s own: conditions with trigger and owner, met or not', async () => {
  const data = revealed()
  data.decision.modelId = data.models[1]?.id ?? null
  const { screen, state } = await show(data, 'path')
  await screen.getByRole('button', { name: 'Use this path' }).click()
  expect(now(state).stages.map((stage) => [stage.title, stage.isNow])).toEqual([
    ['Command and control', true],
    ['Empowered units', false],
  ])
  const condition = 'policy and training at 2.5 or more (today 2.1)'
  await screen.getByRole('textbox', { name: `How we see it: ${condition}` }).fill('Sheets filled in again')
  await screen.getByRole('combobox', { name: `Who sees to it: ${condition}` }).selectOptions('Head of IT')
  await screen.getByRole('checkbox', { name: `Met: ${condition}` }).click()
  expect(now(state).stages[1]?.conditions[0]).toMatchObject({ trigger: 'Sheets filled in again', ownerId: 'person-2', isMet: true })
  await screen.getByRole('button', { name: 'We are here: Empowered units' }).click()
  expect(now(state).stages.map((stage) => stage.isNow)).toEqual([false, true])
})
