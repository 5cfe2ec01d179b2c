/** A long list before it becomes entries: how many there are, how the first ones read, and nothing is added until it is said. */
import { useEffect, useRef } from 'react'
import { ActionButton } from './ActionButton'
import styles from './PastePreview.module.css'

interface Props {
  readonly texts: readonly string[]
  readonly onAdd: () => void
  readonly onCancel: () => void
}

/** From so many lines on a paste is looked at first. */
export const previewFrom = 50
const shown = 6

export function PastePreview({ texts, onAdd, onCancel }: Props) {
  const add = useRef<HTMLDivElement>(null)
  useEffect(() => add.current?.querySelector('button')?.focus(), [])
  const last = texts.at(-1)
  return (
    <section
      className={styles.preview}
      aria-label={`${texts.length} lines to add`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <p className={styles.lead}>
        {texts.length === 1 ? 'This line becomes one entry.' : `Each of these ${texts.length} lines becomes one entry.`} Bullets and numbers
        in front are left out.
      </p>
      <ol className={styles.lines}>
        {texts.slice(0, shown).map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand in a list twice, and its order never changes here
          <li key={index}>{text}</li>
        ))}
        {texts.length > shown + 1 ? <li className={styles.gap}>{texts.length - shown - 1} more</li> : null}
        {texts.length > shown && last !== undefined ? <li value={texts.length}>{last}</li> : null}
      </ol>
      <div ref={add} className={styles.tools}>
        <ActionButton tone="primary" onClick={onAdd}>
          Add {texts.length}
        </ActionButton>
        <ActionButton tone="quiet" onClick={onCancel}>
          Add none
        </ActionButton>
      </div>
    </section>
  )
}
