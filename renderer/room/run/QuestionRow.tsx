/** One question: its sentence opens what it is about, and below it stands what can be done with it. */
import { useState } from 'react'
import type { PlacedLooseEnd } from '../../session/loose-ends'
import { limits } from '../../session/schema'
import { Button } from '../controls/Button'
import own from './questions.module.css'
import styles from './run.module.css'

interface Props {
  readonly end: PlacedLooseEnd
  readonly isReadOnly: boolean
  readonly onOpen: () => void
  /** null: this one is never put on the wall, or stands there now. */
  readonly onAsk: (() => void) | null
  readonly onLater: () => void
  readonly onDismiss: (reason: string) => void
}

const severityWords = { must: 'has to be settled', should: 'worth settling', nice: 'if there is time' } as const

export function QuestionRow({ end, isReadOnly, onOpen, onAsk, onLater, onDismiss }: Props) {
  const [isDismissing, setDismissing] = useState(false)
  const { sentence, severity } = end
  return (
    <li className={own.row} data-severity={severity}>
      <i className={own.bullet} aria-hidden="true" />
      <div className={own.body}>
        <button type="button" className={own.text} onClick={onOpen}>
          {sentence}
          <span className={styles.hidden}> ({severityWords[severity]})</span>
        </button>
        <div className={own.tools}>
          {onAsk === null ? null : (
            <button type="button" className={own.ask} aria-label={`Ask the room: ${sentence}`} onClick={onAsk}>
              Ask the room
            </button>
          )}
          {end.isPrivate === true ? <span className={own.note}>for you only</span> : null}
          {isReadOnly ? null : (
            <>
              <button type="button" className={own.tool} aria-label={`Later: ${sentence}`} onClick={onLater}>
                Later
              </button>
              <button
                type="button"
                className={own.tool}
                aria-expanded={isDismissing}
                aria-label={`Dismiss: ${sentence}`}
                onClick={() => setDismissing(!isDismissing)}
              >
                Dismiss
              </button>
            </>
          )}
        </div>
        {isDismissing ? <Reason onReason={onDismiss} onCancel={() => setDismissing(false)} /> : null}
      </div>
    </li>
  )
}

function Reason({ onReason, onCancel }: { readonly onReason: (reason: string) => void; readonly onCancel: () => void }) {
  const [reason, setReason] = useState('')
  return (
    <form
      className={own.reason}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') onReason(reason.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the field appears because somebody pressed Dismiss, and it is what they type into next
        autoFocus
        className={own.reasonBox}
        aria-label="Why is this not a question?"
        placeholder="Why not?"
        maxLength={limits.text}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" type="submit" disabled={reason.trim() === ''}>
        Dismiss
      </Button>
    </form>
  )
}
