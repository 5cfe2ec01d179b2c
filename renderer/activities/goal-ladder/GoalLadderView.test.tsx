import '../../ui/base.css'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { emptyState, Stage, type StageState } from '../../../test/stage.tsx'
import { goalLadder } from '.'
import { addMeasure, setMeasure } from './detail-ops'
import { stuffed } from './fixtures/stuffed'
import GoalLadderView from './GoalLadderView'
import { ladderOf, outlineOf } from './graph'
import { addPasted } from './ops'
import { goalsFromText } from './paste'
import { type GoalLadder, goalLadderSchema } from './schema'

/** Ids are p0, p1 … in the order of the lines. */
function aLadder(text = ''): GoalLadder {
  const draft = goalLadderSchema.parse({})
  let count = 0
  addPasted(draft, { goals: goalsFromText(text), parentId: null, newId: () => `p${count++}` })
  return draft
}

async function show(data: GoalLadder, step: string, focusItemId: string | null = null, isReadOnly = false) {
  const state = emptyState()
  const screen = await render(
    <Stage
      definition={goalLadder}
      view={GoalLadderView}
      data={data}
      step={step}
      focusItemId={focusItemId}
      isReadOnly={isReadOnly}
      state={state}
    />,
  )
  return { screen, state, goal: (id: string) => screen.container.querySelector<HTMLElement>(`[data-goal="${id}"]`) }
}
const now = (state: StageState) => goalLadderSchema.parse(state.data)
/** The outline as text: "V / -O / --J". */
const shape = (state: StageState) => outlineOf(ladderOf(now(state).goals)).map((row) => `${'-'.repeat(row.depth)}${row.goal.text}`)
const parentsOf = (state: StageState, id: string) =>
  now(state)
    .goals.find((goal) => goal.id === id)
    ?.parents.map((parent) => parent.goalId)
const focused = () => document.activeElement?.getAttribute('data-goal')
const press = (keys: string) => userEvent.keyboard(keys)

function paste(field: Element, text: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

test('an indented list pasted into the box becomes the ladder, as one step of undo', async () => {
  const { screen, state } = await show(aLadder(), 'outline')
  const box = screen.getByRole('textbox', { name: 'New goal' })
  await box.click()
  paste(box.element(), 'V\n\t- O\n\t\t- J\n\t- P')
  await expect.poll(() => shape(state)).toEqual(['V', '-O', '--J', '-P'])
  expect(now(state).goals.map((goal) => goal.level)).toEqual(['vision', 'outcome', 'objective', 'outcome'])
  expect(state.labels).toEqual(['Paste 4 goals'])
  expect(state.said).toEqual(['four goals pasted.'])
})

test('the outline is typed without the mouse: Enter goes on, Tab indents, Shift+Tab comes back', async () => {
  const { state, goal } = await show(aLadder('V\n O'), 'outline')
  goal('p1')?.focus()
  await press('{Enter}Answer{Enter}{Tab}Forum{Enter}Phone{Shift>}{Tab}{/Shift}{Enter}Last{Escape}')
  await expect.poll(() => shape(state)).toEqual(['V', '-O', '-Answer', '--Forum', '-Phone'])
  await expect.poll(focused).toBe(now(state).goals.find((one) => one.text === 'Phone')?.id)
})

test('on a goal, Alt and up move it, Tab moves it under the one above, and the focus stays with it; what cannot move is said', async () => {
  const { screen, state, goal } = await show(aLadder('V\n A\n B\n  C'), 'outline')
  goal('p2')?.focus()
  await press('{Alt>}{ArrowUp}{/Alt}')
  await expect.poll(() => shape(state)).toEqual(['V', '-B', '--C', '-A'])
  await expect.poll(focused).toBe('p2')
  await press('{Tab}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('There is no goal above it to move under.')
  goal('p1')?.focus()
  await press('{Tab}')
  await expect.poll(() => shape(state)).toEqual(['V', '-B', '--C', '--A'])
  await press('{Shift>}{Tab}{/Shift}')
  await expect.poll(() => shape(state)).toEqual(['V', '-B', '--C', '-A'])
})

test('E edits in place and Escape takes it back; Del removes and the focus goes to a neighbour', async () => {
  const { state, goal } = await show(aLadder('V\n A\n B'), 'outline')
  goal('p1')?.focus()
  await press('e')
  await press(' well')
  expect(shape(state)).toEqual(['V', '-A well', '-B'])
  await press('{Escape}')
  await expect.poll(() => shape(state)).toEqual(['V', '-A', '-B'])
  await expect.poll(focused).toBe('p1')
  await press('{Delete}')
  await expect.poll(() => shape(state)).toEqual(['V', '-B'])
  await expect.poll(focused).toBe('p2')
})

test('an empty new goal leaves nothing behind, and Escape leaves the list', async () => {
  const { state, goal } = await show(aLadder('V\n A'), 'outline')
  goal('p1')?.focus()
  await press('{Enter}{Escape}')
  await expect.poll(() => shape(state)).toEqual(['V', '-A'])
  await expect.poll(focused).toBe('p1')
  await press('{Escape}')
  await expect.poll(focused).toBeNull()
})

test('a list pasted on a goal of the outline stands below it, on its step', async () => {
  const { state, goal } = await show(aLadder('V\n A\n B'), 'outline')
  goal('p1')?.focus()
  paste(document.activeElement ?? document.body, 'X\n  Y\nZ')
  await expect.poll(() => shape(state)).toEqual(['V', '-A', '-X', '--Y', '-Z', '-B'])
})

test('in the diagram, why adds above, how adds below, and arrows walk', async () => {
  const { screen, state, goal } = await show(aLadder('V\n A\n  B'), 'ladder')
  await expect.poll(() => goal('p2')).not.toBeNull()
  goal('p2')?.focus()
  await press('h')
  await expect.element(screen.getByRole('combobox', { name: /^By doing what/ })).toHaveFocus()
  await press('Train forty{Enter}')
  await expect.poll(() => shape(state)).toEqual(['V', '-A', '--B', '---Train forty'])
  await expect.poll(focused).toBe(now(state).goals.find((one) => one.text === 'Train forty')?.id)
  await press('{ArrowUp}')
  await expect.poll(focused).toBe('p2')
  await press('{ArrowUp}{ArrowUp}')
  await expect.poll(focused).toBe('p0')
  goal('p1')?.focus()
  await press('w')
  await press('Grow{Enter}')
  await expect.poll(() => now(state).goals.map((one) => one.text)).toContain('Grow')
  expect(parentsOf(state, 'p1')).toHaveLength(2)
})

test('a link that would close a circle is refused with the chain, and nothing changes', async () => {
  const { screen, state, goal } = await show(aLadder('V\n A\n  B'), 'ladder')
  await expect.poll(() => goal('p1')).not.toBeNull()
  goal('p1')?.focus()
  await press('l')
  await press('B{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('This link would close a circle: “B” already supports “A”.')
  expect(state.labels).toEqual([])
  await press('{Escape}')
  await expect.poll(focused).toBe('p1')
})

test('in the outline, goals selected with Shift and Space are linked in one step; a circle stays out and is named', async () => {
  const { screen, state, goal } = await show(aLadder('V\n A\n  J\n B\n C\n D'), 'outline')
  goal('p3')?.focus()
  await press('{Shift>}{ArrowDown}{/Shift}')
  await expect.poll(focused).toBe('p4')
  await expect.element(screen.getByText('2 selected')).toBeVisible()
  goal('p1')?.focus()
  await press(' ')
  await expect.element(screen.getByRole('button', { name: /^Selected, A,/ })).toBeVisible()
  await press('l')
  await expect.element(screen.getByRole('combobox', { name: 'Which goal do the three goals help as well?' })).toHaveFocus()
  await press('J{Enter}')
  await expect.poll(() => state.labels).toEqual(['Link 2 goals'])
  expect([parentsOf(state, 'p1'), parentsOf(state, 'p3'), parentsOf(state, 'p4')]).toEqual([['p0'], ['p0', 'p2'], ['p0', 'p2']])
  const sentence = 'Two goals linked to “J”. “A” stays as it is, because it would close a circle: “J” already supports “A”.'
  await expect.element(screen.getByRole('alert')).toHaveTextContent(sentence)
  await expect.poll(focused).toBe('p1')
  await press('{Escape}')
  await expect.element(screen.getByText('3 selected')).not.toBeInTheDocument()
  await expect.poll(focused).toBe('p1')
  expect(state.said).toEqual(['2 selected.', 'Selected, 3 in all.', sentence, 'Nothing is selected.'])
})

test('in the diagram, selected goals move under one in one step and the focus stays', async () => {
  const { screen, state, goal } = await show(aLadder('V\n A\n  J\n  K\n B'), 'ladder')
  await expect.poll(() => goal('p2')).not.toBeNull()
  goal('p2')?.focus()
  await press(' ')
  goal('p3')?.focus()
  await press(' ')
  await expect.element(screen.getByText('2 selected')).toBeVisible()
  await press('m')
  await press('B{Enter}')
  await expect.poll(() => shape(state)).toEqual(['V', '-A', '-B', '--J', '--K'])
  expect(state.labels).toEqual(['Move 2 goals'])
  expect(state.said).toEqual(['Selected, 1 in all.', 'Selected, 2 in all.', 'Two goals moved under “B”.'])
  await expect.poll(focused).toBe('p3')
  await press('{Escape}')
  await expect.element(screen.getByText('2 selected')).not.toBeInTheDocument()
  await press('{Shift>}{ArrowUp}{/Shift}')
  await expect.element(screen.getByText('2 selected')).toBeVisible()
  await expect.poll(focused).toBe('p2')
})

test('Ctrl and a click select one by one, Shift and a click all between; Del removes what is selected', async () => {
  const { screen, state, goal } = await show(aLadder('V\n A\n B\n C\n D'), 'outline')
  await userEvent.click(goal('p1') ?? document.body, { modifiers: ['ControlOrMeta'] })
  await userEvent.click(goal('p3') ?? document.body, { modifiers: ['Shift'] })
  await expect.element(screen.getByText('3 selected')).toBeVisible()
  await userEvent.click(goal('p2') ?? document.body, { modifiers: ['ControlOrMeta'] })
  await expect.element(screen.getByText('2 selected')).toBeVisible()
  await press('{Delete}')
  await expect.poll(() => shape(state)).toEqual(['V', '-B', '-D'])
  await expect.poll(focused).toBe('p2')
})

test('dragging a goal onto another does exactly what M does', async () => {
  const byKey = await show(aLadder('V\n A\n  C\n  D\n B'), 'ladder')
  await expect.poll(() => byKey.goal('p2')).not.toBeNull()
  byKey.goal('p2')?.focus()
  await press('m')
  await press('B{Enter}')
  await expect.poll(() => parentsOf(byKey.state, 'p2')).toEqual(['p4'])
  await byKey.screen.unmount()
  const byHand = await show(aLadder('V\n A\n  C\n  D\n B'), 'ladder')
  await expect.poll(() => byHand.goal('p2')).not.toBeNull()
  const middle = (element: HTMLElement | null) => {
    const box = element?.getBoundingClientRect() ?? new DOMRect()
    return { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true, isPrimary: true, button: 0 }
  }
  const [from, to] = [middle(byHand.goal('p2')), middle(byHand.goal('p4'))]
  byHand.goal('p2')?.dispatchEvent(new PointerEvent('pointerdown', from))
  for (const at of [{ ...from, clientY: from.clientY - 20 }, to, { ...to, clientX: to.clientX + 4 }]) {
    document.dispatchEvent(new PointerEvent('pointermove', at))
    await new Promise((done) => setTimeout(done, 60))
  }
  document.dispatchEvent(new PointerEvent('pointerup', to))
  await expect.poll(() => parentsOf(byHand.state, 'p2')).toEqual(['p4'])
  expect(now(byHand.state)).toEqual(now(byKey.state))
})

test('details: reason, owner from the list, and which goal it hangs under', async () => {
  const data = aLadder('V\n A\n  C\n B')
  data.goals[2]?.parents.push({ goalId: 'p3', because: '', isPrimary: false, hands: { yes: 0, no: 0, reword: 0 } })
  const { screen, state } = await show(data, 'outline', 'p2')
  await screen.getByRole('textbox', { name: 'Because, for A' }).fill('it is found')
  await screen.getByRole('combobox', { name: 'Owner' }).fill('head of it')
  await screen.getByRole('radio', { name: 'Hangs under B' }).click()
  const goal = now(state).goals.find((one) => one.id === 'p2')
  expect(goal).toMatchObject({ ownerId: 'person-2', ownerName: '' })
  expect(goal?.parents.map((parent) => [parent.goalId, parent.because, parent.isPrimary])).toEqual([
    ['p1', 'it is found', false],
    ['p3', '', true],
  ])
})

test('links are read one at a time; Y notes that everybody nods and goes on, and hands can be counted', async () => {
  const { screen, state } = await show(aLadder('V\n A\n  B'), 'read-aloud')
  await expect.element(screen.getByText('Link 1 of 2')).toBeVisible()
  await press('y')
  await expect.element(screen.getByText('Link 2 of 2')).toBeVisible()
  await screen.getByRole('spinbutton', { name: 'Hands for no' }).fill('3')
  await screen.getByRole('textbox', { name: 'Because' }).fill('it helps')
  const links = now(state).goals.flatMap((goal) => goal.parents)
  expect(links.map((link) => [link.hands.yes, link.hands.no, link.because])).toEqual([
    [5, 0, ''],
    [0, 3, 'it helps'],
  ])
})

test('a count of an audience asks the facilitator what comes then, with three answers, and asks no more', async () => {
  const data = aLadder('V\n A')
  addMeasure(data, { goalId: 'p1', id: 'm1', name: 'Followers' })
  setMeasure(data, { id: 'm1', fields: { kind: 'audience' } })
  const { screen, state } = await show(data, 'measures')
  await expect.element(screen.getByText(/this counts an audience/)).toBeVisible()
  await screen.getByRole('textbox', { name: /^Target, Followers/ }).fill('1,400')
  await screen.getByRole('button', { name: 'They took a step that earns' }).click()
  await expect.element(screen.getByText(/this counts an audience/)).not.toBeInTheDocument()
  expect(now(state).goals[1]?.measures[0]).toMatchObject({ target: 1400, thenWhat: 'step' })
})

test('two goals are marked as pulling apart and settled; the same pair is not marked twice', async () => {
  const { screen, state } = await show(aLadder('V\n A\n B'), 'conflicts')
  await screen.getByRole('combobox', { name: 'This goal' }).selectOptions('A')
  await screen.getByRole('combobox', { name: 'pulls against' }).selectOptions('B')
  await screen.getByRole('textbox', { name: 'Why', exact: true }).fill('One pair of hands')
  await screen.getByRole('button', { name: 'They pull apart' }).click()
  await screen.getByRole('textbox', { name: /^How we settle it/ }).fill('A gives way')
  expect(now(state).conflicts).toMatchObject([{ firstId: 'p1', secondId: 'p2', why: 'One pair of hands', resolution: 'A gives way' }])
  await screen.getByRole('combobox', { name: 'This goal' }).selectOptions('B')
  await screen.getByRole('combobox', { name: 'pulls against' }).selectOptions('A')
  await expect.element(screen.getByText('This pair is listed already.')).toBeVisible()
})

test('a wide ladder opens with the vision in the middle', async () => {
  const { screen, goal } = await show(goalLadderSchema.parse(stuffed(60)), 'ladder')
  await expect.poll(() => goal('goal-1')).not.toBeNull()
  const middle = (element: Element | null | undefined) => {
    const box = element?.getBoundingClientRect() ?? new DOMRect()
    return box.x + box.width / 2
  }
  const scroller = () => [...screen.container.querySelectorAll('div')].find((one) => one.scrollWidth > one.clientWidth + 200)
  await expect.poll(() => Math.abs(middle(goal('goal-1')) - middle(scroller()))).toBeLessThan(20)
})

test('with three hundred goals only rows in sight are in the page, and one opened from elsewhere comes into view', async () => {
  const { screen } = await show(goalLadderSchema.parse(stuffed(300)), 'outline', 'goal-290')
  await expect.poll(focused).toBe('goal-290')
  expect(screen.container.querySelectorAll('[data-goal]').length).toBeLessThan(120)
})
