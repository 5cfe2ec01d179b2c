/** One session on the screen: opens it, says so while it does and when it cannot, and gives it up again when the screen goes. */
import { useEffect, useState } from 'react'
import { type Aside, asidesOf, saveAllAsides, saveAsides } from '../storage/asides'
import { closeSession, onNotice, openSession } from '../storage/keeper'
import { useDocument } from '../store/document'
import { notify } from '../ui/toasts'
import { Button } from './controls/Button'
import { Dialog } from './controls/Dialog'
import styles from './frame/frame.module.css'
import type { Tab } from './frame/TopBar'
import { openingNotice } from './opening-notice'
import { SessionView } from './SessionView'

interface Props {
  readonly sessionId: string
  readonly tab: Tab
  readonly goToTab: (tab: Tab) => void
  /** Goes back to the library; called when the session has been given up. */
  readonly onClose: () => void
}

export default function SessionScreen({ sessionId, tab, goToTab, onClose }: Props) {
  const refusal = useOpenSession(sessionId)
  const files = useFilesAsTheyAre(refusal === null ? null : sessionId)
  const [unsaved, setUnsaved] = useState<string | null>(null)
  const isShown = useDocument(({ document }) => document?.id === sessionId)
  const leave = async (anyway: boolean) => {
    const answer = await closeSession({ anyway })
    if (answer.ok) onClose()
    else setUnsaved(answer.problem.sentence)
  }
  if (refusal !== null) {
    return (
      <main className={styles.message}>
        <h1 className={styles.messageTitle}>This session cannot be opened</h1>
        <p className={styles.messageText}>{refusal}</p>
        <p className={styles.messageWays}>
          <Button look="primary" onClick={onClose}>
            Back to all sessions
          </Button>
          {files.length > 0 && (
            <Button onClick={() => saveAsTheyAre(saveAsides({ sessionId, title: '' }, files))}>Save its files as they are</Button>
          )}
        </p>
      </main>
    )
  }
  if (!isShown) {
    return (
      <main className={styles.message} aria-busy="true">
        <p className={styles.messageText} role="status">
          Opening the session…
        </p>
      </main>
    )
  }
  return (
    <>
      <SessionView tab={tab} goToTab={goToTab} onClose={() => leave(false)} />
      {unsaved === null ? null : (
        <Dialog
          title="Not everything is saved"
          onClose={() => setUnsaved(null)}
          foot={
            <>
              <Button onClick={() => leave(true)}>Leave and lose it</Button>
              <Button look="primary" onClick={() => setUnsaved(null)}>
                Stay here
              </Button>
            </>
          }
        >
          <p>{unsaved}</p>
        </Dialog>
      )}
    </>
  )
}

function saveWhatLiesAside(sessionId: string) {
  const title = () => useDocument.getState().document?.title ?? ''
  return { words: 'Save what was set aside', run: () => void saveAsTheyAre(saveAllAsides({ sessionId, title: title() })) }
}

async function saveAsTheyAre(saving: ReturnType<typeof saveAsides>): Promise<void> {
  const saved = await saving
  if (saved.ok) notify({ sentence: saved.value })
  else if (saved.problem.code !== 'cancelled') notify({ sentence: saved.problem.sentence, tone: 'problem' })
}

/** What can be saved elsewhere of a session that cannot be opened; [] while that is not known, and for none. */
function useFilesAsTheyAre(sessionId: string | null): readonly Aside[] {
  const [files, setFiles] = useState<readonly Aside[]>([])
  useEffect(() => {
    let isHere = true
    setFiles([])
    if (sessionId === null) return
    void asidesOf(sessionId).then((answer) => {
      if (isHere && answer.ok) setFiles(answer.value)
    })
    return () => {
      isHere = false
    }
  }, [sessionId])
  return files
}

/** Opens the session while the screen is there. Answers why it cannot be opened, in a sentence, or null. */
function useOpenSession(sessionId: string): string | null {
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => {
    let isHere = true
    setRefusal(null)
    const notices: (() => void)[] = []
    const stopListening = onNotice((sentence) => notices.push(notify({ sentence })))
    openSession(sessionId).then((answer) => {
      if (!isHere) return
      if (!answer.ok) setRefusal(answer.problem.sentence)
      else {
        const sentence = openingNotice(answer.value.notices)
        // What was lost with a damaged disk must not go by itself after some seconds.
        const after = answer.value.hasAsides ? { tone: 'problem' as const, action: saveWhatLiesAside(sessionId) } : {}
        if (sentence !== '') notices.push(notify({ sentence, ...after }))
      }
    })
    return () => {
      isHere = false
      stopListening()
      // What was said about this session means nothing anywhere else.
      for (const takeAway of notices) takeAway()
      // What could not be saved keeps the session open, so that the keeper goes on trying.
      void closeSession()
    }
  }, [sessionId])
  return refusal
}
