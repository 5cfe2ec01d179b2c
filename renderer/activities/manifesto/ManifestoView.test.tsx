import '../../ui/base.css'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { emptyState, Stage, type StageState } from '../../../test/stage.tsx'
import type { VoteRound } from '../../session/schema'
import { openRound } from '../../session/voting'
import { manifesto } from '.'
import { stuffed } from './fixtures/stuffed'
import ManifestoView from './ManifestoView'
import { addBeliefs, addTheme, setStage } from './ops'
import { type Manifesto, manifestoSchema } from './schema'

function aManifesto(texts: readonly string[], themes: readonly string[] = []): Manifesto {
  const draft = manifestoSchema.parse({})
  let count = 0
  addBeliefs(draft, { texts, newId: () => `b${++count}` })
  themes.forEach((name, index) => void addTheme(draft, { id: `t${index + 1}`, name }))
  return draft
}

async function show(data: Manifesto, step: string, rounds: readonly VoteRound[] = [], focusItemId: string | null = null) {
  const state = emptyState()
  const screen = await render(
    <Stage definition={manifesto} view={ManifestoView} data={data} step={step} rounds={rounds} focusItemId={focusItemId} state={state} />,
  )
  return { screen, state }
}
const now = (state: StageState) => manifestoSchema.parse(state.data)
const focused = () => document.activeElement?.closest('[data-note]')?.getAttribute('data-note')
const press = (keys: string) => userEvent.keyboard(keys)

function paste(field: Element, text: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

test('typing a belief and Enter adds it and leaves the cursor where it was', async () => {
  const { screen, state } = await show(aManifesto([]), 'write')
  await expect.element(screen.getByText('Beliefs first, limits later')).toBeVisible()
  const box = screen.getByRole('textbox', { name: 'New belief' })
  await box.click()
  await press('We listen{Enter}We answer{Shift>}{Enter}{/Shift}with a name{Enter}')
  await expect.element(box).toHaveFocus()
  await expect.element(box).toHaveValue('')
  expect(now(state).beliefs.map((belief) => belief.text)).toEqual(['We listen', 'We answer\nwith a name'])
  expect(state.said).toEqual(['one belief added.', 'one belief added.'])
})

test('a pasted list becomes one belief for each line, as one step of undo', async () => {
  const { screen, state } = await show(aManifesto([]), 'write')
  const box = screen.getByRole('textbox', { name: 'New belief' })
  await box.click()
  paste(box.element(), '1. We listen\n2. We answer\n\n• We learn')
  await expect.element(screen.getByText('We learn')).toBeVisible()
  expect(now(state).beliefs.map((belief) => belief.text)).toEqual(['We listen', 'We answer', 'We learn'])
  expect(state.labels).toEqual(['Add 3 beliefs'])
})

test('digits sort: each press sends a belief to its theme and goes on to the next unsorted one', async () => {
  const { screen, state } = await show(aManifesto(['a1', 'a2', 'a3'], ['First', 'Second']), 'cluster')
  screen.container.querySelector<HTMLElement>('[data-note="b1"]')?.focus()
  await press('2')
  await expect.poll(focused).toBe('b2')
  await press('1')
  await expect.poll(focused).toBe('b3')
  await press('9')
  expect(now(state).beliefs.map((belief) => belief.themeId)).toEqual(['t2', 't1', null])
  expect(state.said).toEqual(['Moved to Second.', 'Moved to First.', 'There is no theme 9 yet.'])
  await press('2')
  await expect.element(screen.getByText('Every belief has its place.')).toBeVisible()
  await expect.poll(focused).toBe('b3')
  await press('0')
  await expect.poll(() => now(state).beliefs[2]?.themeId).toBeNull()
})

test('keys move a note as dragging does, within its group and to the next, and the focus stays with it', async () => {
  const { screen, state } = await show(aManifesto(['a1', 'a2'], ['First', 'Second']), 'cluster')
  screen.container.querySelector<HTMLElement>('[data-note="b2"]')?.focus()
  await press('{Alt>}{ArrowUp}{/Alt}')
  await expect.poll(focused).toBe('b2')
  const ranks = new Map(now(state).beliefs.map((belief) => [belief.id, belief.rank]))
  expect((ranks.get('b2') ?? '') < (ranks.get('b1') ?? '')).toBe(true)
  await press('{Control>}{ArrowLeft}{/Control}')
  await expect.poll(() => now(state).beliefs.find((belief) => belief.id === 'b2')?.themeId).toBe('t2')
  await expect.poll(focused).toBe('b2')
})

test('dragging a note onto a theme does what the digit does', async () => {
  const { screen, state } = await show(aManifesto(['a1', 'a2'], ['First', 'Second']), 'cluster')
  const note = screen.getByText('a1').element().getBoundingClientRect()
  const column = screen.getByText('Drop here, or press 2 on a belief').element().getBoundingClientRect()
  const at = (box: DOMRect) => ({ clientX: box.x + 12, clientY: box.y + 12, bubbles: true, isPrimary: true, button: 0 })
  screen
    .getByText('a1')
    .element()
    .dispatchEvent(new PointerEvent('pointerdown', at(note)))
  for (const box of [{ ...at(note), clientY: note.y + 30 }, at(column), { ...at(column), clientX: column.x + 20 }]) {
    document.dispatchEvent(new PointerEvent('pointermove', box))
    await new Promise((done) => setTimeout(done, 60))
  }
  document.dispatchEvent(new PointerEvent('pointerup', at(column)))
  await expect.poll(() => now(state).beliefs.find((belief) => belief.id === 'b1')?.themeId).toBe('t2')
})

test('E edits in place, every letter is kept, Enter ends it on the note; Esc takes the typing back', async () => {
  const { screen, state } = await show(aManifesto(['We listen', 'We answer']), 'write')
  screen.container.querySelector<HTMLElement>('[data-note="b1"]')?.focus()
  await press('e')
  await press(' well')
  expect(now(state).beliefs[0]).toMatchObject({ text: 'We listen well', history: [{ text: 'We listen' }] })
  await press('{Enter}')
  await expect.poll(focused).toBe('b1')
  await press('e')
  await press(' indeed{Escape}')
  await expect.poll(() => now(state).beliefs[0]?.text).toBe('We listen well')
  expect(now(state).beliefs[0]?.history).toHaveLength(1)
})

test('Del removes and S sets aside; the focus goes to the neighbour, and what was set aside comes back', async () => {
  const { screen, state } = await show(aManifesto(['We listen', 'We answer', 'We learn']), 'write')
  screen.container.querySelector<HTMLElement>('[data-note="b3"]')?.focus()
  await press('{Delete}')
  await expect.poll(focused).toBe('b2')
  await press('s')
  await expect.poll(focused).toBe('b1')
  expect(now(state).beliefs.map((belief) => belief.stage)).toEqual(['draft', 'set-aside'])
  await screen.getByText('Set aside · 1').click()
  await screen.getByRole('button', { name: 'Bring back: We answer' }).click()
  await expect.poll(() => now(state).beliefs[1]?.stage).toBe('draft')
})

test('a near twin is pointed out and compared, and nothing is joined', async () => {
  const texts = ['What one team learns, every team can look up the same week.', 'What a team learns, all teams can look up the same week.']
  const { screen, state } = await show(aManifesto(texts), 'cluster')
  await screen.getByRole('button', { name: 'Compare' }).click()
  await expect.element(screen.getByRole('heading', { name: /Same thought/ })).toHaveFocus()
  await screen.getByRole('button', { name: 'Two thoughts' }).click()
  await expect.element(screen.getByRole('button', { name: 'Compare' })).not.toBeInTheDocument()
  expect(now(state).beliefs.map((belief) => belief.text)).toEqual(texts)
})

test('dots are typed line by line, hidden until revealed, and the top is shortlisted', async () => {
  const { screen, state } = await show(aManifesto(['We listen', 'We answer', 'We learn']), 'vote')
  await screen.getByRole('button', { name: 'Start the vote' }).click()
  await expect.element(screen.getByText('Hidden from the room until you reveal it')).toBeVisible()
  await screen.getByRole('spinbutton', { name: 'Dots for We listen' }).click()
  await press('2{Enter}9{Enter}4')
  await expect.element(screen.getByText('15 of 25 dots typed')).toBeVisible()
  expect(screen.getByRole('checkbox').elements()).toHaveLength(0)
  await screen.getByRole('button', { name: 'Reveal the dots' }).click()
  const rows = () =>
    screen
      .getByRole('checkbox')
      .elements()
      .map((box) => box.getAttribute('aria-label'))
  await expect.poll(rows).toEqual(['Shortlist We answer', 'Shortlist We learn', 'Shortlist We listen'])
  await screen.getByRole('spinbutton', { name: /How many of the top/ }).fill('2')
  await screen.getByRole('button', { name: 'Shortlist the top' }).click()
  expect(now(state).beliefs.map((belief) => belief.isShortlisted)).toEqual([false, true, true])
  await screen.getByRole('button', { name: 'Close the round' }).click()
  await screen.getByRole('button', { name: 'Vote again' }).click()
  await expect.element(screen.getByText('Round 2')).toBeVisible()
  expect(state.rounds.map((round) => [round.round, round.state, round.tallies.length])).toEqual([
    [1, 'frozen', 3],
    [2, 'open', 0],
  ])
})

test('refining shows where a line came from, keeps its reason, and brings an earlier wording back', async () => {
  const { screen, state } = await show(aManifesto(['We listen']), 'refine')
  await screen.getByRole('textbox', { name: /^Wording of/ }).fill('We listen where it hurts')
  await screen.getByRole('textbox', { name: /^Why/ }).fill('We did not in winter')
  expect(now(state).beliefs[0]).toMatchObject({ stage: 'refined', text: 'We listen where it hurts', why: 'We did not in winter' })
  await screen.getByText('Earlier wordings · 1').click()
  await screen.getByRole('button', { name: 'Bring back: We listen' }).click()
  await expect.poll(() => now(state).beliefs[0]?.text).toBe('We listen')
  expect(now(state).beliefs[0]?.history.map((wording) => wording.text)).toEqual(['We listen', 'We listen where it hurts'])
})

test('hands decide by the rule, concerns are written beside the line, and closing records the outcome', async () => {
  const { screen, state } = await show(aManifesto(['We listen', 'We answer']), 'consent')
  await screen.getByRole('button', { name: 'Start the round' }).click()
  await screen.getByRole('spinbutton', { name: 'Champion, hands for We listen' }).click()
  await press('3{Tab}2')
  await expect.element(screen.getByText('5 of 5 can live with it')).toBeVisible()
  await screen.getByRole('spinbutton', { name: 'Champion, hands for We answer' }).fill('4')
  await screen.getByRole('spinbutton', { name: 'Block, hands for We answer' }).fill('1')
  await expect.element(screen.getByText('Not agreed: one block')).toBeVisible()
  await screen.getByRole('button', { name: 'Write down a concern about We answer' }).click()
  await press('Nobody is on duty at night{Enter}')
  await screen.getByRole('textbox', { name: /^Answer to/ }).fill('A rota')
  await screen.getByRole('button', { name: 'Close and record' }).click()
  expect(now(state).beliefs.map((belief) => belief.stage)).toEqual(['agreed', 'draft'])
  expect(state.rounds[0]).toMatchObject({
    state: 'frozen',
    objections: [{ itemId: 'b2', level: 1, text: 'Nobody is on duty at night', resolution: 'A rota', isResolved: false }],
  })
  expect(state.said.at(-1)).toBe('The round is closed: 1 of 2 agreed.')
})

test('agreed lines are put in order and signed by name and date', async () => {
  const data = aManifesto(['We listen', 'We answer'])
  for (const id of ['b1', 'b2']) setStage(data, { id, stage: 'agreed' })
  const { screen, state } = await show(data, 'sign')
  await screen.getByRole('textbox', { name: 'Opening sentence' }).fill('We are the working group.')
  const up = screen.getByRole('button', { name: 'Move up: We answer' })
  await up.click()
  await expect.element(up).toHaveFocus()
  expect(
    screen
      .getByRole('listitem')
      .elements()
      .slice(0, 2)
      .map((item) => item.querySelector('p')?.textContent),
  ).toEqual(['We answer', 'We listen'])
  await screen.getByRole('checkbox', { name: 'Head of support' }).click()
  expect(now(state)).toMatchObject({
    preamble: 'We are the working group.',
    signedOn: '2026-03-12',
    signatures: [{ participantId: 'person-1' }],
  })
  await screen.getByRole('button', { name: /^Everyone here signs/ }).click()
  await expect.poll(() => now(state).signatures).toHaveLength(5)
})

test('without an agreed line, signing says what to do first and leads there', async () => {
  const { screen, state } = await show(aManifesto(['We listen']), 'sign')
  await screen.getByRole('button', { name: 'Go to consent' }).click()
  await expect.poll(() => state.step).toBe('consent')
})

test('with a thousand beliefs only those in sight are in the page, and one opened from elsewhere comes into view', async () => {
  const { screen } = await show(manifestoSchema.parse(stuffed(1000)), 'cluster', [], 'belief-993')
  await expect.poll(focused).toBe('belief-993')
  expect(screen.container.querySelectorAll('[data-note]').length).toBeLessThan(150)
})

test.each([
  ['refine', 'Wording of We answer'],
  ['consent', 'Champion, hands for We answer'],
])('at “%s” a belief opened from elsewhere has the focus', async (step, name) => {
  const rounds: VoteRound[] = []
  openRound(rounds, { id: 'r', activityId: 'activity-1', method: 'consent', title: '', itemIds: ['b1', 'b2'], at: '', presentIds: [] })
  const { screen } = await show(aManifesto(['We listen', 'We answer']), step, rounds, 'b2')
  await expect.element(screen.getByLabelText(name)).toHaveFocus()
})

test('the questions to start with are changed in place, one a line', async () => {
  const { screen, state } = await show(aManifesto([]), 'write')
  await screen.getByText('Change the questions').click()
  await screen.getByRole('textbox', { name: /one a line$/ }).fill('What will we stop doing?\nWhat do we share?')
  await screen.getByRole('textbox', { name: 'Question above the wall' }).fill('What do we stand by?')
  expect(now(state)).toMatchObject({
    question: 'What do we stand by?',
    prompts: [{ text: 'What will we stop doing?' }, { text: 'What do we share?' }],
  })
})
