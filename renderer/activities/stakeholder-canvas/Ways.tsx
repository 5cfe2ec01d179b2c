/** The ways between presences: from where, to where, and how a person really gets there. */
import { IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import type { ActivityViewProps } from '../contract'
import { Choice, IconButton, LineBox } from './fields'
import * as ops from './ops-presences'
import styles from './presences.module.css'
import type { StakeholderCanvas } from './schema'

export function Ways({ data, tools, change, isReadOnly }: ActivityViewProps<StakeholderCanvas>) {
  const [fromId, setFrom] = useState('')
  const [toId, setTo] = useState('')
  const list = useRef<HTMLElement>(null)
  const presences = ordered(data.presences)
  const nameOf = new Map(presences.map((presence) => [presence.id, presence.name || 'presence without a name']))
  const options = [{ value: '', label: 'Choose' }, ...presences.map(({ id }) => ({ value: id, label: nameOf.get(id) ?? '' }))]
  const ways = ordered(data.connections)
  const isThere = ways.some((way) => way.fromId === fromId && way.toId === toId)
  const canAdd = fromId !== '' && toId !== '' && fromId !== toId && !isThere
  const add = () => {
    if (!canAdd) return
    change('Add way', (draft) => ops.connect(draft, { id: tools.newId(), fromId, toId }))
    tools.announce(`From ${nameOf.get(fromId)} to ${nameOf.get(toId)} added.`)
    setTo('')
    list.current?.querySelector<HTMLElement>('[data-new] select')?.focus()
  }
  return (
    <section ref={list} className={styles.part} aria-label="Ways between presences">
      <h3 className={styles.heading}>
        Ways from one to another <span className={styles.count}>{ways.length}</span>
      </h3>
      <ul className={styles.ways}>
        {ways.map((way) => {
          const words = `${nameOf.get(way.fromId) ?? ''} → ${nameOf.get(way.toId) ?? ''}`
          return (
            <li key={way.id} className={styles.wayRow}>
              <span className={styles.wayWords}>{words}</span>
              <LineBox
                label={`How: ${words}`}
                placeholder="How do they get there?"
                value={way.how}
                isReadOnly={isReadOnly}
                onText={(how) =>
                  change('Say how', (draft) => ops.editConnection(draft, { id: way.id, how }), { mergeKey: `how ${way.id}` })
                }
              />
              {isReadOnly ? null : (
                <IconButton
                  label={`Remove: ${words}`}
                  onClick={() => {
                    change('Remove way', (draft) => ops.disconnect(draft, { id: way.id }))
                    tools.announce('Removed. Undo brings it back.')
                    list.current?.querySelector<HTMLElement>('[data-new] select')?.focus()
                  }}
                >
                  <IconTrash size={15} aria-hidden="true" />
                </IconButton>
              )}
            </li>
          )
        })}
      </ul>
      {isReadOnly ? null : (
        <div className={styles.newWay} data-new="">
          <span>If they arrive at</span>
          <Choice label="If they arrive at" value={fromId} options={options} isReadOnly={false} onChoice={setFrom} />
          <span>they can get to</span>
          <Choice label="They can get to" value={toId} options={options} isReadOnly={false} onChoice={setTo} />
          <ActionButton isDisabled={!canAdd} onClick={add}>
            Add way
          </ActionButton>
          {isThere ? <span className={styles.count}>There already</span> : null}
        </div>
      )}
    </section>
  )
}
