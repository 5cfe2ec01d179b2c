/** One session on the screen: opens it, says so while it does and when it cannot, and gives it up again when the screen goes. */
import { useEffect, useState } from 'react'
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
        <Button look="primary" onClick={onClose}>
          Back to all sessions
        </Button>
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
        if (sentence !== '') notices.push(notify({ sentence }))
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
