/** One line on a dot ballot: its code for paper, its words, the field for the tally, and after the reveal its bar and its place on the shortlist. */
import { memo } from 'react'
import { CountField } from '../CountField'
import { shortened } from '../words'
import type { DotAct } from './votes'
import styles from './votes.module.css'

interface Props {
  readonly id: string
  readonly text: string
  readonly category: 1 | 2 | 3 | 4 | 5 | 6 | null
  readonly groupName: string
  readonly code: string
  readonly dots: number
  /** Length of the bar against the longest, 0–1; null before the reveal. */
  readonly share: number | null
  /** null where there is no shortlist. */
  readonly isShortlisted: boolean | null
  readonly isClosed: boolean
  readonly onAct: (act: DotAct) => void
}

export const DotRow = memo(function DotRow(props: Props) {
  const { id, text, category, groupName, code, dots, share, isShortlisted, isClosed, onAct } = props
  return (
    <div className={styles.dotRow} data-category={category ?? undefined}>
      <span className={styles.code}>{code}</span>
      <div className={styles.words}>
        <p className={styles.text}>{text}</p>
        {groupName === '' ? null : <p className={styles.group}>{groupName}</p>}
        {share === null ? null : (
          <span className={styles.bar} aria-hidden="true">
            <span className={styles.barFill} style={{ inlineSize: `${share * 100}%` }} />
          </span>
        )}
      </div>
      <CountField
        label={`Dots for ${shortened(text, 60)}`}
        value={dots}
        isBlankAtZero={share === null}
        isDisabled={isClosed}
        onChange={(value) => onAct({ do: 'tally', id, dots: value })}
      />
      {share === null || isShortlisted === null ? null : (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={isShortlisted}
            aria-label={`Shortlist ${shortened(text, 60)}`}
            onChange={(event) => onAct({ do: 'shortlist', id, isOn: event.currentTarget.checked })}
          />
          <span aria-hidden="true">Shortlist</span>
        </label>
      )}
    </div>
  )
})
