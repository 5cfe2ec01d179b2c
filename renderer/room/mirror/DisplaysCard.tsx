/** What is known of the displays, and what can be done about them before the room is there: test picture, audience view, swap, this window. */
import { host } from '../../host'
import { useScreen } from '../../store/screen'
import { notify } from '../../ui/toasts'
import { Button } from '../controls/Button'
import { keyFor } from '../keys'
import type { WallFeed } from '../useWallFeed'
import { displayWords, screenIsExtended } from './display-words'
import styles from './displays.module.css'

interface Props {
  readonly sessionId: string
  readonly wall: Pick<WallFeed, 'shown' | 'isTest' | 'setTest' | 'setMirrored'>
}

export function DisplaysCard({ sessionId, wall }: Props) {
  const displays = useScreen((screen) => screen.displays)
  const { sentence } = displayWords(displays, screenIsExtended())
  const { shown, isTest, setTest, setMirrored } = wall
  const testThere = () => {
    setTest(!isTest)
    if (!isTest && shown === null) void askWindow({ do: 'open-audience', sessionId })
  }
  return (
    <div className={styles.card}>
      <p className={styles.sentence}>{sentence}</p>
      <div className={styles.row}>
        <Button onClick={() => void askWindow({ do: 'open-audience', sessionId })}>
          {shown === null ? 'Open the audience view' : 'Bring the audience view forward'}
        </Button>
        {displays?.host === 'electron' && displays.count > 1 ? (
          <Button disabled={shown === null} onClick={() => void askWindow({ do: 'swap-displays' })}>
            Swap displays
          </Button>
        ) : null}
        <Button shortcut={keyFor('wall.mirror')} onClick={() => setMirrored(true)}>
          Show the room this window
        </Button>
      </div>
      <h3 className={styles.head}>Test picture</h3>
      <p className={styles.note}>Edges, smallest type, category colours and greys. Nothing of the session is on it.</p>
      <div className={styles.row}>
        <Button isOn={isTest} onClick={testThere}>
          In the audience view
        </Button>
        <Button
          onClick={() => {
            setTest(true)
            setMirrored(true)
          }}
        >
          In this window
        </Button>
      </div>
      {isTest ? (
        <p className={styles.note} role="status">
          The audience view shows the test picture until you switch it off here.
        </p>
      ) : null}
    </div>
  )
}

async function askWindow(request: Parameters<ReturnType<typeof host>['window']>[0]): Promise<void> {
  const answer = await host().window(request)
  if (!answer.ok) notify({ tone: 'problem', sentence: answer.problem.sentence })
}
