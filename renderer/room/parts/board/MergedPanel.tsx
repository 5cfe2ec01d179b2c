/** The wordings one note stands for, each of which can stand by itself again at any time, with its own votes. */
import { useEffect, useRef } from 'react'
import { ActionButton } from '../ActionButton'
import { shortened } from '../words'
import type { BoardAct, BoardNote, MergedWordings } from './board'
import styles from './board.module.css'

interface Props {
  readonly note: BoardNote
  readonly merged: MergedWordings
  readonly isReadOnly: boolean
  readonly onAct: (act: BoardAct) => void
  /** Which note gets the focus afterwards. */
  readonly onEnd: (focusId: string) => void
}

export function MergedPanel({ note, merged, isReadOnly, onAct, onEnd }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const takeOut = (partIds: readonly string[]) => {
    onAct({ do: 'unmerge', id: note.id, partIds })
    onEnd(note.id)
  }
  return (
    <section
      className={styles.compare}
      aria-label="Merged wordings"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEnd(note.id)
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
      }}
    >
      <h3 ref={heading} className={styles.compareTitle} tabIndex={-1}>
        “{note.text}” stands for {merged.parts.length + 1} wordings
      </h3>
      <ul className={styles.pair}>
        <li className={styles.pairText}>
          <span>{merged.own}</span>
        </li>
        {merged.parts.map((part) => (
          <li key={part.id} className={styles.pairText}>
            <span>{part.text}</span>
            {isReadOnly ? null : (
              <ActionButton
                tone="quiet"
                label={`Let it stand by itself again: ${shortened(part.text, 60)}`}
                onClick={() => takeOut([part.id])}
              >
                Stand by itself again
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.pairActions}>
        {isReadOnly ? null : (
          <ActionButton onClick={() => takeOut(merged.parts.map((part) => part.id))}>
            Take {merged.parts.length === 1 ? 'both' : 'all'} apart
          </ActionButton>
        )}
        <ActionButton tone="quiet" onClick={() => onEnd(note.id)}>
          Close
        </ActionButton>
      </div>
    </section>
  )
}
