/** Loose ends as questions that can be read aloud: opened by a click, put off by one press, dismissed with a reason that is kept. */
import { IconClock, IconX } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { dismissalPlace, looseEndsOf, putAsideLooseEnds } from '../../activities/whole'
import { now, today } from '../../lib/clock'
import { newId } from '../../lib/ids'
import { type PlacedLooseEnd, severities } from '../../session/loose-ends'
import { bringBackLooseEnd, dismissLooseEnd } from '../../session/ops/links'
import { limits, type SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { announce } from '../../ui/announce'
import { Button } from '../controls/Button'
import styles from './run.module.css'

interface Props {
  readonly document: SessionDocument
  /** Questions of the activity that is open come first; null outside of one. */
  readonly activityId: string | null
  readonly isReadOnly: boolean
  readonly onOpen: (end: PlacedLooseEnd) => void
}

/** So many stand here before "Show all": the panel is for the next question, not for a list. */
const fewest = 5
const severityWords = { must: 'has to be settled', should: 'worth settling', nice: 'if there is time' } as const

export function Questions({ document, activityId, isReadOnly, onOpen }: Props) {
  // A keystroke is drawn first; the rules over the whole document follow when there is time.
  const settled = useDeferredValue(document)
  const [isWhole, setWhole] = useState(false)
  const [dismissing, setDismissing] = useState<string | null>(null)
  const ends = sorted(looseEndsOf(settled, today()), activityId)
  const aside = putAsideLooseEnds(settled, today()).length
  const shown = isWhole ? ends : ends.slice(0, fewest)
  const put = (end: PlacedLooseEnd, kind: 'later' | 'dismissed', reason: string) => {
    change(kind === 'later' ? 'Put question off' : 'Dismiss question', (draft) =>
      dismissLooseEnd(draft, { id: newId(), rule: end.rule, itemId: dismissalPlace(end), kind, reason, at: now() }),
    )
    announce(kind === 'later' ? 'Put off' : 'Dismissed, with its reason')
    setDismissing(null)
  }
  const bringBack = () =>
    change('Bring questions back', (draft) => {
      for (const end of putAsideLooseEnds(settled, today())) bringBackLooseEnd(draft, end.rule, dismissalPlace(end))
    })
  return (
    <section className={styles.sideSection} aria-label="Questions for the room">
      <h3 className={styles.sideHead}>Questions for the room{ends.length === 0 ? '' : ` · ${ends.length}`}</h3>
      {ends.length === 0 ? <p className={styles.faint}>Nothing is open.</p> : null}
      <ul className={styles.questions}>
        {shown.map((end) => {
          const key = keyOf(end)
          return (
            <li key={key} className={styles.question} data-severity={end.severity}>
              <i className={styles.bullet} aria-hidden="true" />
              <div className={styles.questionBody}>
                <button type="button" className={styles.questionText} onClick={() => onOpen(end)}>
                  {end.sentence}
                  <span className={styles.hidden}> ({severityWords[end.severity]})</span>
                </button>
                {end.isPrivate === true ? <span className={styles.entryDetail}>for you only</span> : null}
                {dismissing !== key ? null : (
                  <Reason onReason={(reason) => put(end, 'dismissed', reason)} onCancel={() => setDismissing(null)} />
                )}
              </div>
              {isReadOnly ? null : (
                <div className={styles.questionTools}>
                  <Button
                    look="ghost"
                    size="icon"
                    title="Later"
                    onClick={() => put(end, 'later', '')}
                    aria-label={`Later: ${end.sentence}`}
                  >
                    <IconClock size={15} aria-hidden="true" />
                  </Button>
                  <Button
                    look="ghost"
                    size="icon"
                    title="Dismiss, with a reason"
                    aria-expanded={dismissing === key}
                    onClick={() => setDismissing(dismissing === key ? null : key)}
                    aria-label={`Dismiss: ${end.sentence}`}
                  >
                    <IconX size={15} aria-hidden="true" />
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {ends.length <= fewest ? null : (
        <button type="button" className={styles.quietAction} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show all ${ends.length}`}
        </button>
      )}
      {aside === 0 ? null : (
        <p className={styles.faint}>
          {aside} put aside.{' '}
          {isReadOnly ? null : (
            <button type="button" className={styles.quietAction} onClick={bringBack}>
              Bring back
            </button>
          )}
        </p>
      )}
    </section>
  )
}

function Reason({ onReason, onCancel }: { readonly onReason: (reason: string) => void; readonly onCancel: () => void }) {
  const [reason, setReason] = useState('')
  return (
    <form
      className={styles.reason}
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
        className={styles.reasonBox}
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

function keyOf(end: PlacedLooseEnd): string {
  return `${end.rule} ${dismissalPlace(end)}`
}

/** The open activity's first, then by severity; otherwise in the order of the rules. */
function sorted(ends: readonly PlacedLooseEnd[], activityId: string | null): PlacedLooseEnd[] {
  const weight = (end: PlacedLooseEnd) => (end.activityId === activityId ? 0 : 10) + severities.indexOf(end.severity)
  return [...ends].sort((first, second) => weight(first) - weight(second))
}
