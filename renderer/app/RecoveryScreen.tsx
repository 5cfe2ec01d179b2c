/**
 * What stands in the window when a screen has stopped because of a mistake in the program, or over it when the shell met one: going on, getting
 * everything out, the backups, starting again. Built from plain elements, so that what broke the screen cannot break this too. Nothing here deletes.
 */
import { useEffect, useState } from 'react'
import type { SessionListing } from '../host'
import type { Result } from '../lib/result'
import { useLibrary } from '../library/state'
import { sessionTitle } from '../library/words'
import { useDocument } from '../store/open-document'
import styles from './Recovery.module.css'
import { copyText, exportListed, fileOfOpenSession, handOut, handOutDiagnostics, listedSessions, startAgain } from './recovering'
import { type RecoveryFacts, recoverySentences, recoveryTitle } from './recovery-words'
import { hashOf } from './route'

interface Props extends Pick<RecoveryFacts, 'what' | 'isLoop'> {
  /** false: the shell could not write everything that it held. */
  readonly isFlushed?: boolean
  /** Draws the screen again. */
  readonly onGoOn: () => void
}

export const recoveryTitleId = 'recovery-title'

export function RecoveryScreen({ what, isLoop, isFlushed = true, onGoOn }: Props) {
  const [said, setSaid] = useState('')
  const isOpen = useDocument(({ document }) => document !== null)
  const isSaved = useDocument(({ save }) => save.kind === 'saved') && isFlushed
  const shell = useLibrary(({ facts }) => facts?.host ?? null)
  const tell = async (work: Promise<Result<string, string>>) => {
    const answer = await work.catch(() => null)
    setSaid(answer === null ? 'That did not work. Everything is as it was.' : answer.ok ? answer.value : answer.problem.sentence)
  }
  const goTo = (address: string) => {
    window.location.hash = address
    onGoOn()
  }
  const { happened, safe, next } = recoverySentences({ what, isLoop, isSaved, host: shell })
  const goOn = <Way key="on" words="Go on" isMain={!isLoop} onClick={onGoOn} />
  return (
    <div className={styles.page}>
      <h1 className={styles.title} id={recoveryTitleId}>
        {recoveryTitle({ what, isLoop })}
      </h1>
      <div role="alert" className={styles.told}>
        <p>
          {happened} <strong>{safe}</strong>
        </p>
        <p>{next}</p>
      </div>
      <div className={styles.ways}>
        {isLoop ? null : goOn}
        {isOpen && (
          <>
            <Way words="Export what is here" isMain={isLoop} onClick={() => tell(fileOfOpenSession().then(handOut))} />
            <Way words="Copy it as text" onClick={() => tell(fileOfOpenSession().then(copyText))} />
          </>
        )}
        <Way words="Backups" onClick={() => goTo(hashOf({ kind: 'backups' }))} />
        <Way words="All sessions" onClick={() => goTo(hashOf({ kind: 'sessions' }))} />
        {isLoop ? goOn : null}
      </div>
      <div className={styles.ways}>
        <Way
          isQuiet
          words={shell === 'electron' ? 'Restart Groundwork' : 'Load this window again'}
          onClick={() => tell(startAgain(shell))}
        />
        <Way isQuiet words="Save a diagnostics file" onClick={() => tell(handOutDiagnostics())} />
      </div>
      <p role="status">{said}</p>
      {isLoop && <EverySession onExport={(listing) => void tell(exportListed(listing))} />}
    </div>
  )
}

interface WayProps {
  readonly words: string
  /** What is best done first. */
  readonly isMain?: boolean
  /** What is rarely wanted. */
  readonly isQuiet?: boolean
  readonly onClick: () => void
}

function Way({ words, isMain = false, isQuiet = false, onClick }: WayProps) {
  const look = isMain ? styles.main : isQuiet ? styles.quiet : ''
  return (
    <button type="button" className={`${styles.button} ${look}`.trim()} onClick={onClick}>
      {words}
    </button>
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
    <section className={styles.told} aria-labelledby="recovery-sessions">
      <h2 id="recovery-sessions" className={styles.head}>
        All sessions on this computer
      </h2>
      <ul className={styles.sessions}>
        {listed.value.map((one) => (
          <li key={one.sessionId} className={styles.session}>
            <bdi>{sessionTitle(one)}</bdi>
            <button type="button" className={styles.button} onClick={() => onExport(one)} aria-label={`Export ${sessionTitle(one)}`}>
              Export
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
