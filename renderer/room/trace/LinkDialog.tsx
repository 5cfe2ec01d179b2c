/** Draws a link from one item to any other of the session: find it, say how they hang together and why. */
import { useState } from 'react'
import { relationWords } from '../../activities/trace'
import { linkIndexOf, searchItems } from '../../activities/whole'
import { newId } from '../../lib/ids'
import type { IndexedItem } from '../../session/links'
import { addLink } from '../../session/ops/links'
import { limits, type Relation, relations, type SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { announce } from '../../ui/announce'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { Select, TextField } from '../controls/fields'
import styles from './trace.module.css'

interface Props {
  readonly document: SessionDocument
  readonly from: IndexedItem
  readonly onClose: () => void
}

const most = 8
/** What people most often mean when they tie two things of these kinds together. */
const usual: Readonly<Record<string, Readonly<Record<string, Relation>>>> = {
  goal: { belief: 'guided-by', need: 'answers', segment: 'serves', measure: 'measured-by', goal: 'supports' },
  need: { measure: 'measured-by', belief: 'guided-by' },
  presence: { need: 'serves', segment: 'serves', presence: 'connects-to' },
  action: { goal: 'supports', decision: 'follows' },
  decision: { belief: 'guided-by', goal: 'supports' },
}

export function LinkDialog({ document, from, onClose }: Props) {
  const [query, setQuery] = useState('')
  const [toId, setToId] = useState<string | null>(null)
  const [chosenRelation, setRelation] = useState<Relation | null>(null)
  const [because, setBecause] = useState('')
  const found = candidates(document, from, query)
  const to = found.find((item) => item.id === toId) ?? null
  const relation = chosenRelation ?? usual[from.kind]?.[to?.kind ?? ''] ?? 'answers'
  const link = () => {
    if (to === null) return
    change('Link items', (draft) => addLink(draft.links, { id: newId(), from: from.id, to: to.id, relation, because: because.trim() }))
    announce(`Linked to ${to.label}`)
    onClose()
  }
  return (
    <Dialog
      title="Link to another item"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={to === null} onClick={link}>
            Link
          </Button>
        </>
      }
    >
      <p className={styles.item}>{from.label}</p>
      <Select<Relation>
        label="How they hang together"
        value={relation}
        options={relations.map((one) => ({ value: one, label: `${relationWords[one][0]} …` }))}
        onValue={setRelation}
      />
      <TextField
        label="Find a belief, goal, need, measure …"
        value={query}
        maxLength={limits.line}
        onValue={setQuery}
        onEnter={() => setToId(found[0]?.id ?? null)}
      />
      <fieldset className={styles.found}>
        <legend className={styles.hidden}>Items found</legend>
        {found.length === 0 ? <p className={styles.words}>Nothing is called that. Try one word of it.</p> : null}
        {found.map((item) => (
          <label key={item.id} className={styles.candidate}>
            <input type="radio" name="link-to" checked={item.id === toId} onChange={() => setToId(item.id)} />
            <span>
              {item.label} <span className={styles.words}>· {item.kind}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        label="Because"
        hint="How does this help that? It can stay empty."
        value={because}
        maxLength={limits.line}
        onValue={setBecause}
        onEnter={link}
      />
    </Dialog>
  )
}

/** Without a query, what the item would usually be tied to; never the item itself, never people. */
function candidates(document: SessionDocument, from: IndexedItem, query: string): readonly IndexedItem[] {
  const fits = (item: IndexedItem) => item.id !== from.id && item.kind !== 'person' && item.isOut !== true && item.label !== ''
  if (query.trim() !== '')
    return searchItems(document, query, most + 1)
      .filter(fits)
      .slice(0, most)
  const kinds = Object.keys(usual[from.kind] ?? {})
  const all = [...linkIndexOf(document).items.values()].filter((item) => fits(item) && item.activityId !== from.activityId)
  return [...all.filter((item) => kinds.includes(item.kind)), ...all.filter((item) => !kinds.includes(item.kind))].slice(0, most)
}
