/** One thing that can be saved: shown by its name, saved by its button, with how far it is and whether the last one is still true. */
import type { SessionDocument } from '../../session/schema'
import type { SharedMemory } from '../../store/preferences'
import { ProgressBar } from '../../ui/ProgressBar'
import { Button } from '../controls/Button'
import { isOtherChoice, isStale, type MadeExport } from './choices'
import type { Kind } from './kinds'
import styles from './share.module.css'
import type { ExportState } from './useExport'

interface Props {
  readonly kind: Kind
  readonly state: ExportState
  /** The newest one of this kind; undefined when none was made on this computer. */
  readonly made: MadeExport | undefined
  readonly document: SessionDocument
  readonly shared: SharedMemory
  readonly isShown: boolean
  readonly isPossible: boolean
  readonly onShow: () => void
  readonly onStart: () => void
  readonly onCancel: () => void
}

export function ExportRow({ kind, state, made, document, shared, isShown, isPossible, onShow, onStart, onCancel }: Props) {
  const isBusy = state.kind === 'making' || state.kind === 'saving'
  const isMine = state.kind !== 'idle' && state.id === kind.id
  const needsPlace = isMine && state.kind === 'failed' && state.isMade
  return (
    <li className={styles.format}>
      <div className={styles.formatHead}>
        <button type="button" className={styles.formatText} aria-pressed={isShown} disabled={kind.isElsewhere} onClick={onShow}>
          <span className={styles.formatTitle}>{kind.title}</span>
          <span className={styles.detail}>{kind.detail}</span>
        </button>
        {isMine && state.kind === 'making' ? (
          <Button size="small" onClick={onCancel} aria-label={`Cancel ${kind.title}`}>
            Cancel
          </Button>
        ) : (
          <Button
            size="small"
            look={kind.id === 'pptx' ? 'primary' : 'plain'}
            disabled={(isBusy && !isMine) || !isPossible}
            // While the place is being chosen it rests, but keeps the focus.
            aria-disabled={(isBusy && isMine) || undefined}
            onClick={isBusy ? undefined : onStart}
            aria-label={needsPlace ? `Save ${kind.title} as…` : `Save ${kind.title}`}
          >
            {needsPlace ? 'Save as…' : 'Save…'}
          </Button>
        )}
      </div>
      {isMine && isBusy ? <Progress state={state} /> : null}
      {isMine && state.kind === 'failed' ? (
        <p className={styles.failed} role="alert">
          {state.sentence}
        </p>
      ) : null}
      {made !== undefined && !(isMine && isBusy) ? <Made made={made} kind={kind} document={document} shared={shared} /> : null}
    </li>
  )
}

function Progress({ state }: { readonly state: Extract<ExportState, { kind: 'making' | 'saving' }> }) {
  if (state.kind === 'saving') {
    return (
      <p className={styles.progress} role="status">
        Choose where to save it.
      </p>
    )
  }
  const { step } = state
  const words = step === null ? 'Making the file…' : `Making it: ${step.what}`
  return (
    <div className={styles.progressBox}>
      <p className={styles.progress} role="status">
        {words}
      </p>
      {step === null ? null : <ProgressBar share={step.done / Math.max(1, step.total)} label={`${step.done} of ${step.total} done`} />}
    </div>
  )
}

interface MadeProps {
  readonly made: MadeExport
  readonly kind: Kind
  readonly document: SessionDocument
  readonly shared: SharedMemory
}

function Made({ made, kind, document, shared }: MadeProps) {
  if (isStale(made, document)) return <p className={styles.stale}>{made.name} is out of date: the session has changed since.</p>
  const isOther = kind.id !== 'session' && isOtherChoice(made, shared)
  return <p className={styles.made}>{isOther ? `${made.name} was saved with other choices than these.` : `Saved as ${made.name}.`}</p>
}
