/** Concerns beside a line: written in the words of the person who has it, kept with the line and not with the name, and answered one by one. */
import { useEffect, useRef, useState } from 'react'
import { limits, type VoteRound } from '../../../session/schema'
import { ActionButton } from '../ActionButton'
import { shortened } from '../words'
import rowStyles from './rows.module.css'
import type { VoteAct } from './votes'
import styles from './votes.module.css'

interface Props {
  readonly objections: VoteRound['objections']
  readonly isReadOnly: boolean
  readonly onAct: (act: VoteAct) => void
}

export function Concerns({ objections, isReadOnly, onAct }: Props) {
  if (objections.length === 0) return null
  return (
    <ul className={styles.concerns} aria-label="Concerns">
      {objections.map((objection) => {
        const answer = (resolution: string, isResolved: boolean) =>
          onAct({ do: 'answer', objectionId: objection.id, resolution, isResolved })
        const words = shortened(objection.text, 50)
        return (
          <li key={objection.id} className={styles.concern}>
            <p className={styles.concernText}>
              <b>{objection.level === 1 ? 'Block' : 'Concern'}</b> {objection.text}
            </p>
            <input
              className={styles.answer}
              value={objection.resolution}
              placeholder="What would settle it?"
              aria-label={`Answer to: ${words}`}
              maxLength={limits.text}
              readOnly={isReadOnly}
              onChange={(event) => answer(event.currentTarget.value, objection.isResolved)}
            />
            <label className={rowStyles.tick}>
              <input
                type="checkbox"
                checked={objection.isResolved}
                disabled={isReadOnly}
                aria-label={`Settled: ${words}`}
                onChange={(event) => answer(objection.resolution, event.currentTarget.checked)}
              />
              <span aria-hidden="true">Settled</span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}

interface NewProps {
  readonly itemId: string
  readonly line: string
  /** Names of the lowest level and the one above. */
  readonly levelNames: readonly [string, string]
  /** Whether a hand is at 1: then the concern is taken to be that block. */
  readonly hasBlock: boolean
  readonly onAct: (act: VoteAct) => void
  readonly onEnd: () => void
}

export function NewConcern({ itemId, line, levelNames, hasBlock, onAct, onEnd }: NewProps) {
  const [text, setText] = useState('')
  const [level, setLevel] = useState(hasBlock ? 1 : 2)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const add = () => {
    if (text.trim() === '') return
    onAct({ do: 'concern', id: itemId, level, text: text.trim() })
    setText('')
    field.current?.focus()
  }
  return (
    <div className={styles.newConcern}>
      <input
        ref={field}
        className={styles.answer}
        value={text}
        placeholder="Why would this do harm? One sentence, then Enter."
        aria-label={`A concern about ${line}`}
        maxLength={limits.text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add()
          if (event.key === 'Escape') onEnd()
        }}
      />
      <select
        className={styles.select}
        aria-label="How strong"
        value={level}
        onChange={(event) => setLevel(Number(event.currentTarget.value))}
      >
        <option value={2}>{levelNames[1]}</option>
        <option value={1}>{levelNames[0]}</option>
      </select>
      <ActionButton onClick={add}>Write it down</ActionButton>
    </div>
  )
}
