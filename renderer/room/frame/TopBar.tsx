/** The bar over all three tabs: back to the library, what is open and whether it is saved, where one is, undo, the audience view, share. */
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { focusIfLost } from '../../ui/keep-focus'
import { Mark } from '../../ui/Mark'
import { Button } from '../controls/Button'
import styles from './frame.module.css'

export type Tab = 'prepare' | 'run' | 'share'
const tabs: readonly { readonly id: Tab; readonly words: string }[] = [
  { id: 'prepare', words: 'Prepare' },
  { id: 'run', words: 'Run' },
  { id: 'share', words: 'Share' },
]

interface Props {
  readonly title: string
  /** Whether it is saved: changes with every line that is written, so it draws itself. */
  readonly saved: ReactNode
  readonly tab: Tab
  readonly goToTab: (tab: Tab) => void
  readonly onClose: () => void
  /** What undo would undo, such as "Edit title"; null: nothing. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onAudience: () => void
  /** What is known of the displays, beside the audience view. */
  readonly displays: ReactNode
  /** The running timer, when there is one. */
  readonly timer: ReactNode
}

/** Drawn again only when one of its props is another. */
export const TopBar = memo(function TopBar(props: Props) {
  const { title, saved, tab, goToTab, onClose, undoLabel, redoLabel, onUndo, onRedo, onAudience, displays, timer } = props
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever comes from the library with the keyboard starts here, at the first thing that a session says of itself.
  useEffect(() => focusIfLost(() => heading.current), [])
  return (
    <header className={styles.top}>
      <div className={styles.what}>
        <button type="button" className={styles.home} onClick={onClose} aria-label="Back to all sessions" title="All sessions">
          <Mark />
        </button>
        <h1 ref={heading} className={styles.title} title={title} tabIndex={-1}>
          {title === '' ? 'Session without a title' : title}
        </h1>
        {saved}
      </div>
      <nav className={styles.tabs} aria-label="Parts of the session">
        {tabs.map(({ id, words }) => (
          <button key={id} type="button" className={styles.tab} aria-current={tab === id ? 'page' : undefined} onClick={() => goToTab(id)}>
            {words}
          </button>
        ))}
      </nav>
      <div className={styles.does}>
        {timer}
        <Button
          look="ghost"
          size="icon"
          aria-label={undoLabel === null ? 'Undo' : `Undo ${undoLabel}`}
          title={undoLabel === null ? 'Nothing to undo' : `Undo ${undoLabel} (Ctrl+Z)`}
          disabled={undoLabel === null}
          onClick={onUndo}
        >
          <IconArrowBackUp size={18} aria-hidden="true" />
        </Button>
        <Button
          look="ghost"
          size="icon"
          aria-label={redoLabel === null ? 'Redo' : `Redo ${redoLabel}`}
          title={redoLabel === null ? 'Nothing to redo' : `Redo ${redoLabel} (Ctrl+Shift+Z)`}
          disabled={redoLabel === null}
          onClick={onRedo}
        >
          <IconArrowForwardUp size={18} aria-hidden="true" />
        </Button>
        {displays}
        <Button onClick={onAudience}>Audience view</Button>
        {tab === 'share' ? null : (
          <span className={styles.share}>
            <Button look="primary" onClick={() => goToTab('share')}>
              Share
            </Button>
          </span>
        )}
      </div>
    </header>
  )
})
