/**
 * What stands in the window when a screen has stopped because of a mistake in the program: going on, getting everything out, the backups.
 * Built from plain elements, so that what broke the screen cannot break this too. Nothing here deletes.
 */
import { useEffect, useState } from 'react'
import type { SessionListing } from '../host'
import type { Result } from '../lib/result'
import { useDocument } from '../store/document'
import styles from './Recovery.module.css'
import { copyText, exportListed, fileOfOpenSession, handOut, listedSessions } from './recovering'
import { hashOf } from './route'

interface Props {
  /** It has stopped three times within a minute. */
  readonly isLoop: boolean
  /** Draws the screen again. */
  readonly onGoOn: () => void
}

export function RecoveryScreen({ isLoop, onGoOn }: Props) {
  const [said, setSaid] = useState('')
  const isOpen = useDocument(({ document }) => document !== null)
  const isSaved = useDocument(({ save }) => save.kind === 'saved')
  const tell = async (work: Promise<Result<string, string>>) => {
    const answer = await work.catch(() => null)
    setSaid(answer === null ? 'That did not work. Everything is as it was.' : answer.ok ? answer.value : answer.problem.sentence)
  }
  const goTo = (address: string) => {
    window.location.hash = address
    onGoOn()
  }
  const goOn = (
    <button key="on" type="button" className={isLoop ? styles.button : `${styles.button} ${styles.main}`} onClick={onGoOn}>
      Go on
    </button>
  )
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{isLoop ? 'This screen stops again and again' : 'This screen has stopped'}</h1>
      <p role="alert">
        A mistake in Groundwork stopped it.{' '}
        {isSaved
          ? 'Everything you typed is saved.'
          : 'The last thing you typed is still in memory, and the app goes on trying to save it: export it before you close the window.'}{' '}
        {isLoop ? 'Export the session first; then try the list of all sessions.' : 'Go on where you were, or export first.'}
      </p>
      <div className={styles.ways}>
        {isLoop ? null : goOn}
        {isOpen && (
          <>
            <button
              type="button"
              className={isLoop ? `${styles.button} ${styles.main}` : styles.button}
              onClick={() => tell(fileOfOpenSession().then(handOut))}
            >
              Export what is here
            </button>
            <button type="button" className={styles.button} onClick={() => tell(fileOfOpenSession().then(copyText))}>
              Copy it as text
            </button>
          </>
        )}
        <button type="button" className={styles.button} onClick={() => goTo(hashOf({ kind: 'backups' }))}>
          Backups
        </button>
        <button type="button" className={styles.button} onClick={() => goTo(hashOf({ kind: 'sessions' }))}>
          All sessions
        </button>
        {isLoop ? goOn : null}
      </div>
      <p role="status">{said}</p>
      {isLoop && <EverySession onExport={(listing) => void tell(exportListed(listing))} />}
    </main>
  )
}

/** Safe mode: every session can be had as a file without being opened. */
function EverySession({ onExport }: { readonly onExport: (listing: SessionListing) => void }) {
  const [listed, setListed] = useState<Result<readonly SessionListing[], string> | null>(null)
  useEffect(() => {
    let isHere = true
    void listedSessions().then((answer) => {
      if (isHere) setListed(answer)
    })
    return () => {
      isHere = false
    }
  }, [])
  if (listed === null) return null
  if (!listed.ok) return <p className={styles.note}>{listed.problem.sentence}</p>
  return (
    <section aria-label="All sessions on this computer">
      <ul className={styles.sessions}>
        {listed.value.map((one) => (
          <li key={one.sessionId} className={styles.session}>
            <bdi>{one.summary?.title || 'Untitled session'}</bdi>
            <button
              type="button"
              className={styles.button}
              onClick={() => onExport(one)}
              aria-label={`Export ${one.summary?.title || 'Untitled session'}`}
            >
              Export
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
