/**
 * The way to the disk, with the real services on this machine's disk: from a change among 5,000 notes to “Saved”, and opening a session whose
 * last 50,000 changes are in no snapshot and in no working copy.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServices } from '../../electron/services/index.ts'
import { addBeliefs, rewordBelief } from '../../renderer/activities/manifesto/ops.ts'
import { type Manifesto, manifestoSchema } from '../../renderer/activities/manifesto/schema.ts'
import { setHost } from '../../renderer/host/index.ts'
import { writePayload } from '../../renderer/session/payload.ts'
import { emptySession, type SessionDocument } from '../../renderer/session/schema.ts'
import { closeSession, flush, openSession } from '../../renderer/storage/keeper.ts'
import { createSession } from '../../renderer/storage/library.ts'
import { changeActivity, openDocument, useDocument } from '../../renderer/store/document.ts'
import { memoryHost } from '../helpers/memory-host.ts'
import { ms, percentile, type Row, timed } from './measure.ts'

const notes = 5000
const saves = 300
const operations = 50_000
/** So many lines travel in one request, as they do after a long time without a disk. */
const together = 1000

interface Answer<Value> {
  readonly ok: boolean
  readonly value?: Value
  readonly problem?: { readonly sentence: string }
}

export async function savingRows(): Promise<Row[]> {
  return [...(await saveRows()), ...(await recoveryRows())]
}

/** Each change by itself, as a person makes them: the next one when the one before is on the disk. */
async function saveRows(): Promise<Row[]> {
  return withServices(async () => {
    value(await createSession(sessionWith(notes)))
    value(await openSession('bench'))
    const times: number[] = []
    for (let number = 0; number < saves; number++) {
      const id = `b${1 + ((number * 37) % notes)}`
      times.push(
        await timed(async () => {
          changeActivity<Manifesto>('m', 'Reword belief', (draft) =>
            rewordBelief(draft, { id, text: `Reworded ${number}`, from: '', at: '' }),
          )
          await flush()
        }),
      )
    }
    if (useDocument.getState().save.kind !== 'saved') throw new Error('Not everything was saved.')
    const [p95, p99] = [percentile(times, 0.95), percentile(times, 0.99)]
    const note = `${saves} changes, median ${ms(percentile(times, 0.5))}; the disk's own time is in it`
    return [
      { what: `Change to saved at ${notes} notes, p95`, value: ms(p95), goal: '≤ 50 ms', isMet: p95 <= 50, note },
      { what: `Change to saved at ${notes} notes, p99`, value: ms(p99), goal: '≤ 150 ms', isMet: p99 <= 150 },
    ]
  })
}

/** A snapshot comes every 500 changes; here none did, and the browser has lost its copy. */
async function recoveryRows(): Promise<Row[]> {
  return withServices(async (services) => {
    value(await createSession(sessionWith(200)))
    const opened = value(await services.openSession({ sessionId: 'bench', mode: 'write' }))
    const first = (opened.lines.at(-1)?.seq ?? opened.snapshot?.seq ?? 0) + 1
    const item = manifestoOf(200).beliefs[0]
    if (item === undefined) throw new Error('There are 200.')
    for (let done = 0; done < operations; done += together) {
      const lines = Array.from({ length: together }, (_, index) => {
        const number = done + index
        const put = { ...item, id: `b${1 + (number % 200)}`, text: `Belief as of change ${number}` }
        const payload = writePayload({
          label: 'Reword belief',
          at: '',
          goesOn: false,
          changes: [{ do: 'put', at: 'activities/m/beliefs', item: put }],
        })
        return { seq: first + number, payload }
      })
      value(await services.append({ sessionId: 'bench', lines }))
    }
    value(await services.closeSession({ sessionId: 'bench' }))
    const time = await timed(async () => value(await openSession('bench')))
    const found = openDocument().activities[0]?.data as Manifesto | undefined
    if (!found?.beliefs.some((belief) => belief.text === `Belief as of change ${operations - 1}`))
      throw new Error('The last change is missing.')
    const what = `Opening with ${operations} changes to read`
    return [{ what, value: ms(time), goal: '≤ 3 s', isMet: time <= 3000, note: 'without a snapshot of them and without a working copy' }]
  })
}

async function withServices(measure: (services: Awaited<ReturnType<typeof servicesIn>>) => Promise<Row[]>): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-bench-'))
  const services = await servicesIn(folder)
  setHost({ ...memoryHost(), ...services })
  try {
    return await measure(services)
  } finally {
    await closeSession({ anyway: true })
    await services.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const servicesIn = async (folder: string) => value(await createServices({ dataFolder: folder, builtInTemplates: join(folder, 'none') }))

function value<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.problem?.sentence)
  return answer.value as Value
}

function manifestoOf(count: number): Manifesto {
  const data = manifestoSchema.parse({})
  let made = 0
  addBeliefs(data, { texts: Array.from({ length: count }, (_, index) => `Belief ${index + 1}`), newId: () => `b${++made}` })
  return data
}

function sessionWith(count: number): SessionDocument {
  const activity = { id: 'm', rank: 'a0', kind: 'manifesto', version: 1, title: '', data: { ...manifestoOf(count) } }
  return { ...emptySession('bench', '2026-03-13T09:00:00.000Z'), activities: [activity] }
}
