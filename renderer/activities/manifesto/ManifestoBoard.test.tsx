import '../../ui/base.css'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { violationsIn } from '../../../test/helpers/axe.ts'
import { emptyState, Stage, type StageState } from '../../../test/stage.tsx'
import type { VoteRound } from '../../session/schema'
import { openRound, revealRound, setBallot } from '../../session/voting'
import { manifesto } from '.'
import ManifestoView from './ManifestoView'
import { addBeliefs, addTheme, mergeBeliefs } from './ops'
import { standingBeliefs } from './reading'
import { type Manifesto, manifestoSchema } from './schema'

function aManifesto(texts: readonly string[], themes: readonly string[] = []): Manifesto {
  const draft = manifestoSchema.parse({})
  let count = 0
  addBeliefs(draft, { texts, newId: () => `b${++count}` })
  themes.forEach((name, index) => void addTheme(draft, { id: `t${index + 1}`, name }))
  return draft
}
const five = ['We listen', 'We answer', 'We learn', 'We say so', 'We train']

async function show(data: Manifesto, step = 'cluster', rounds: readonly VoteRound[] = []) {
  const state = emptyState()
  const screen = await render(<Stage definition={manifesto} view={ManifestoView} data={data} step={step} rounds={rounds} state={state} />)
  return { screen, state }
}
const now = (state: StageState) => manifestoSchema.parse(state.data)
const press = (keys: string) => userEvent.keyboard(keys)
const focused = () => document.activeElement?.closest('[data-note]')?.getAttribute('data-note')
const noteAt = (id: string) => document.querySelector<HTMLElement>(`[data-note="${id}"]`)
const selected = () => [...document.querySelectorAll('[data-selected]')].map((note) => note.getAttribute('data-note'))

test('Space selects, Shift extends, G groups what is selected and takes the name in place, Enter leads back', async () => {
  const { screen, state } = await show(aManifesto(five))
  noteAt('b1')?.focus()
  await press(' ')
  await expect.poll(selected).toEqual(['b1'])
  await press('{ArrowRight}')
  await expect.poll(focused).toBe('b2')
  await press('{Shift>}{ArrowRight}{/Shift}')
  await expect.poll(selected).toEqual(['b1', 'b2', 'b3'])
  await expect.element(screen.getByText('3 selected')).toBeVisible()
  await press('g')
  await expect.element(screen.getByRole('textbox', { name: 'Name of theme 1' })).toHaveFocus()
  await press('Being quick{Enter}')
  await expect.poll(focused).toBe('b1')
  expect(now(state).themes.map((theme) => theme.name)).toEqual(['Being quick'])
  const themeId = now(state).themes[0]?.id
  expect(now(state).beliefs.map((belief) => belief.themeId === themeId)).toEqual([true, true, true, false, false])
  expect(selected()).toEqual(['b1', 'b2', 'b3'])
  expect(state.labels[0]).toBe('Group 3 beliefs')
  expect(state.said).toContain('Three beliefs grouped. Type the name of the new theme.')
})

test('digits, Ctrl and arrows, and Del work on everything that is selected, as one step each; the selection stays', async () => {
  const { state } = await show(aManifesto(five, ['First', 'Second']))
  noteAt('b2')?.focus()
  await press(' {ArrowRight}')
  await expect.poll(focused).toBe('b3')
  await press(' 2')
  await expect.poll(() => now(state).beliefs.map((belief) => belief.themeId)).toEqual([null, 't2', 't2', null, null])
  await expect.poll(focused).toBe('b3')
  expect(state.said.at(-1)).toBe('2 moved to Second.')
  await press('{Control>}{ArrowLeft}{/Control}')
  await expect.poll(() => now(state).beliefs.map((belief) => belief.themeId)).toEqual([null, 't1', 't1', null, null])
  expect(selected()).toEqual(['b2', 'b3'])
  await press('{Delete}')
  await expect.poll(() => now(state).beliefs.map((belief) => belief.id)).toEqual(['b1', 'b4', 'b5'])
  await expect.poll(focused).toBe('b1')
  expect(state.labels).toEqual(['Move 2 beliefs', 'Move 2 beliefs', 'Remove 2 beliefs'])
  expect(selected()).toEqual([])
})

test('Alt with left or right stays the key of the steps while a note has the focus, and moves nothing', async () => {
  const { state } = await show(aManifesto(five, ['First', 'Second']))
  const isTaken: boolean[] = []
  const listen = (event: KeyboardEvent) => isTaken.push(event.defaultPrevented)
  document.addEventListener('keydown', listen)
  noteAt('b2')?.focus()
  await press('{Alt>}{ArrowRight}{/Alt}')
  document.removeEventListener('keydown', listen)
  expect(isTaken.length).toBeGreaterThan(0)
  expect(isTaken).not.toContain(true)
  expect(state.labels).toEqual([])
})

test('Ctrl+A takes all, Esc none; a click with Ctrl adds, one with Shift extends', async () => {
  const { screen } = await show(aManifesto(five), 'write')
  noteAt('b5')?.focus()
  await press('{Control>}a{/Control}')
  await expect.poll(() => selected().length).toBe(5)
  await press('{Escape}')
  await expect.poll(selected).toEqual([])
  await screen.getByText('We train').click({ modifiers: ['Control'] })
  await screen.getByText('We learn').click({ modifiers: ['Shift'] })
  await expect.poll(selected).toEqual(['b5', 'b4', 'b3'])
  await screen.getByRole('button', { name: /^Clear/ }).click()
  await expect.poll(selected).toEqual([])
})

test('M merges what is selected: one of the wordings or a blend, and both stay', async () => {
  const { screen, state } = await show(aManifesto(five))
  const before = now(state)
  noteAt('b1')?.focus()
  await press(' {ArrowRight}')
  await expect.poll(focused).toBe('b2')
  await press(' m')
  await expect.element(screen.getByRole('heading', { name: 'One belief from 2: in which words?' })).toHaveFocus()
  await screen.getByRole('button', { name: 'Use these words: We answer' }).click()
  await expect.element(screen.getByRole('textbox', { name: /^The wording from now on/ })).toHaveFocus()
  await press(' and listen{Enter}')
  await expect.poll(focused).toBe('b1')
  expect(standingBeliefs(now(state)).map((belief) => belief.text)).toEqual(['We answer and listen', 'We learn', 'We say so', 'We train'])
  expect(state.said.at(-1)).toBe('two beliefs merged into one. U takes them apart again.')
  await expect.element(screen.getByRole('button', { name: '2 wordings in one' })).toBeVisible()
  await press('u')
  await expect.poll(() => now(state)).toEqual(before)
  expect(state.labels).toEqual(['Merge 2 beliefs', 'Take beliefs apart'])
  await expect.poll(focused).toBe('b1')
})

test('the wordings of a merged belief are shown, and one can stand by itself again', async () => {
  const data = aManifesto(five)
  mergeBeliefs(data, { keepId: 'b1', partIds: ['b2', 'b3'], text: 'We hear', at: 't1' })
  const { screen, state } = await show(data)
  noteAt('b1')?.focus()
  await press('m')
  await expect.element(screen.getByRole('heading', { name: '“We hear” stands for 3 wordings' })).toHaveFocus()
  await screen.getByRole('button', { name: 'Let it stand by itself again: We answer' }).click()
  await expect
    .poll(() => standingBeliefs(now(state)).map((belief) => belief.text))
    .toEqual(['We hear', 'We answer', 'We say so', 'We train'])
  await expect.poll(focused).toBe('b1')
  noteAt('b1')?.focus()
  await press('u')
  await expect.poll(() => standingBeliefs(now(state)).map((belief) => belief.text)).toEqual(five)
})

test('merged beliefs bring their votes along, and who voted for both counts once', async () => {
  const data = aManifesto(five)
  const rounds: VoteRound[] = []
  const itemIds = ['b1', 'b2', 'b3', 'b4', 'b5']
  openRound(rounds, { id: 'r', activityId: 'activity-1', method: 'dots', title: '', itemIds, at: '', presentIds: [] })
  const [round] = rounds
  if (round === undefined) throw new Error('A round was opened.')
  setBallot(round, 'person-1', [
    { itemId: 'b1', value: 1 },
    { itemId: 'b2', value: 2 },
  ])
  setBallot(round, 'person-2', [{ itemId: 'b2', value: 1 }])
  revealRound(round)
  mergeBeliefs(data, { keepId: 'b1', partIds: ['b2'], text: 'We listen and answer', at: 't1' })
  const { audience } = manifesto
  const { factsAround } = await import('../../../test/contract-facts.ts')
  const wall = audience.project(data, { ...factsAround(manifesto, data, 'none'), rounds }, 'vote')
  expect(wall.form === 'lines' ? wall.lines[0] : null).toMatchObject({ text: 'We listen and answer', dots: 3 })
})

test('nothing in the way of selecting and merging is out of reach of assistive technology', async () => {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme
    const data = aManifesto([...five, 'We also learn'], ['First'])
    mergeBeliefs(data, { keepId: 'b4', partIds: ['b5'], text: 'We say so', at: 't1' })
    const { screen } = await show(data)
    noteAt('b1')?.focus()
    await press(' {ArrowRight}')
    await expect.poll(focused).toBe('b2')
    await press(' m')
    await expect.element(screen.getByRole('heading', { name: /in which words/ })).toBeVisible()
    expect(await violationsIn(screen.container)).toEqual([])
    await press('{Escape}')
    noteAt('b4')?.focus()
    await press('{Escape}m')
    await expect.element(screen.getByRole('heading', { name: /stands for 2 wordings/ })).toBeVisible()
    expect(await violationsIn(screen.container)).toEqual([])
    await screen.unmount()
  }
  delete document.documentElement.dataset.theme
})
