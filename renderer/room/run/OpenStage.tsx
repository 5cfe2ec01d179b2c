/** A slot without an activity: what stands on the wall, and the record so far, to be read back and added to. */
import type { SessionDocument } from '../../session/schema'
import { Button } from '../controls/Button'
import { keyFor } from '../keys'
import { CapturedList } from './CapturedList'
import { type CaptureForm, captureWords } from './capture-form'
import { capturedIn } from './captured'
import styles from './run.module.css'
import type { Where } from './where'

interface Props {
  readonly document: SessionDocument
  readonly where: Where
  readonly isReadOnly: boolean
  readonly onCapture: (form: CaptureForm) => void
}

const kinds = [
  { kind: 'decision', command: 'run.decision', verb: 'Add decision' },
  { kind: 'action', command: 'run.action', verb: 'Add action' },
  { kind: 'parked', command: 'run.park', verb: 'Park a thought' },
] as const

export function OpenStage({ document, where, isReadOnly, onCapture }: Props) {
  const entries = capturedIn(document)
  const wall = where.step?.wall ?? ''
  if (where.slot?.kind === 'break') {
    return <p className={styles.wallWords}>{wall === '' ? 'A break. The wall shows when it ends.' : wall}</p>
  }
  return (
    <>
      <p className={wall === '' ? styles.wallNone : styles.wallWords}>
        {wall === '' ? 'The wall shows the agenda during this step.' : wall}
      </p>
      <div className={styles.record}>
        {kinds.map(({ kind, command, verb }) => {
          const own = entries.filter((entry) => entry.kind === kind)
          return (
            <section key={kind} className={styles.recordColumn} aria-label={captureWords[kind].many}>
              <h3 className={styles.recordHead}>
                {captureWords[kind].many} <span className={styles.count}>{own.length}</span>
              </h3>
              <CapturedList entries={own} isMixed={false} isReadOnly={isReadOnly} onEdit={onCapture} />
              {isReadOnly ? null : (
                <div>
                  <Button size="small" shortcut={keyFor(command)} onClick={() => onCapture({ kind, id: null })}>
                    {verb}
                  </Button>
                </div>
              )}
            </section>
          )
        })}
      </div>
    </>
  )
}
