/** Parts beside the work stand still while it is written, and follow everything else. */
import { expect, test } from 'vitest'

import { emptySession, type SessionDocument } from '../../session/schema'
import { isSameOutline } from './outline'

const activity = { id: 'm', rank: 'a0', kind: 'manifesto', version: 1, title: 'Manifesto', data: { beliefs: [] } }
const session: SessionDocument = { ...emptySession('s', '2026-03-13T09:00:00.000Z'), activities: [activity] }

test('what is written inside an activity leaves the outline as it was', () => {
  expect(isSameOutline(session, { ...session, activities: [{ ...activity, data: { beliefs: [], purpose: 'new' } }] })).toBe(true)
})

test('another title, activity, kind, slot, person or place makes another outline', () => {
  const others: Partial<SessionDocument>[] = [
    { activities: [] },
    { activities: [{ ...activity, title: 'Ours' }] },
    { activities: [{ ...activity, kind: 'discussion' }] },
    { activities: [activity, { ...activity, id: 'n' }] },
    { title: 'Another day' },
    { place: { ...session.place, agendaItemId: 'slot' } },
    { participants: [] },
    { timer: { ...session.timer, seconds: 60 } },
  ]
  for (const other of others) expect(isSameOutline(session, { ...session, ...other }), JSON.stringify(other)).toBe(false)
})
