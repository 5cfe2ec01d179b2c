/** What differs between two states, in words: part by part, each entry added, changed (old wording, new wording) or removed. */
import type { ComparedEntry, ComparedPart } from '../../activities/compare'
import { Chip } from '../../ui/Chip'
import styles from './backups.module.css'
import { differenceWords, entryNote, partWords, said } from './words'

interface Props {
  readonly parts: readonly ComparedPart[]
  /** From which state to which, such as "From this version to the session as it is now". */
  readonly direction: string
}

const signs = {
  added: { words: 'Added', tone: 'good' },
  changed: { words: 'Changed', tone: 'signal' },
  removed: { words: 'Removed', tone: 'danger' },
} as const

export function Comparison({ parts, direction }: Props) {
  return (
    <div className={styles.comparison}>
      <p role="status">
        {direction}: {differenceWords(parts)}
      </p>
      {parts.map((part) => (
        <section key={part.id} className={styles.part}>
          <h4 className={styles.partTitle}>{part.title}</h4>
          {partWords(part).map((sentence) => (
            <p key={sentence} className={styles.note}>
              {sentence}
            </p>
          ))}
          <ul className={styles.entries}>
            {part.entries.map((entry) => (
              <Entry key={entry.id + entry.do} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Entry({ entry }: { readonly entry: ComparedEntry }) {
  const { words, tone } = signs[entry.do]
  const note = entryNote(entry)
  return (
    <li className={styles.entry}>
      <Chip tone={tone}>{words}</Chip>
      <div className={styles.wording}>
        <span className={styles.kind}>{entry.kind}</span>
        {entry.do !== 'changed' ? (
          <bdi>{said(entry.label)}</bdi>
        ) : entry.before === entry.after ? (
          <bdi>{said(entry.after)}</bdi>
        ) : (
          <>
            <del>
              <span className={styles.spoken}>was: </span>
              <bdi>{said(entry.before)}</bdi>
            </del>
            <ins>
              <span className={styles.spoken}>is: </span>
              <bdi>{said(entry.after)}</bdi>
            </ins>
          </>
        )}
        {note !== '' && <span className={styles.note}>{note}</span>}
      </div>
    </li>
  )
}
