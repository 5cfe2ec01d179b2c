/**
 * Beside "Saved", for as long as it is true: the newest backup could not be written or read back. Opens what is safe all the same and what to do.
 * It goes by itself with the next backup that can be read.
 */
import { useState } from 'react'
import { type FileToSave, host } from '../../host'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import styles from './frame.module.css'

interface Props {
  /** What is wrong with the newest backup, in a sentence; null: nothing. */
  readonly flaw: string | null
  /** Makes a backup and reads it back. */
  readonly onCheck: () => Promise<unknown>
  /** The session as a file, from memory. */
  readonly fileOfSession: () => Promise<FileToSave>
}

export function BackupChip({ flaw, onCheck, fileOfSession }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const during = async (work: () => Promise<void>) => {
    setBusy(true)
    await work().finally(() => setBusy(false))
  }
  const check = () =>
    during(async () => {
      setSaid('Making a backup and reading it back …')
      await onCheck()
      setSaid('')
    })
  const saveCopy = () =>
    during(async () => {
      const saved = await host().saveFiles({ files: [await fileOfSession()] })
      if (saved.ok) setSaid(`Saved as ${saved.value.names.join(', ')}.`)
      else if (saved.problem.code !== 'cancelled') setSaid(saved.problem.sentence)
    })
  return (
    <>
      <span role="status" className={styles.backup}>
        {flaw !== null && (
          <button type="button" className={`${styles.chip} ${styles.backupFlaw}`} aria-haspopup="dialog" onClick={() => setOpen(true)}>
            Backup failed
          </button>
        )}
      </span>
      {isOpen && (
        <Dialog
          title={flaw === null ? 'The newest backup can be read again' : 'The newest backup failed'}
          onClose={() => {
            setOpen(false)
            setSaid('')
          }}
          foot={
            flaw === null ? (
              <Button look="primary" onClick={() => setOpen(false)}>
                Close
              </Button>
            ) : (
              <>
                <Button onClick={check} disabled={isBusy}>
                  Check again
                </Button>
                <Button look="primary" onClick={saveCopy} disabled={isBusy}>
                  Save a copy elsewhere
                </Button>
              </>
            )
          }
        >
          <p>{flaw ?? 'It was written and read back just now, whole.'}</p>
          {flaw !== null && (
            <p>
              <strong>Every change of this session is saved all the same.</strong> A copy on another disk or a memory stick keeps it even if
              this disk is going bad.
            </p>
          )}
          <p role="status">{said}</p>
        </Dialog>
      )}
    </>
  )
}
