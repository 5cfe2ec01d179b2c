import '../../ui/base.css'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { emptyState, Stage, type StageState } from '../../../test/stage.tsx'
import { stakeholderCanvas } from '.'
import CanvasView from './CanvasView'
import { cellText } from './cells'
import { stuffed } from './fixtures/stuffed'
import { addSegment } from './paste'
import { type StakeholderCanvas, stakeholderCanvasSchema } from './schema'

function aCanvas(names: readonly string[]): StakeholderCanvas {
  const draft = stakeholderCanvasSchema.parse({})
  names.forEach((name, index) => void addSegment(draft, { id: `s${index + 1}`, name, side: 'external' }))
  return draft
}

async function show(data: StakeholderCanvas, step: string, focusItemId: string | null = null) {
  const state = emptyState()
  const screen = await render(
    <Stage definition={stakeholderCanvas} view={CanvasView} data={data} step={step} focusItemId={focusItemId} state={state} />,
  )
  return { screen, state }
}
const now = (state: StageState) => stakeholderCanvasSchema.parse(state.data)
const press = (keys: string) => userEvent.keyboard(keys)
const spot = () => document.activeElement?.closest('[data-spot]')?.getAttribute('data-spot')
const cell = (screen: { container: Element }, name: string) => {
  const found = screen.container.querySelector<HTMLElement>(`[data-spot="${name}"]`)
  if (found === null) throw new Error(`There is no cell ${name}.`)
  return found
}
const cellOf = (state: StageState, id: string, question: Parameters<typeof cellText>[2]) => {
  const canvas = now(state)
  const segment = canvas.segments.find((one) => one.id === id)
  if (segment === undefined) throw new Error(`There is no segment ${id}.`)
  return cellText(canvas, segment, question)
}

function clipboard(kind: 'paste' | 'copy', target: Element, text = ''): DataTransfer {
  const clipboardData = new DataTransfer()
  if (text !== '') clipboardData.setData('text/plain', text)
  target.dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }))
  return clipboardData
}

test('naming: Enter adds and stays, a pasted list adds many as one step, doubles are skipped and said', async () => {
  const { screen, state } = await show(aCanvas(['Home owners']), 'name')
  const box = screen.getByRole('textbox', { name: 'New segment outside' })
  await box.click()
  await press('Installers{Enter}')
  await expect.element(box).toHaveFocus()
  clipboard('paste', box.element(), 'installers\n• Local press\n• Small firms')
  await expect
    .poll(() => now(state).segments.map((segment) => segment.name))
    .toEqual(['Home owners', 'Installers', 'Local press', 'Small firms'])
  expect(state.said.at(-1)).toBe('two segments added, one there already.')
  await screen.getByRole('button', { name: 'Support', exact: false }).first().click()
  expect(now(state).segments.at(-1)).toMatchObject({ name: 'Support', side: 'internal' })
})

test('removing a segment puts the focus on its neighbour; set aside it can come back', async () => {
  const { screen, state } = await show(aCanvas(['One', 'Two', 'Three']), 'name')
  await screen.getByRole('button', { name: 'Remove: Two' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'Name: Three' })).toHaveFocus()
  await screen.getByRole('button', { name: 'Set aside: Three' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'Name: One' })).toHaveFocus()
  expect(now(state).segments.map((segment) => [segment.name, segment.isOut])).toEqual([
    ['One', false],
    ['Three', true],
  ])
})

test('the map: arrows move a point within the scale, the table says the same, and Delete takes it off', async () => {
  const { screen, state } = await show(aCanvas(['Home owners']), 'map')
  const point = () => screen.container.querySelector<HTMLElement>('[data-field="point s1"]')
  point()?.focus()
  await press('{Enter}')
  await expect.poll(() => now(state).segments[0]).toMatchObject({ power: 3, interest: 3 })
  await expect.poll(() => document.activeElement).toBe(point())
  await press('{ArrowUp}')
  await expect.poll(() => document.activeElement).toBe(point())
  await press('{ArrowRight}')
  await expect.poll(() => now(state).segments[0]).toMatchObject({ power: 4, interest: 4 })
  expect(state.said.at(-1)).toBe('Power 4, interest 4: work together.')
  await expect.element(screen.getByRole('combobox', { name: 'Power: Home owners' })).toHaveValue('4')
  await screen.getByRole('combobox', { name: 'Interest: Home owners' }).selectOptions('2')
  expect(now(state).segments[0]).toMatchObject({ power: 4, interest: 2 })
  point()?.focus()
  await press('{Delete}')
  await expect.poll(() => now(state).segments[0]).toMatchObject({ power: null, interest: null })
})

test('the map: dragging a point to a place does what the arrows do', async () => {
  const data = stakeholderCanvasSchema.parse({ segments: [{ id: 's1', rank: 'a0', name: 'Home owners', power: 3, interest: 3 }] })
  const { screen, state } = await show(data, 'map')
  const point = screen.container.querySelector('[data-field="point s1"]')
  if (point === null) throw new Error('The point stands on the map.')
  const box = point.getBoundingClientRect()
  const target = point.parentElement?.nextElementSibling?.getBoundingClientRect()
  const at = (x: number, y: number) => ({ clientX: x, clientY: y, bubbles: true, isPrimary: true, button: 0 })
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const shift = (target?.x ?? 0) + (target?.width ?? 0) / 2
  point.dispatchEvent(new PointerEvent('pointerdown', at(x, y)))
  for (const to of [x + 12, (x + shift) / 2, shift]) {
    document.dispatchEvent(new PointerEvent('pointermove', at(to, y)))
    await new Promise((done) => setTimeout(done, 60))
  }
  document.dispatchEvent(new PointerEvent('pointerup', at(shift, y)))
  await expect.poll(() => now(state).segments[0]).toMatchObject({ power: 3, interest: 4 })
})

test('the grid: typing replaces, Enter goes down, Tab right, Escape leaves the cell as it was', async () => {
  const { screen, state } = await show(aCanvas(['Home owners', 'Installers']), 'grid')
  cell(screen, 's1 needs').focus()
  await press('Quick answers{Enter}')
  await expect.poll(spot).toBe('s2 needs')
  expect(cellOf(state, 's1', 'needs')).toBe('Quick answers')
  await press('Technical answers{Tab}')
  await expect.poll(spot).toBe('s2 servedBy')
  expect(cellOf(state, 's2', 'needs')).toBe('Technical answers')
  await press('{ArrowLeft}{Enter}')
  await press(' at once{Escape}')
  await expect.poll(spot).toBe('s2 needs')
  expect(cellOf(state, 's2', 'needs')).toBe('Technical answers')
  await press('{Enter}{Shift>}{Enter}{/Shift}A calendar{Enter}')
  expect(cellOf(state, 's2', 'needs')).toBe('Technical answers\nA calendar')
  expect(state.labels).toEqual(['Edit needs of Home owners', 'Edit needs of Installers', 'Edit needs of Installers'])
})

test('the grid: Delete clears, Home and End and Control lead to the edges, and there is one Tab stop', async () => {
  const data = aCanvas(['Home owners', 'Installers'])
  for (const segment of data.segments) segment.content = 'Plain status'
  const { screen, state } = await show(data, 'grid')
  cell(screen, 's1 content').focus()
  await press('{Delete}')
  await expect.poll(() => cellOf(state, 's1', 'content')).toBe('')
  expect(cellOf(state, 's2', 'content')).toBe('Plain status')
  await press('{End}')
  await expect.poll(spot).toBe('s1 measures')
  await press('{Home}')
  await expect.poll(spot).toBe('s1 name')
  await press('{Control>}{End}{/Control}')
  await expect.poll(spot).toBe('add-internal name')
  expect(screen.container.querySelectorAll('[data-spot][tabindex="0"]')).toHaveLength(1)
})

test('the grid: Escape outside a text lets Tab leave', async () => {
  const { screen } = await show(aCanvas(['Home owners']), 'grid')
  cell(screen, 's1 name').focus()
  await press('{Tab}')
  await expect.poll(spot).toBe('s1 needs')
  await press('{Escape}{Tab}')
  await expect.poll(spot).toBe(undefined)
})

test('the grid: a range from a spreadsheet fills from the cell on, makes new segments and says what was left out, as one step', async () => {
  const { screen, state } = await show(aCanvas(['Home owners']), 'grid')
  cell(screen, 's1 needs').focus()
  clipboard(
    'paste',
    cell(screen, 's1 needs'),
    '"Quick answers\nBills"\tOutage map\tMain site\tStatus\tSolved, 61 → 80 %\ttoo much\nCalendar\tPortal\t\t\t\t\n',
  )
  await expect.poll(() => now(state).segments.map((segment) => segment.name)).toEqual(['Home owners', 'Segment 2'])
  expect(cellOf(state, 's1', 'needs')).toBe('Quick answers\nBills')
  expect(cellOf(state, 's1', 'measures')).toBe('Solved, 61 → 80 %')
  expect(state.labels).toEqual(['Paste cells'])
  await expect
    .poll(() => state.said.at(-1))
    .toBe('10 cells filled, one new segment, one column left out: show more questions and paste again.')
})

test('the grid: a copied cell goes through a spreadsheet and back unchanged', async () => {
  const data = aCanvas(['Home owners', 'Installers'])
  const { screen, state } = await show(data, 'grid')
  cell(screen, 's1 needs').focus()
  clipboard('paste', cell(screen, 's1 needs'), '"One ""quoted""\nTwo"')
  await expect.poll(() => cellOf(state, 's1', 'needs')).toBe('One "quoted"\nTwo')
  const copied = clipboard('copy', cell(screen, 's1 needs'))
  cell(screen, 's2 needs').focus()
  clipboard('paste', cell(screen, 's2 needs'), copied.getData('text/plain'))
  await expect.poll(() => cellOf(state, 's2', 'needs')).toBe('One "quoted"\nTwo')
})

test('the grid: a name in the empty row is a new segment, and questions can be chosen', async () => {
  const { screen, state } = await show(aCanvas(['Home owners']), 'grid')
  cell(screen, 'add-internal name').focus()
  await press('Field crews{Enter}')
  await expect.poll(() => now(state).segments.at(-1)).toMatchObject({ name: 'Field crews', side: 'internal' })
  await screen.getByText('5 of 11 questions shown').click()
  await screen.getByRole('checkbox', { name: /Learning loop/ }).click()
  await expect.element(screen.getByText('6 of 11 questions shown')).toBeVisible()
  expect(cell(screen, 's1 learningLoop')).toBeTruthy()
})

test('the grid: of 120 segments only rows in sight are in the page, and the arrows reach all of them', async () => {
  const { screen } = await show(stuffed(120), 'grid')
  await expect.poll(() => screen.container.querySelectorAll('[role="row"]').length).toBeGreaterThan(4)
  expect(screen.container.querySelectorAll('[role="row"]').length).toBeLessThan(60)
  expect(screen.container.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('112')
  cell(screen, 'segment-1 name').focus()
  await press('{Control>}{End}{/Control}')
  await expect.poll(spot).toBe('add-internal name')
  await press('{ArrowUp}')
  await expect.poll(spot).toBe('segment-119 name')
})

test('the card: needs are added, ranked and served by key; Page Down goes to the next card and the wall follows', async () => {
  const { screen, state } = await show(aCanvas(['Home owners', 'Installers']), 'card')
  await screen.getByRole('textbox', { name: 'New need' }).click()
  await press('Bills they understand{Enter}Quick answers{Enter}')
  expect(cellOf(state, 's1', 'needs')).toBe('Bills they understand\nQuick answers')
  await screen.getByRole('textbox', { name: 'Need 2' }).click()
  await press('{Alt>}{ArrowUp}{/Alt}')
  await expect.poll(() => state.said.at(-1)).toBe('Now number 1 of 2.')
  await screen.getByRole('combobox', { name: 'Add a presence: Quick answers' }).click()
  await press('Outage map{Enter}')
  await expect.poll(() => now(state).presences.map((presence) => [presence.name, presence.status])).toEqual([['Outage map', 'planned']])
  expect(cellOf(state, 's1', 'presences')).toBe('Outage map')
  await screen.getByRole('checkbox', { name: 'Best served without an online presence: Bills they understand' }).click()
  expect(now(state).segments[0]?.needs.map((need) => need.isOffline)).toContain(true)
  await press('{PageDown}')
  await expect.poll(() => now(state).shownSegmentId).toBe('s2')
  await expect.element(screen.getByRole('combobox', { name: 'Whose card' })).toHaveFocus()
})

test('the card: a measure that counts an audience is asked about, for the facilitator', async () => {
  const { screen, state } = await show(aCanvas(['Home owners']), 'card')
  await screen.getByRole('textbox', { name: 'New measure' }).click()
  await press('Followers, 200 -> 900{Enter}')
  expect(now(state).segments[0]?.measures[0]).toMatchObject({ name: 'Followers', baseline: 200, target: 900 })
  await expect.element(screen.getByText('Only for you: and then they do what?')).toBeVisible()
})

test('presences: a new one asks its questions, a way is added by choosing, removing one takes it off everywhere', async () => {
  const data = stakeholderCanvasSchema.parse({
    segments: [
      {
        id: 's1',
        rank: 'a0',
        name: 'Home owners',
        presenceIds: ['p1'],
        needs: [{ id: 'n1', rank: 'a0', text: 'Answers', presenceIds: ['p1'] }],
      },
    ],
    presences: [{ id: 'p1', rank: 'a0', name: 'Outage map', owner: 'Grid' }],
  })
  const { screen, state } = await show(data, 'presences')
  await screen.getByRole('textbox', { name: 'New presence' }).click()
  await press('Help forum{Enter}')
  const forum = now(state).presences[1]?.id ?? ''
  await expect.element(screen.getByText('Whom does it serve? Who looks after it?')).toBeVisible()
  await screen.getByRole('combobox', { name: 'If they arrive at' }).selectOptions('p1')
  await screen.getByRole('combobox', { name: 'They can get to' }).selectOptions(forum)
  await screen.getByRole('button', { name: 'Add way' }).click()
  expect(now(state).connections).toMatchObject([{ fromId: 'p1', toId: forum }])
  await screen.getByRole('button', { name: 'Remove: Outage map', exact: true }).click()
  await expect.poll(() => now(state).connections).toEqual([])
  expect(now(state).segments[0]).toMatchObject({ presenceIds: [], needs: [{ presenceIds: [] }] })
})

test('a walk: touchpoints by Enter, a break with its repair, then one after the other on the wall and the whole way', async () => {
  const data = stakeholderCanvasSchema.parse({
    segments: [{ id: 's1', rank: 'a0', name: 'Home owners', needs: [{ id: 'n1', rank: 'a0', text: 'Quick answers' }] }],
  })
  const { screen, state } = await show(data, 'walk')
  await screen.getByRole('combobox', { name: 'Need to walk' }).selectOptions('n1')
  await screen.getByRole('button', { name: 'Start walk' }).click()
  await screen.getByRole('textbox', { name: 'New touchpoint' }).click()
  await press('Searches{Enter}Waits eleven minutes{Enter}')
  await screen.getByRole('checkbox', { name: 'The way breaks here: Waits eleven minutes' }).click()
  await screen.getByRole('textbox', { name: 'What would mend it: Waits eleven minutes' }).click()
  await press('Call back')
  const [walk] = now(state).walks
  expect(walk?.touchpoints).toMatchObject([
    { text: 'Searches', breaks: false },
    { text: 'Waits eleven minutes', breaks: true, repair: 'Call back' },
  ])
  await screen.getByRole('button', { name: 'Walk it' }).click()
  await expect.poll(() => now(state).shownPointId).toBe(walk?.touchpoints[0]?.id)
  await press('{PageDown}')
  await expect.poll(() => now(state).shownPointId).toBe(walk?.touchpoints[1]?.id)
  await press('{PageDown}')
  await expect.poll(() => now(state).shownPointId).toBeNull()
})
