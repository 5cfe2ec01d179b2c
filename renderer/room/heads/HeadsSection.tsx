/** In the facilitator's side: the ways in which many heads get their words in, and how many are here. */
import { quorumOf } from '../../session/here'
import type { SessionDocument } from '../../session/schema'
import { Button } from '../controls/Button'
import { keyFor } from '../keys'
import styles from './heads.module.css'
import { hideEntries, startRound } from './heads-moves'
import type { HeadsPanel } from './panel'

interface Props {
  readonly document: SessionDocument
  readonly activityId: string | null
  readonly panel: HeadsPanel | null
  readonly onPanel: (panel: HeadsPanel | null) => void
}

export function HeadsSection({ document, activityId, panel, onPanel }: Props) {
  const { here, invited } = quorumOf(document)
  const { hiddenActivityId } = document.room
  const isHidden = activityId !== null && hiddenActivityId === activityId
  const toggle = (one: HeadsPanel) => () => {
    if (one === 'round' && panel !== 'round') startRound()
    onPanel(panel === one ? null : one)
  }
  return (
    <section className={styles.section} aria-label="The room">
      <h3 className={styles.sectionHead}>
        The room · {here} of {invited} here
      </h3>
      <div className={styles.row}>
        <Button size="small" isOn={panel === 'round'} shortcut={keyFor('run.round')} onClick={toggle('round')}>
          Round
        </Button>
        <Button size="small" isOn={panel === 'groups'} shortcut={keyFor('run.groups')} onClick={toggle('groups')}>
          Groups
        </Button>
        <Button size="small" isOn={panel === 'here'} shortcut={keyFor('run.here')} onClick={toggle('here')}>
          Who is here
        </Button>
        {activityId === null ? null : (
          <>
            <Button size="small" isOn={panel === 'import'} onClick={toggle('import')}>
              From a file
            </Button>
            <Button
              size="small"
              isOn={isHidden}
              shortcut={keyFor('run.hide')}
              title="Silent writing: the wall shows only how much is written"
              onClick={() => hideEntries(isHidden ? null : activityId)}
            >
              Hide entries
            </Button>
          </>
        )}
      </div>
      {isHidden ? (
        <p className={styles.hiddenNote}>
          The wall shows only how much is written, and nothing is kept of who wrote it. Press again to show all of it together.
        </p>
      ) : null}
    </section>
  )
}
