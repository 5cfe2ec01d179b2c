/** The place for one more group: a name and Enter, or notes dropped here, which are then named. */
import { useDroppable } from '@dnd-kit/core'
import { useState } from 'react'
import { limits } from '../../../session/schema'
import type { BoardAct, BoardWords } from './board'
import styles from './board.module.css'

interface Props {
  readonly words: BoardWords
  readonly isFirst: boolean
  readonly onAct: (act: BoardAct) => void
}

export function NewGroup({ words, isFirst, onAct }: Props) {
  const [name, setName] = useState('')
  const drop = useDroppable({ id: 'new group', data: { isNew: true } })
  return (
    <input
      ref={drop.setNodeRef}
      data-target={drop.isOver || undefined}
      className={styles.newGroup}
      value={name}
      placeholder={isFirst ? `Name the first ${words.group}, then Enter` : `New ${words.group}, then Enter`}
      aria-label={`Name of a new ${words.group}`}
      maxLength={limits.line}
      onChange={(event) => setName(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || name.trim() === '') return
        onAct({ do: 'add-group', name: name.trim() })
        setName('')
      }}
    />
  )
}
