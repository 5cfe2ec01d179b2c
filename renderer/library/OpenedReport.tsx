/** What opening files led to: what was mended, what is kept untouched, what was refused and why. */
import { Button, Modal } from '@mantine/core'
import { Chip } from '../ui/Chip'
import { useOpened } from '../ui/useOpened'
import styles from './OpenedReport.module.css'
import { type FileReport, showReport, useLibrary } from './state'
import { shownName } from './words'

export default function OpenedReport() {
  const { report } = useLibrary()
  const close = () => {
    showReport(null)
    if (report !== null && report.sessionId !== null) window.location.hash = `#/session/${report.sessionId}/prepare`
  }
  return (
    <Modal opened={useOpened(report !== null)} onClose={close} title={report === null ? '' : titleOf(report)}>
      {report !== null && <Body report={report} onClose={close} />}
    </Modal>
  )
}

function Body({ report, onClose }: { readonly report: FileReport; readonly onClose: () => void }) {
  return (
    <div className={styles.body}>
      {report.files.map((file) => (
        <section key={file.name} className={styles.file}>
          <header className={styles.head}>
            <h3 className={styles.name}>{shownName(file.name)}</h3>
            {/* With several files the title cannot say it of each. */}
            {report.files.length > 1 && (
              <Chip tone={file.refusal === null ? 'good' : 'danger'}>{file.refusal === null ? 'Opened' : 'Not opened'}</Chip>
            )}
          </header>
          {file.refusal !== null && <p>{file.refusal}</p>}
          {file.repairs.length > 0 && (
            <ul className={styles.repairs}>
              {file.repairs.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <Button variant="filled" className={styles.close} onClick={onClose} data-autofocus>
        {report.sessionId === null ? 'Close' : 'Show the session'}
      </Button>
    </div>
  )
}

function titleOf({ files }: FileReport): string {
  if (files.every((file) => file.refusal !== null)) return files.length === 1 ? 'This file was not opened' : 'These files were not opened'
  return files.some((file) => file.refusal !== null) ? 'Some files were not opened' : 'Opened, with something to know'
}
