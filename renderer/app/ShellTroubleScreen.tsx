/**
 * The recovery screen over a window that is whole itself, after a mistake in the shell. The screen beneath stays as it was, with its undo and
 * what was half typed; a native dialog keeps pointer and keys away from it, whatever else is open.
 */
import { useLayoutEffect, useRef } from 'react'
import styles from './Recovery.module.css'
import { RecoveryScreen, recoveryTitleId } from './RecoveryScreen'
import { goOnAfterTrouble, type ShellTrouble, useShellTrouble } from './shell-incident'

export function ShellTroubleScreen() {
  const { trouble } = useShellTrouble()
  return trouble === null ? null : <Cover trouble={trouble} />
}

function Cover({ trouble: { isFlushed, isLoop } }: { readonly trouble: ShellTrouble }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // Closing gives the focus back to where it was; taking the element away would not.
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.cover}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby={recoveryTitleId}
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault()
        goOnAfterTrouble()
      }}
    >
      <RecoveryScreen what="shell" isLoop={isLoop} isFlushed={isFlushed} onGoOn={goOnAfterTrouble} />
    </dialog>
  )
}
