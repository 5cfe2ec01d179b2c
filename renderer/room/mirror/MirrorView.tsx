/**
 * The working window as the room's picture: the same frame as the audience window, full size, and one small handle in a corner. Nothing of the
 * session but the frame comes here. Escape does nothing on purpose: who leaves a full screen with it must not show the room the notes.
 */
import { useEffect, useRef, useState } from 'react'
import { ariaKeys, isMac, keyNames } from '../../ui/keys'
import { useWindowTheme, Wall } from '../AudienceScreen'
import { keyFor } from '../keys'
import type { WallFeed } from '../useWallFeed'
import styles from './mirror.module.css'

interface Props {
  readonly wall: Pick<WallFeed, 'frame' | 'theme' | 'turnTo' | 'onShown' | 'setMirrored' | 'setTest' | 'isTest'>
  /** Something waits in the working window, such as a failure to save. The room reads no more than a sign. */
  readonly needsLook: boolean
}

export default function MirrorView({ wall, needsLook }: Props) {
  const { frame, theme, turnTo, onShown, setMirrored, setTest, isTest } = wall
  const [where, setWhere] = useState({ page: 0, pages: 1 })
  useWindowTheme(theme)
  const whole = useRef<HTMLElement>(null)
  // What had the focus is gone. Here a screen reader says what this is, and nothing on the wall looks chosen.
  useEffect(() => whole.current?.focus(), [])
  const shown = (page: number, pages: number) => {
    if (where.page !== page || where.pages !== pages) setWhere({ page, pages })
    onShown(page, pages)
  }
  const leave = () => {
    if (isTest) setTest(false)
    setMirrored(false)
  }
  const key = keyFor('wall.mirror')
  const back = `Work in this window again${key === '' ? '' : ` (${keyNames(key, isMac).join(' ')})`}`
  return (
    <section ref={whole} className={styles.mirror} tabIndex={-1} aria-label="The room sees this window">
      {frame === null ? null : <Wall frame={frame} onShown={shown} onTurn={turnTo} />}
      <nav className={styles.handle} aria-label="This window">
        {where.pages < 2 ? null : (
          <>
            <Step words="Previous page" sign="‹" isDisabled={where.page === 0} onClick={() => turnTo(where.page - 1)} />
            <Step words="Next page" sign="›" isDisabled={where.page + 1 >= where.pages} onClick={() => turnTo(where.page + 1)} />
          </>
        )}
        <button
          type="button"
          className={styles.button}
          aria-label={needsLook ? `${back}. Something there needs you` : back}
          title={back}
          aria-keyshortcuts={key === '' ? undefined : ariaKeys(key, isMac)}
          onClick={leave}
        >
          {needsLook ? '!' : '⤺'}
        </button>
      </nav>
    </section>
  )
}

interface StepProps {
  readonly words: string
  readonly sign: string
  readonly isDisabled: boolean
  readonly onClick: () => void
}

function Step({ words, sign, isDisabled, onClick }: StepProps) {
  return (
    <button type="button" className={styles.button} aria-label={words} title={words} disabled={isDisabled} onClick={onClick}>
      {sign}
    </button>
  )
}
