/** Several notes that may be one thought: their wordings, and the one they are to have together. Every wording stays, and so does every vote. */
import { useEffect, useRef, useState } from 'react'
import { limits } from '../../../session/schema'
import { ActionButton } from '../ActionButton'
import type { BoardAct, BoardNote, BoardWords } from './board'
import styles from './board.module.css'

interface Props {
  /** In the order of the board; the first one goes on standing. */
  readonly notes: readonly [BoardNote, BoardNote, ...BoardNote[]]
  /** They were found to be close by the machine: then they may also be put side by side, or be two thoughts. */
  readonly isHint: boolean
  readonly words: BoardWords
  readonly onAct: (act: BoardAct) => void
  /** Which note gets the focus afterwards; `isDone` when something was decided. */
  readonly onEnd: (focusId: string) => void
}

export function MergePanel({ notes, isHint, words, onAct, onEnd }: Props) {
  const [first] = notes
  const others = notes.slice(1)
  const [text, setText] = useState(first.text)
  const heading = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const last = others.at(-1) ?? first
  const merge = () => {
    if (text.trim() === '') return
    onAct({ do: 'merge', keepId: first.id, partIds: others.map((note) => note.id), text: text.trim() })
    onEnd(first.id)
  }
  return (
    <section
      className={styles.compare}
      aria-label="Merge"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEnd(last.id)
        if (event.key === 'Enter' && (event.target === heading.current || (event.target === field.current && !event.shiftKey))) {
          if (event.nativeEvent.isComposing) return
          event.preventDefault()
          merge()
        }
        // What is typed here is meant for nothing else on the screen.
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
      }}
    >
      <h3 ref={heading} className={styles.compareTitle} tabIndex={-1}>
        {isHint ? 'Same thought, or only the same words?' : `One ${words.note} from ${notes.length}: in which words?`}
      </h3>
      <ul className={styles.pair}>
        {notes.map((note) => (
          <li key={note.id} className={styles.pairText}>
            <span>{note.text}</span>
            <ActionButton
              tone="quiet"
              label={`Use these words: ${note.text}`}
              isPressed={text === note.text}
              onClick={() => {
                setText(note.text)
                field.current?.focus()
              }}
            >
              Use these words
            </ActionButton>
          </li>
        ))}
      </ul>
      <label className={styles.blend}>
        <span className={styles.blendLabel}>The wording from now on: one of them, or a blend</span>
        <textarea
          ref={field}
          className={styles.blendField}
          rows={1}
          maxLength={limits.text}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div className={styles.pairActions}>
        <ActionButton tone="primary" isDisabled={text.trim() === ''} onClick={merge}>
          Merge, keep {notes.length === 2 ? 'both' : 'all'} wordings
        </ActionButton>
        {isHint ? (
          <ActionButton
            onClick={() => {
              onAct({ do: 'move', ids: others.map((note) => note.id), groupId: first.groupId, beforeId: first.id })
              onEnd(last.id)
            }}
          >
            Put them side by side
          </ActionButton>
        ) : null}
        <ActionButton tone="quiet" onClick={() => onEnd(last.id)}>
          {isHint ? 'Two thoughts' : 'Leave them as they are'}
        </ActionButton>
        <span className={styles.compareNote}>
          Dots are added; who voted by name for both counts once. It can be taken apart at any time.
        </span>
      </div>
    </section>
  )
}
