/** The words over the wall: the step's own, and never the same sentence twice. */
import { expect, test } from 'vitest'
import { activityOfKind } from '../activities/registry'
import { emptySession, sessionSchema } from '../session/schema'
import { makeFrame } from './make-frame'

const choice = { theme: 'dark', isBlank: false, page: 0, viewStep: null } as const

/** The canvas at its map, which is not shown to the room yet: its picture says the question of the step itself. */
function leadWith(wall: string): string {
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
        steps: [{ id: 'step', wall, activityStep: 'map' }],
      },
    ],
    activities: [
      { id: 'act', rank: 'a0', kind: definition.kind, version: definition.version, data: definition.schema.parse({ segments: [segment] }) },
    ],
    place: { agendaItemId: 'slot', stepId: 'step', activityId: null },
  })
  return makeFrame(document, choice, '2026-03-12').lead
}

test('a step’s words stand over the activity, unless its picture says the very same', () => {
  const own = activityOfKind('stakeholder-canvas')?.steps.find((step) => step.id === 'map')?.wall ?? ''
  expect(own).not.toBe('')
  expect(leadWith('Who is missing?')).toBe('Who is missing?')
  expect(leadWith(own)).toBe('')
})
