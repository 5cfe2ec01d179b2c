/** The contract in the real browser: every view of every activity is shown without warnings, can be used by everybody, and the room sees no control. */
import '../renderer/ui/base.css'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { activities } from '../renderer/activities/registry'
import { countingIds, factsAround, fixturesOf, privateMark } from './contract-facts.ts'
import { violationsIn } from './helpers/axe.ts'
import { emptyState, Stage } from './stage.tsx'

const warnings: string[] = []
beforeEach(() => {
  warnings.length = 0
  for (const kind of ['error', 'warn'] as const) {
    vi.spyOn(console, kind).mockImplementation((...words: unknown[]) => void warnings.push(words.map(String).join(' ')))
  }
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe.each(activities.map((activity) => [activity.kind, activity] as const))('%s', (kind, activity) => {
  const { stuffed } = fixturesOf(kind)
  const cases = [
    ['empty', activity.startingPoints[0].make(countingIds())],
    ['stuffed', activity.schema.parse(stuffed(14))],
  ] as const

  describe.each(cases)('%s', (_, data) => {
    test.each(activity.steps.map((step) => step.id))(
      'the facilitator’s screen at “%s” has names for all controls and no finding',
      async (step) => {
        const { default: View } = await activity.view()
        for (const votes of ['none', 'hidden', 'shown'] as const) {
          const { rounds } = factsAround(activity, data, votes)
          const screen = await render(
            <Stage definition={activity} view={View} data={data} step={step} rounds={rounds} state={emptyState()} />,
          )
          expect(await violationsIn(screen.container)).toEqual([])
          await screen.unmount()
        }
        expect(warnings).toEqual([])
      },
    )

    test.each(activity.steps.map((step) => step.id))('the room’s screen at “%s” has no control and nothing private', async (step) => {
      const { default: Audience } = await activity.audience.view()
      for (const votes of ['none', 'hidden', 'shown'] as const) {
        const projection = activity.audience.project(data, factsAround(activity, data, votes), step)
        for (const page of activity.audience.pages(projection, 1)) {
          const screen = await render(<Audience projection={page} />)
          expect(screen.container.querySelectorAll('input, textarea, select, button, a, [contenteditable], [tabindex]')).toHaveLength(0)
          expect(screen.container.textContent).not.toContain(privateMark)
          expect(await violationsIn(screen.container)).toEqual([])
          await screen.unmount()
        }
      }
      expect(warnings).toEqual([])
    })
  })

  test('somebody who only reads finds nothing to press by mistake', async () => {
    const { default: View } = await activity.view()
    const data = activity.schema.parse(stuffed(14))
    const state = emptyState()
    for (const step of activity.steps) {
      const screen = await render(
        <Stage
          definition={activity}
          view={View}
          data={data}
          step={step.id}
          rounds={factsAround(activity, data, 'hidden').rounds}
          isReadOnly
          state={state}
        />,
      )
      for (const field of screen.container.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
        expect(field.disabled || field.readOnly).toBe(true)
      }
      await screen.unmount()
    }
    expect(state.labels).toEqual([])
  })
})
