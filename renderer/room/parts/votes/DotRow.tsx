/** One line of a dot vote or ranking: its code for paper, its words, the field for the tally, and after the reveal its bar, place and shortlist tick. */
import { memo } from 'react'
import { CountField } from '../CountField'
import { shortened } from '../words'
import styles from './rows.module.css'
import type { VoteAct } from './votes'

interface Props {
  readonly id: string
  readonly text: string
  readonly category: 1 | 2 | 3 | 4 | 5 | 6 | null
  readonly groupName: string
  readonly code: string
  /** The tally typed for this line itself; null where nothing is typed by hand. */
  readonly tally: number | null
  /** Tallies of wordings merged into it. */
  readonly added: number
  /** What the result says, in words, such as `12 points`; '' before the reveal and where the tally says it. */
  readonly figure: string
  /** Length of the bar against the longest, 0–1; null before the reveal. */
  readonly share: number | null
  /** null where there is no shortlist. */
  readonly isShortlisted: boolean | null
  readonly isClosed: boolean
  readonly onAct: (act: VoteAct) => void
  readonly onShortlist: (change: { readonly id: string; readonly isOn: boolean }) => void
}

export const DotRow = memo(function DotRow(props: Props) {
  const { id, text, category, groupName, code, tally, added, figure, share, isShortlisted, isClosed, onAct, onShortlist } = props
  return (
    <div className={styles.dotRow} data-category={category ?? undefined}>
      <span className={styles.code}>{code}</span>
      <div className={styles.words}>
        <p className={styles.text}>{text}</p>
        {groupName === '' ? null : <p className={styles.group}>{groupName}</p>}
        {added === 0 ? null : (
          <p className={styles.group}>
            {added} more for the wordings merged into it{tally === null ? '' : `: added tallies, ${tally + added}`}
          </p>
        )}
        {share === null ? null : (
          <span className={styles.bar} aria-hidden="true">
            <span className={styles.barFill} style={{ inlineSize: `${share * 100}%` }} />
          </span>
        )}
      </div>
      {tally === null ? (
        <span className={styles.figure}>{figure}</span>
      ) : (
        <CountField
          label={`Dots for ${shortened(text, 60)}`}
          value={tally}
          isBlankAtZero={share === null}
          isDisabled={isClosed}
          onChange={(value) => onAct({ do: 'tally', id, dots: value })}
        />
      )}
      {share === null || isShortlisted === null ? null : (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={isShortlisted}
            aria-label={`Shortlist ${shortened(text, 60)}`}
            onChange={(event) => onShortlist({ id, isOn: event.currentTarget.checked })}
          />
          <span aria-hidden="true">Shortlist</span>
        </label>
      )}
    </div>
  )
})
