/** The words over the wall: the step's own, and never the same sentence twice. */
import { expect, test } from 'vitest'
import { activityOfKind } from '../activities/registry'
import { emptySession, sessionSchema } from '../session/schema'
import { makeFrame } from './make-frame'

const choice = { theme: 'dark', isBlank: false, page: 0, viewStep: null } as const

/** The canvas at its map, which is not shown to the room yet: its picture says the question of the step itself. */
function frameWith(wall: string, viewStep: string | null = null) {
  const definition = activityOfKind('stakeholder-canvas')
  if (definition === null) throw new Error('There is no canvas.')
  const segment = { id: 's1', rank: 'a0', name: 'Home owners', side: 'external' }
  const document = sessionSchema.parse({
    ...emptySession('x', '2026-03-12T09:00:00.000Z'),
    agenda: [
      {
        id: 'slot',
        rank: 'a0',
        title: 'Whom we serve',
        kind: 'activity',
        activityId: 'act',
        steps: [{ id: 'step', name: 'Place them', wall, activityStep: 'map' }],
      },
    ],
    activities: [
      { id: 'act', rank: 'a0', kind: definition.kind, version: definition.version, data: definition.schema.parse({ segments: [segment] }) },
    ],
    place: { agendaItemId: 'slot', stepId: 'step', activityId: null },
  })
  const shown = viewStep === null ? null : { at: 'slot/step', step: viewStep }
  return makeFrame(document, { ...choice, viewStep: shown }, '2026-03-12')
}

test('a step’s words stand over the activity, unless its picture says the very same', () => {
  const own = activityOfKind('stakeholder-canvas')?.steps.find((step) => step.id === 'map')?.wall ?? ''
  expect(own).not.toBe('')
  expect(frameWith('Who is missing?').lead).toBe('Who is missing?')
  expect(frameWith(own).lead).toBe('')
})

test('the wall names the step that is shown, also when the slot is at another', () => {
  const other = activityOfKind('stakeholder-canvas')?.steps.find((step) => step.id !== 'map')
  expect(frameWith('').stepName).toBe('Place them')
  expect(frameWith('', 'map').stepName).toBe('Place them')
  expect(frameWith('', other?.id ?? '').stepName).toBe(other?.name)
})
