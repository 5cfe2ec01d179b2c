/** One belief being reworded: the words it began with on the left, today's on the right. Every letter is kept as it is typed; the history gets one entry for each stretch of typing. */
import { memo, useState } from 'react'
import { ActionButton } from '../../room/parts/ActionButton'
import { shortened } from '../../room/parts/words'
import { limits } from '../../session/schema'
import { Chip } from '../../ui/Chip'
import { originalOf } from './reading'
import { stageWords } from './record'
import styles from './refine.module.css'
import type { Belief } from './schema'

export type RefineAct =
  | { readonly do: 'write'; readonly id: string; readonly text: string; readonly from: string; readonly burst: string }
  | { readonly do: 'keep' | 'set-aside'; readonly id: string }
  | { readonly do: 'why'; readonly id: string; readonly why: string }
  | { readonly do: 'why-private'; readonly id: string; readonly isPrivate: boolean }

interface Props {
  readonly belief: Belief
  readonly number: number
  readonly isReadOnly: boolean
  readonly newBurst: () => string
  readonly onAct: (act: RefineAct) => void
}

export const RefineRow = memo(function RefineRow({ belief, number, isReadOnly, newBurst, onAct }: Props) {
  const { id, text } = belief
  const line = shortened(text, 50)
  return (
    <article className={styles.row} aria-label={line}>
      <div className={styles.sides}>
        <div className={styles.side}>
          <p className={styles.label}>Began as</p>
          <p className={styles.original}>{originalOf(belief)}</p>
          <History belief={belief} isReadOnly={isReadOnly} newBurst={newBurst} onAct={onAct} />
        </div>
        <div className={styles.side}>
          <p className={styles.label}>
            <span>Now, line {number}</span>
            <Chip tone={belief.stage === 'agreed' ? 'good' : belief.stage === 'refined' ? 'accent' : 'plain'}>
              {stageWords[belief.stage]}
            </Chip>
          </p>
          <Wording belief={belief} isReadOnly={isReadOnly} newBurst={newBurst} onAct={onAct} />
          <div className={styles.why}>
            <input
              className={styles.whyField}
              value={belief.why}
              placeholder="Why do we believe it?"
              aria-label={`Why: ${line}`}
              maxLength={limits.text}
              readOnly={isReadOnly}
              onChange={(event) => onAct({ do: 'why', id, why: event.currentTarget.value })}
            />
            <label className={styles.private}>
              <input
                type="checkbox"
                checked={belief.isWhyPrivate}
                disabled={isReadOnly}
                aria-label={`Keep this reason private: ${line}`}
                onChange={(event) => onAct({ do: 'why-private', id, isPrivate: event.currentTarget.checked })}
              />
              <span aria-hidden="true">Private</span>
            </label>
          </div>
          {isReadOnly ? null : (
            <div className={styles.actions}>
              {belief.stage === 'draft' ? (
                <ActionButton tone="quiet" label={`Keep as it is: ${line}`} onClick={() => onAct({ do: 'keep', id })}>
                  Keep as it is
                </ActionButton>
              ) : null}
              <ActionButton tone="quiet" label={`Set aside: ${line}`} onClick={() => onAct({ do: 'set-aside', id })}>
                Set aside
              </ActionButton>
            </div>
          )}
        </div>
      </div>
    </article>
  )
})

type PartProps = Omit<Props, 'number'>

function Wording({ belief, isReadOnly, newBurst, onAct }: PartProps) {
  const [burst, setBurst] = useState<{ readonly from: string; readonly name: string } | null>(null)
  const write = (text: string) => {
    const started = burst ?? { from: belief.text, name: `reword ${newBurst()}` }
    if (burst === null) setBurst(started)
    onAct({ do: 'write', id: belief.id, text, from: started.from, burst: started.name })
  }
  return (
    <textarea
      className={styles.wording}
      rows={2}
      value={belief.text}
      aria-label={`Wording of ${shortened(burst?.from ?? belief.text, 50)}`}
      maxLength={limits.text}
      readOnly={isReadOnly}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={() => {
        // An emptied field is a slip: the wording of before comes back.
        if (burst !== null && belief.text.trim() === '') write(burst.from)
        setBurst(null)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && burst !== null) write(burst.from)
      }}
    />
  )
}

function History({ belief, isReadOnly, newBurst, onAct }: PartProps) {
  if (belief.history.length === 0) return null
  return (
    <details className={styles.history}>
      <summary className={styles.summary}>Earlier wordings · {belief.history.length}</summary>
      <ol className={styles.wordings}>
        {belief.history.map((wording, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: earlier wordings only ever grow at the end
          <li key={index} className={styles.earlier}>
            <span>{wording.text}</span>
            {isReadOnly || wording.text === belief.text ? null : (
              <ActionButton
                tone="quiet"
                label={`Bring back: ${shortened(wording.text, 60)}`}
                onClick={() => onAct({ do: 'write', id: belief.id, text: wording.text, from: belief.text, burst: `reword ${newBurst()}` })}
              >
                Bring back
              </ActionButton>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
