/** The needs of one segment, the most pressing first: each with how it is best served, where, or that it is best served without an online presence. */

import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { itemMark } from '../../lib/item-mark'
import { useCaptureTarget } from '../../room/parts/capture-target'
import { PastePreview, previewFrom } from '../../room/parts/PastePreview'
import { hasSeveralLines, linesFrom } from '../../room/parts/pasted-lines'
import { shortened } from '../../room/parts/words'
import type { ActivityViewProps } from '../contract'
import styles from './card.module.css'
import { IconButton, TextBox } from './fields'
import * as needs from './ops-needs'
import { PresencePicker } from './PresencePicker'
import { needsOf } from './reading'
import type { Need, Segment, StakeholderCanvas } from './schema'

interface Props extends Pick<ActivityViewProps<StakeholderCanvas>, 'data' | 'tools' | 'change' | 'isReadOnly'> {
  readonly segment: Segment
  readonly focusOn: (field: string) => void
}

export function NeedsEditor({ data, tools, change, isReadOnly, segment, focusOn }: Props) {
  const list = needsOf(segment)
  const segmentId = segment.id
  const move = (need: Need, by: -1 | 1) => {
    const at = list.indexOf(need)
    const target = at + by
    if (target < 0 || target >= list.length) return
    const beforeId = list[by < 0 ? target : target + 1]?.id ?? null
    change('Rank needs', (draft) => needs.moveNeed(draft, { segmentId, id: need.id, beforeId }))
    tools.announce(`Now number ${target + 1} of ${list.length}.`)
    focusOn(`need ${need.id}`)
  }
  const remove = (need: Need) => {
    const at = list.indexOf(need)
    change('Remove need', (draft) => needs.removeNeed(draft, { segmentId, id: need.id }))
    tools.announce('Removed. Undo brings it back.')
    focusOn(`need ${(list[at + 1] ?? list[at - 1])?.id ?? 'new'}`)
  }
  return (
    <section className={styles.needs} aria-label="Needs">
      <header className={styles.boxHead}>
        <h4 className={styles.boxTitle}>Needs</h4>
        <span className={styles.question}>What do they need, the most pressing first? How is each best met, online or not?</span>
      </header>
      <ol className={styles.needList}>
        {list.map((need, index) => (
          <NeedRow
            key={need.id}
            need={need}
            number={index + 1}
            data={data}
            isReadOnly={isReadOnly}
            onEdit={(patch, label) =>
              change(label, (draft) => needs.editNeed(draft, { segmentId, id: need.id, ...patch }), {
                mergeKey: `${Object.keys(patch).join()} ${need.id}`,
              })
            }
            onServe={(name) =>
              change('Serve need', (draft) => needs.serveNeed(draft, { segmentId, id: need.id, name, newId: tools.newId }))
            }
            onUnserve={(presenceId) =>
              change('Take presence off need', (draft) => needs.unserveNeed(draft, { segmentId, id: need.id, presenceId }))
            }
            onMove={(by) => move(need, by)}
            onRemove={() => remove(need)}
          />
        ))}
      </ol>
      {isReadOnly ? null : (
        <NewLine
          label="New need"
          placeholder={list.length === 0 ? 'The most pressing need, then Enter. Paste a list to add many.' : 'Another need, then Enter'}
          onAdd={(texts) => {
            change(texts.length === 1 ? 'Add need' : `Add ${texts.length} needs`, (draft) =>
              needs.addNeeds(draft, { segmentId, texts, newId: tools.newId }),
            )
            tools.announce(texts.length === 1 ? 'Need added.' : `${texts.length} needs added.`)
          }}
        />
      )}
    </section>
  )
}

interface RowProps {
  readonly need: Need
  readonly number: number
  readonly data: StakeholderCanvas
  readonly isReadOnly: boolean
  readonly onEdit: (patch: Partial<Pick<Need, 'text' | 'servedBy' | 'isOffline'>>, label: string) => void
  readonly onServe: (name: string) => void
  readonly onUnserve: (presenceId: string) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function NeedRow({ need, number, data, isReadOnly, onEdit, onServe, onUnserve, onMove, onRemove }: RowProps) {
  const line = shortened(need.text, 40) || `need ${number}`
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isReadOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li {...itemMark(need.id)} className={styles.need} onKeyDown={onKeyDown}>
      <span className={styles.rank}>{number}</span>
      <TextBox
        field={`need ${need.id}`}
        label={`Need ${number}`}
        value={need.text}
        placeholder="What do they need?"
        isReadOnly={isReadOnly}
        onText={(text) => onEdit({ text }, 'Word need')}
      />
      <TextBox
        label={`Best served by: ${line}`}
        value={need.servedBy}
        placeholder="Best served by?"
        isReadOnly={isReadOnly}
        onText={(servedBy) => onEdit({ servedBy }, 'Say how it is served')}
      />
      <div className={styles.places}>
        <PresencePicker
          label={line}
          chosen={data.presences.filter((presence) => need.presenceIds.includes(presence.id))}
          all={data.presences}
          isReadOnly={isReadOnly}
          onAdd={onServe}
          onRemove={onUnserve}
        />
        <label className={styles.offline}>
          <input
            type="checkbox"
            checked={need.isOffline}
            disabled={isReadOnly}
            aria-label={`Best served without an online presence: ${line}`}
            onChange={(event) => onEdit({ isOffline: event.currentTarget.checked }, 'Say whether online')}
          />
          <span aria-hidden="true">Best served offline</span>
        </label>
      </div>
      {isReadOnly ? null : (
        <span className={styles.rowActions}>
          <IconButton label={`More pressing: ${line}`} onClick={() => onMove(-1)}>
            <IconArrowUp size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label={`Less pressing: ${line}`} onClick={() => onMove(1)}>
            <IconArrowDown size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label={`Remove: ${line}`} onClick={onRemove}>
            <IconTrash size={15} aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </li>
  )
}

interface NewProps {
  readonly label: string
  readonly placeholder: string
  readonly onAdd: (texts: readonly string[]) => void
}

/**
 * A line at the end of a list: Enter adds and stays, a pasted list adds many, a long one is looked at first. Rounds, lists of tables and files
 * add through it as through every box.
 */
export function NewLine({ label, placeholder, onAdd }: NewProps) {
  const [text, setText] = useState('')
  const [pasted, setPasted] = useState<readonly string[] | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useCaptureTarget(label, onAdd)
  const closePreview = () => {
    setPasted(null)
    field.current?.focus()
  }
  const add = (texts: readonly string[]) => {
    onAdd(texts)
    setText('')
  }
  return (
    <>
      <input
        ref={field}
        className={styles.newLine}
        data-capture=""
        data-field={`${label.replace('New ', '')} new`}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        maxLength={4000}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (text.trim() !== '') onAdd([text.trim()])
          setText('')
        }}
        onPaste={(event) => {
          const clip = event.clipboardData.getData('text/plain')
          if (!hasSeveralLines(clip)) return
          event.preventDefault()
          const lines = linesFrom(text + clip)
          if (lines.length < previewFrom) add(lines)
          else setPasted(lines)
        }}
      />
      {pasted === null ? null : (
        <PastePreview
          texts={pasted}
          onAdd={() => {
            add(pasted)
            closePreview()
          }}
          onCancel={closePreview}
        />
      )}
    </>
  )
}
