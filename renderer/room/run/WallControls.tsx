/** What the audience view does just now, and the few things that can be done to it. */
import { wallSentence, wallState } from '../audience/wall-words'
import { Button } from '../controls/Button'
import { keyFor } from '../keys'
import type { WallFeed } from '../useWallFeed'
import styles from './run.module.css'

interface Props {
  readonly wall: WallFeed
}

export function WallControls({ wall }: Props) {
  const { shown, isFrozen, isBlank, theme, setFrozen, pin, setBlank, setTheme, setPinned, showBeside, turnTo } = wall
  const sentence = wallSentence(wall)
  return (
    <section className={styles.sideSection} aria-label="Audience view">
      <div className={styles.wallHead}>
        <h3 className={styles.sideHead}>Audience view · {wallState(wall)}</h3>
        <Button size="small" look="ghost" onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
          {theme === 'dark' ? 'Light' : 'Dark'}
        </Button>
      </div>
      {sentence === '' ? null : <p className={styles.faint}>{sentence}</p>}
      <div className={styles.captureButtons}>
        <Button size="small" isOn={isFrozen} shortcut={keyFor('wall.freeze')} onClick={() => setFrozen(!isFrozen)}>
          Freeze
        </Button>
        <Button size="small" isOn={isBlank} shortcut={keyFor('wall.blank')} onClick={() => setBlank(!isBlank)}>
          Blank
        </Button>
        <Button size="small" isOn={pin !== null} shortcut={keyFor('wall.pin')} onClick={() => setPinned(pin === null)}>
          Pin
        </Button>
      </div>
      <div className={styles.wallMoves}>
        <span className={styles.wallMove}>
          Step
          <Button size="small" aria-label="Step before, on the audience view" title="Step before" onClick={() => showBeside(-1)}>
            ‹
          </Button>
          <Button size="small" aria-label="Step after, on the audience view" title="Step after" onClick={() => showBeside(1)}>
            ›
          </Button>
        </span>
        {shown === null || shown.pages === 1 ? null : (
          <span className={styles.wallMove}>
            Page
            <Button size="small" aria-label="Previous page" disabled={shown.page === 0} onClick={() => turnTo(shown.page - 1)}>
              ‹
            </Button>
            {shown.page + 1} of {shown.pages}
            <Button size="small" aria-label="Next page" disabled={shown.page + 1 >= shown.pages} onClick={() => turnTo(shown.page + 1)}>
              ›
            </Button>
          </span>
        )}
      </div>
    </section>
  )
}
