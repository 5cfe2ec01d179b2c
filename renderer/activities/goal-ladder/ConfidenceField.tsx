/** How sure the group is, one to five, as five dots; pressing the chosen one again takes it back. */
import styles from './details.module.css'

interface Props {
  readonly label: string
  /** Names the group in full where several stand on one screen. */
  readonly name?: string
  readonly value: number | null
  readonly isReadOnly: boolean
  readonly onChange: (value: number | null) => void
}

const levels = [1, 2, 3, 4, 5] as const

export function ConfidenceField({ label, name = label, value, isReadOnly, onChange }: Props) {
  return (
    <fieldset className={styles.confidence} aria-label={name}>
      <span className={styles.small} aria-hidden="true">
        {label}
      </span>
      <span className={styles.dots}>
        {levels.map((level) => (
          <button
            key={level}
            type="button"
            className={styles.dot}
            disabled={isReadOnly}
            aria-label={`${level} of 5`}
            aria-pressed={value === level}
            data-on={(value !== null && level <= value) || undefined}
            onClick={() => onChange(value === level ? null : level)}
          />
        ))}
      </span>
    </fieldset>
  )
}
