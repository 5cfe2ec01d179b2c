/** One presence of the register: name, kind, address, who looks after it, what for, whether it is there already. */

import { IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { itemMark } from '../../lib/item-mark'
import { Choice, IconButton, LineBox, TextBox } from './fields'
import styles from './presences.module.css'
import { type Presence, presenceKinds } from './schema'

export type PresenceAct =
  | { readonly do: 'edit'; readonly id: string; readonly patch: Partial<Omit<Presence, 'id' | 'rank'>> }
  | { readonly do: 'remove'; readonly id: string }

interface Props {
  readonly presence: Presence
  /** Questions to ask about it; '' for none. */
  readonly asked: string
  /** Id of the list of departments to choose from. */
  readonly departments: string
  readonly isReadOnly: boolean
  readonly onAct: (act: PresenceAct) => void
}

const kindOptions = presenceKinds.map((value) => ({ value, label: value }))
const statusOptions = [
  { value: 'live', label: 'live' } as const,
  { value: 'planned', label: 'planned' } as const,
  { value: 'retire', label: 'to be closed' } as const,
]

export const PresenceRow = memo(function PresenceRow({ presence, asked, departments, isReadOnly, onAct }: Props) {
  const { id } = presence
  const name = presence.name || 'presence without a name'
  const edit = (patch: Partial<Omit<Presence, 'id' | 'rank'>>) => onAct({ do: 'edit', id, patch })
  return (
    <div {...itemMark(id)} className={styles.row}>
      <LineBox
        field={`presence ${id}`}
        label={`Name: ${name}`}
        value={presence.name}
        isStrong
        isReadOnly={isReadOnly}
        onText={(text) => edit({ name: text })}
      />
      <Choice
        label={`Kind: ${name}`}
        value={presence.kind}
        options={kindOptions}
        isReadOnly={isReadOnly}
        onChoice={(kind) => edit({ kind })}
      />
      <LineBox
        label={`Address: ${name}`}
        placeholder="Address"
        value={presence.address}
        isReadOnly={isReadOnly}
        onText={(address) => edit({ address })}
      />
      <Choice
        label={`Status: ${name}`}
        value={presence.status}
        options={statusOptions}
        isReadOnly={isReadOnly}
        onChoice={(status) => edit({ status })}
      />
      {isReadOnly ? (
        <span />
      ) : (
        <IconButton label={`Remove: ${name}`} onClick={() => onAct({ do: 'remove', id })}>
          <IconTrash size={15} aria-hidden="true" />
        </IconButton>
      )}
      <input
        className={styles.owner}
        list={departments}
        aria-label={`Owner department: ${name}`}
        placeholder="Who looks after it?"
        value={presence.owner}
        maxLength={500}
        readOnly={isReadOnly}
        autoComplete="off"
        onChange={(event) => edit({ owner: event.currentTarget.value })}
      />
      <div className={styles.purpose}>
        <TextBox
          label={`Purpose: ${name}`}
          placeholder="What is it for?"
          value={presence.purpose}
          isReadOnly={isReadOnly}
          onText={(purpose) => edit({ purpose })}
        />
      </div>
      {asked === '' ? null : <p className={styles.rowAsked}>{asked}</p>}
    </div>
  )
})
