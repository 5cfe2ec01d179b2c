/** What the audience view does just now, and the few things that can be done to it. */
import { Button } from '../controls/Button'
import { keyFor } from '../keys'
import type { WallFeed } from '../useWallFeed'
import styles from './run.module.css'

interface Props {
  readonly wall: WallFeed
}

export function WallControls({ wall }: Props) {
  const { shown, isFrozen, isBlank, theme, setFrozen, setBlank, setTheme, turnTo } = wall
  return (
    <section className={styles.sideSection} aria-label="Audience view">
      <h3 className={styles.sideHead}>Audience view · {stateOf(wall)}</h3>
      <div className={styles.captureButtons}>
        <Button size="small" isOn={isFrozen} shortcut={keyFor('wall.freeze')} onClick={() => setFrozen(!isFrozen)}>
          Freeze
        </Button>
        <Button size="small" isOn={isBlank} shortcut={keyFor('wall.blank')} onClick={() => setBlank(!isBlank)}>
          Blank
        </Button>
        <Button size="small" look="ghost" onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
          {theme === 'dark' ? 'Light' : 'Dark'}
        </Button>
      </div>
      {shown === null || shown.pages === 1 ? null : (
        <div className={styles.captureButtons}>
          <Button size="small" disabled={shown.page === 0} onClick={() => turnTo(shown.page - 1)}>
            Previous page
          </Button>
          <span className={styles.faint}>
            {shown.page + 1} of {shown.pages}
          </span>
          <Button size="small" disabled={shown.page + 1 >= shown.pages} onClick={() => turnTo(shown.page + 1)}>
            Next page
          </Button>
        </div>
      )}
    </section>
  )
}

function stateOf({ shown, isFrozen, isBlank }: WallFeed): string {
  if (shown === null) return 'not open'
  if (isBlank) return 'blank'
  return isFrozen ? 'frozen' : 'follows'
}
