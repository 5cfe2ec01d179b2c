/** Whose sheet is in, with how many scales; never the answers. */
import { ActionButton } from '../../room/parts/ActionButton'
import type { ActivityViewProps } from '../contract'
import * as ops from './ops'
import styles from './place.module.css'
import { placingLabel } from './reading'
import { keptCriteria } from './result'
import type { CoordinationModel } from './schema'
import shared from './steps.module.css'

export function PlacedList({ data, facts, tools, change, isReadOnly }: ActivityViewProps<CoordinationModel>) {
  const open = ops.openPlacingRound(data)
  const kept = new Set(keptCriteria(data).map((criterion) => criterion.id))
  if (open === null || open.placings.length === 0) return null
  return (
    <details className={shared.details} open>
      <summary className={shared.summary}>Sheets in · {open.placings.length}</summary>
      <ul className={styles.placed}>
        {open.placings.map((placing, index) => {
          const label = placingLabel(placing, facts)
          const answered = placing.values.filter((one) => kept.has(one.criterionId)).length
          return (
            <li key={placing.participantId ?? `${placing.name} ${index}`}>
              <span>{label}</span>
              <span className={styles.faint}>{answered === kept.size ? '✓' : `${answered} of ${kept.size}`}</span>
              {isReadOnly ? null : (
                <ActionButton
                  tone="quiet"
                  label={`Remove sheet of ${label}`}
                  onClick={() => {
                    change('Remove sheet', (draft) => ops.removeSheet(draft, index))
                    tools.announce(`Sheet of ${label} removed.`)
                  }}
                >
                  Remove
                </ActionButton>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
