/** One edit among 5,000 notes with the changes to journal it and to take it back: our store's whole path against immer's patches on the same array. */
import { manifesto } from '../../renderer/activities/manifesto/index.ts'
import { addBeliefs, rewordBelief } from '../../renderer/activities/manifesto/ops.ts'
import { type Manifesto, manifestoSchema } from '../../renderer/activities/manifesto/schema.ts'
import { type ActivityEnvelope, emptySession, type SessionDocument } from '../../renderer/session/schema.ts'
import { changeActivity, closeDocument, showDocument } from '../../renderer/store/document.ts'
import { against, interleaved, median, type Row, ratio } from './measure.ts'
import { peerPackage, readyPeers } from './peers.ts'

interface Immer {
  readonly enablePatches: () => void
  readonly produceWithPatches: <Base>(base: Base, recipe: (draft: Base) => void) => readonly [Base, unknown, unknown]
}

const size = 5000
/** So many edits are one measurement: a single one is shorter than the clock can tell. Ours are more, so that both take about as long and a busy moment hits both alike. */
const bursts = { ours: 2000, immer: 200 } as const

export async function editRows(root: string): Promise<Row[]> {
  const peers = await readyPeers(root)
  const { enablePatches, produceWithPatches } = (await peerPackage(peers, 'immer/dist/immer.mjs')) as Immer
  enablePatches()
  const data = manifestoOf(size)
  showDocument(documentWith(data))
  let notes = data.beliefs
  let count = 0
  const places = Array.from({ length: bursts.ours }, (_, index) => (index * 37) % size)
  const ids = places.map((place) => notes[place]?.id ?? '')
  const times = await interleaved(
    {
      ours: () => {
        for (const id of ids) {
          const text = `Reworded ${++count}`
          changeActivity<Manifesto>('manifesto', 'Reword belief', (draft) => rewordBelief(draft, { id, text, from: '', at: '' }))
        }
      },
      immer: () => {
        for (const place of places.slice(0, bursts.immer)) {
          const text = `Reworded ${++count}`
          ;[notes] = produceWithPatches(notes, (draft) => {
            const note = draft[place]
            if (note !== undefined) note.text = text
          })
        }
      },
    },
    9,
  )
  closeDocument()
  const ours = times.ours.map((time) => time / bursts.ours)
  const immer = times.immer.map((time) => time / bursts.immer)
  const each = (of: readonly number[]) => `${(median(of) * 1000).toFixed(0)} µs`
  return [
    { what: 'One edit at 5,000, ours', value: each(ours), note: 'the store’s one door: found by id, changes, inverse, history' },
    { what: 'One edit at 5,000, immer with patches', value: each(immer), note: 'at a known place of the same array' },
    against('  ours / immer', ratio(ours, immer), 0.05),
    ...(await addingRows()),
  ]
}

/** The same door without any screen: what 1,000 and 5,000 additions one by one cost the document itself. */
async function addingRows(): Promise<Row[]> {
  const add = (count: number) => () => {
    showDocument(documentWith(manifestoSchema.parse({})))
    let made = 0
    for (let index = 0; index < count; index++) {
      changeActivity<Manifesto>('manifesto', 'Add belief', (draft) =>
        addBeliefs(draft, { texts: [`Belief ${index + 1}: a customer hears the same from all`], newId: () => `b${++made}` }),
      )
    }
    closeDocument()
  }
  const times = await interleaved({ few: add(1000), many: add(5000) })
  const each = (of: readonly number[], count: number) => `${((median(of) / count) * 1000).toFixed(0)} µs each`
  return [{ what: '1,000 one by one, the store alone', value: each(times.few, 1000), note: `5,000: ${each(times.many, 5000)}` }]
}

function manifestoOf(count: number): Manifesto {
  const data = manifestoSchema.parse({})
  let made = 0
  addBeliefs(data, { texts: Array.from({ length: count }, (_, index) => `Belief ${index + 1}`), newId: () => `b${++made}` })
  return data
}

function documentWith(data: Manifesto): SessionDocument {
  const activity: ActivityEnvelope = {
    id: 'manifesto',
    rank: 'a0',
    kind: 'manifesto',
    version: manifesto.version,
    title: '',
    data: { ...data },
  }
  return { ...emptySession('bench', '2026-03-13T09:00:00.000Z'), activities: [activity] }
}
