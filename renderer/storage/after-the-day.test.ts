/** A decision that is reworded after the day, on whatever screen: the wording that was agreed reaches the disk with the same step, and undo takes both back. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { addDecision, editDecision } from '../session/ops/captures'
import { emptySession } from '../session/schema'
import { change, openDocument, undo } from '../store/document'
import { closeSession, flush, openSession } from './keeper'
import { createSession, readFromDisk } from './library'
import { openWorkingStore, setWorkingStore } from './working-store'

beforeEach(async () => {
  setHost(memoryHost())
  setWorkingStore(openWorkingStore({ name: 'after-the-day' }))
  const session = emptySession('s1', '2020-03-12T08:00:00.000Z')
  addDecision(session, { id: 'd1', text: 'We answer within a day.', at: '2020-03-12T09:30:00.000Z' })
  const times = { ...session.times, startedAt: '2020-03-12T09:00:00.000Z', endedAt: '2020-03-12T12:00:00.000Z' }
  await createSession({ ...session, date: '2020-03-12', times })
  const opened = await openSession('s1')
  if (!opened.ok) throw new Error(opened.problem.sentence)
})
afterEach(() => closeSession({ anyway: true }))

test('the agreed wording is kept by the same step that rewords it, and lies on the disk', async () => {
  for (const text of ['We answer within two', 'We answer within two days.']) {
    change('Edit decision', (draft) => editDecision(draft, 'd1', { text }), { mergeKey: 'decision d1' })
  }
  await flush()
  const read = await readFromDisk('s1')
  expect(read.ok && read.value.document.tidied).toMatchObject([{ itemId: 'd1', agreed: 'We answer within a day.' }])
  expect(undo()).toBe('Edit decision')
  expect(openDocument().tidied).toEqual([])
  expect(openDocument().decisions[0]?.text).toBe('We answer within a day.')
})
