/** A ladder of hundreds of goals: only what is near the window is drawn, and nobody who walks or asks for a goal notices. */
import '../../ui/base.css'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { emptyState, Stage } from '../../../test/stage.tsx'
import { goalLadder } from '.'
import { stuffed } from './fixtures/stuffed'
import GoalLadderView from './GoalLadderView'
import { goalLadderSchema } from './schema'
import { drawnWhole } from './useInSight'

const focused = () => document.activeElement?.getAttribute('data-goal') ?? null

/** How many goals the picture says it has. Those that were dropped are not in it. */
const inAll = (goals: readonly HTMLElement[]) => Number(goals[0]?.closest('li')?.getAttribute('aria-setsize'))

async function show(count: number, focusItemId: string | null = null) {
  const screen = await render(
    <Stage
      definition={goalLadder}
      view={GoalLadderView}
      data={goalLadderSchema.parse(stuffed(count))}
      step="ladder"
      focusItemId={focusItemId}
      isReadOnly={false}
      state={emptyState()}
    />,
  )
  const drawn = () => [...screen.container.querySelectorAll<HTMLElement>('[data-goal]')]
  await expect.element(screen.getByRole('region', { name: 'Ladder' })).toBeVisible()
  return { screen, drawn }
}

test('of six hundred goals those near the window are drawn, each saying its place among all of them', async () => {
  const { screen, drawn } = await show(600)
  await expect.poll(() => drawn().length).toBeLessThan(400)
  expect(inAll(drawn())).toBeGreaterThan(500)
  const before = new Set(drawn().map((goal) => goal.dataset.goal))
  const scroller = screen.container.querySelector<HTMLElement>('ul[aria-label="Goals"]')?.closest<HTMLElement>('[class*=scroller]')
  scroller?.scrollTo(scroller.scrollWidth, scroller.scrollHeight)
  await expect.poll(() => drawn().filter((goal) => !before.has(goal.dataset.goal)).length).toBeGreaterThan(0)
})

test('of its lines those are drawn that pass through what is in sight, also after scrolling', async () => {
  const { screen, drawn } = await show(600)
  const lines = () => [...screen.container.querySelectorAll('svg[class*=lines] path')].map((line) => line.getAttribute('d'))
  await expect.poll(() => drawn().length).toBeLessThan(400)
  const before = lines()
  expect(before.length).toBeGreaterThan(0)
  expect(before.length).toBeLessThan(600)
  const scroller = screen.container.querySelector<HTMLElement>('ul[aria-label="Goals"]')?.closest<HTMLElement>('[class*=scroller]')
  scroller?.scrollTo(scroller.scrollWidth, scroller.scrollHeight)
  await expect.poll(() => lines().filter((line) => !before.includes(line)).length).toBeGreaterThan(0)
})

test('a goal that lies far outside is drawn when it is asked for, has the focus, and arrows walk on from it', async () => {
  const { drawn } = await show(600, 'goal-590')
  await expect.poll(focused).toBe('goal-590')
  expect(drawn().length).toBeLessThan(400)
  await userEvent.keyboard('{ArrowUp}')
  await expect.poll(focused).not.toBe('goal-590')
  expect(focused()).not.toBeNull()
})

test('a ladder that people can take in is drawn whole', async () => {
  const { drawn } = await show(drawnWhole)
  expect(drawn().length).toBe(inAll(drawn()))
})
