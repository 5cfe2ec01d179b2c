/** All versions of one session by day, newest first; the one that is chosen is shown beside. The arrow keys go from one to the next. */
import type { Generation } from '../../host'
import { Chip } from '../../ui/Chip'
import { count, sizeWords } from '../words'
import styles from './backups.module.css'
import { walkButtons } from './walking'
import { byDay, dayWords, reasonWords, timeWords } from './words'

interface Props {
  readonly generations: readonly Generation[]
  readonly chosenId: string | null
  readonly onChoose: (generationId: string) => void
}

export function VersionList({ generations, chosenId, onChoose }: Props) {
  const today = new Date()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys only move between the buttons inside
    <div className={styles.list} onKeyDown={walkButtons}>
      {byDay(generations).map(({ day, versions }) => (
        <section key={day} aria-label={dayWords(day, today)}>
          <h3 className={styles.day}>{dayWords(day, today)}</h3>
          <ul>
            {versions.map((one) => (
              <li key={one.generationId}>
                <Version generation={one} isChosen={one.generationId === chosenId} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface VersionProps {
  readonly generation: Generation
  readonly isChosen: boolean
  readonly onChoose: (generationId: string) => void
}

function Version({ generation, isChosen, onChoose }: VersionProps) {
  const { generationId, name, at, reason, bytes, summary, isReadable } = generation
  return (
    <button type="button" className={styles.version} aria-current={isChosen ? 'true' : undefined} onClick={() => onChoose(generationId)}>
      <span className={styles.time}>{timeWords(at)}</span>
      <span className={styles.what}>
        <span className={name === '' ? styles.reason : styles.name}>{name === '' ? reasonWords(reason) : <bdi>{name}</bdi>}</span>
        <span className={styles.size}>
          {summary === null ? '' : `${count(summary.items, 'item')} · `}
          {sizeWords(bytes)}
        </span>
      </span>
      {!isReadable && <Chip tone="danger">Cannot be read</Chip>}
    </button>
  )
}
