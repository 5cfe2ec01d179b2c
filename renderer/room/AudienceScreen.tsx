/**
 * The audience window: shows the frames that the facilitator's window sends, large and calm, and nothing else. It has no document, no store
 * and no control; arrow keys turn pages when content does not fit on one.
 */
import { useEffect, useState } from 'react'
import { ActivityWall } from './audience/ActivityWall'
import { AgendaWall } from './audience/AgendaWall'
import styles from './audience/audience.module.css'
import { QuestionWall } from './audience/QuestionWall'
import { usePaging } from './audience/usePaging'
import { useWall } from './audience/useWall'
import { WallTimer } from './audience/WallTimer'
import { WordsWall } from './audience/WordsWall'
import type { Frame } from './frames'
import { CountWall } from './heads/CountWall'
import { GroupsWall } from './heads/GroupsWall'
import { RoundWall } from './heads/RoundWall'
import { TestPicture } from './mirror/TestPicture'

interface Props {
  readonly sessionId: string
}

export default function AudienceScreen({ sessionId }: Props) {
  const { frame, reportShown, turnTo } = useWall(sessionId)
  useWindowTheme(frame?.theme ?? 'dark')
  if (frame === null) {
    return (
      <main className={`${styles.wall} ${styles.calm}`} data-wall-theme="dark">
        <p className={styles.words}>The audience view is ready.</p>
        <p className={styles.topic}>It shows the session as soon as the facilitator’s window is open beside it.</p>
      </main>
    )
  }
  return <Wall frame={frame} onShown={reportShown} onTurn={turnTo} />
}

interface WallProps {
  readonly frame: Frame
  readonly onShown: (page: number, pages: number) => void
  readonly onTurn: (page: number) => void
}

/** One frame, as large as the window; also what a mirrored working window shows. */
export function Wall({ frame, onShown, onTurn }: WallProps) {
  const { page, setPages, pages } = usePaging(frame.page, onTurn)
  const { content } = frame
  useEffect(() => onShown(page, pages), [onShown, page, pages])
  if (content.kind === 'blank') return <main className={styles.wall} aria-label="The screen is blank." />
  if (content.kind === 'test') return <TestPicture />
  if (content.kind === 'question') return <QuestionWall words={content.words} />
  if (content.kind === 'break') {
    return (
      <main className={`${styles.wall} ${styles.calm}`}>
        <h1 className={styles.calmTitle}>{frame.title}</h1>
        {content.backAt === '' ? null : <p className={styles.words}>Back at {content.backAt}</p>}
        {content.words === '' ? null : <p className={styles.words}>{content.words}</p>}
        <WallTimer timer={frame.timer} />
      </main>
    )
  }
  return (
    <main className={styles.wall}>
      <header className={styles.head}>
        <span className={styles.topic}>{frame.topic}</span>
        <span className={styles.step}>{frame.stepName}</span>
        <span className={styles.pageMark}>{pages > 1 ? `${page + 1} of ${pages}` : ''}</span>
        <WallTimer timer={frame.timer} />
      </header>
      <h1 className={styles.title}>{frame.title}</h1>
      {frame.lead === '' ? null : <p className={styles.lead}>{frame.lead}</p>}
      {content.kind === 'activity' ? (
        <ActivityWall activityKind={content.activityKind} projection={content.projection} page={page} onPages={setPages} />
      ) : content.kind === 'agenda' ? (
        <AgendaWall content={content} page={page} onPages={setPages} />
      ) : content.kind === 'round' ? (
        <RoundWall content={content} onPages={setPages} />
      ) : content.kind === 'groups' ? (
        <GroupsWall groups={content.groups} page={page} onPages={setPages} />
      ) : content.kind === 'count' ? (
        <CountWall content={content} onPages={setPages} />
      ) : (
        <WordsWall words={content.words} onPages={setPages} />
      )}
    </main>
  )
}

/** The whole window takes the wall's theme: tokens hang on the one attribute of the root. */
export function useWindowTheme(theme: Frame['theme']): void {
  const [before] = useState(() => document.documentElement.getAttribute('data-mantine-color-scheme'))
  useEffect(() => {
    document.documentElement.setAttribute('data-mantine-color-scheme', theme)
    return () => {
      if (before === null) document.documentElement.removeAttribute('data-mantine-color-scheme')
      else document.documentElement.setAttribute('data-mantine-color-scheme', before)
    }
  }, [theme, before])
}
