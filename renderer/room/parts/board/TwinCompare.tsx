/** Two notes that may be the same thought, side by side. Nothing is joined here: the room decides, both wordings stay. */
import { useEffect, useRef } from 'react'
import { ActionButton } from '../ActionButton'
import type { BoardAct, BoardNote, BoardWords } from './board'
import styles from './board.module.css'

interface Props {
  readonly note: BoardNote
  readonly twin: BoardNote
  readonly words: BoardWords
  readonly canSetAside: boolean
  readonly onAct: (act: BoardAct) => void
  /** Which note gets the focus afterwards. */
  readonly onEnd: (focusId: string) => void
}

export function TwinCompare({ note, twin, words, canSetAside, onAct, onEnd }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const act = (acts: readonly BoardAct[], focusId: string) => {
    for (const one of acts) onAct(one)
    onEnd(focusId)
  }
  return (
    <section className={styles.compare} aria-label="Same thought?">
      <h3 ref={heading} className={styles.compareTitle} tabIndex={-1}>
        Same thought, or only the same words?
      </h3>
      <div className={styles.pair}>
        <p className={styles.pairText}>{twin.text}</p>
        <p className={styles.pairText}>{note.text}</p>
      </div>
      <div className={styles.pairActions}>
        <ActionButton tone="primary" onClick={() => act([{ do: 'move', id: note.id, groupId: twin.groupId, beforeId: twin.id }], note.id)}>
          Put them together
        </ActionButton>
        {canSetAside ? (
          <ActionButton onClick={() => act([{ do: 'set-aside', id: note.id }], twin.id)}>Set the second {words.note} aside</ActionButton>
        ) : null}
        <ActionButton tone="quiet" onClick={() => onEnd(note.id)}>
          Two thoughts
        </ActionButton>
      </div>
    </section>
  )
}
