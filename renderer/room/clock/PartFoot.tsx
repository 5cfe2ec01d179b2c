/** The buttons that move the day on: start here, end this part and begin the next, leave it out. */
import type { SessionDocument } from '../../session/schema'
import { nextStretch, stretchState, stretchWith } from '../../session/stretches'
import { Button } from '../controls/Button'
import { keyFor } from '../keys'
import styles from './clock.module.css'
import { finishPart, skipPart, startPart, takePartBack } from './day-moves'

interface Props {
  readonly document: SessionDocument
  /** The slot that is open. */
  readonly slotId: string
}

export function PartFoot({ document, slotId }: Props) {
  const stretch = stretchWith(document.agenda, slotId)
  if (stretch === null) return null
  const state = stretchState(stretch)
  const next = nextStretch(document.agenda, slotId)
  const hasStarted = document.times.startedAt !== ''
  if (state === 'running' || state === 'paused') {
    const nextTitle = next?.head.title === '' ? 'slot without a title' : next?.head.title
    return (
      <div className={styles.foot}>
        <Button shortcut={keyFor('run.done')} onClick={() => finishPart(slotId)}>
          {next === null ? 'End the session' : `Done. Next: ${nextTitle}`}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.foot}>
      <Button shortcut={keyFor('run.done')} onClick={() => startPart(slotId)}>
        {hasStarted ? 'Start this slot' : 'Start the session here'}
      </Button>
      {state === 'planned' && hasStarted ? (
        <Button look="ghost" size="small" onClick={() => skipPart(slotId)}>
          Leave it out
        </Button>
      ) : null}
      {state === 'over' && document.agenda.find((slot) => slot.id === slotId)?.state === 'skipped' ? (
        <Button look="ghost" size="small" onClick={() => takePartBack(slotId)}>
          Take it back in
        </Button>
      ) : null}
    </div>
  )
}
