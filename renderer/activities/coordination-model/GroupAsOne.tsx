/** For a group that would rather answer aloud: one answer for all, which then counts instead of the mean of the sheets. */
import { ActionButton } from '../../room/parts/ActionButton'
import type { ActivityViewProps } from '../contract'
import { DigitStrip } from './DigitStrip'
import * as ops from './ops'
import { keptCriteria } from './result'
import type { CoordinationModel } from './schema'
import { figure } from './sentences'
import styles from './steps.module.css'
import rows from './weigh.module.css'

export function GroupAsOne({ data, change, isReadOnly }: Pick<ActivityViewProps<CoordinationModel>, 'data' | 'change' | 'isReadOnly'>) {
  const criteria = keptCriteria(data)
  const answered = criteria.filter((criterion) => criterion.groupAnswer !== null).length
  const set = (id: string, value: number | null) =>
    change(value === null ? 'Go back to the sheets' : 'Answer as one', (draft) => ops.setGroupAnswer(draft, id, value))
  return (
    <details className={styles.details} open={answered > 0}>
      <summary className={styles.summary}>Answer as one group{answered > 0 ? ` · ${answered} of ${criteria.length}` : ''}</summary>
      <p className={styles.hint}>
        An answer given here counts instead of the mean of the sheets. It hides how the group is spread, so use it for facts.
      </p>
      <ul className={styles.list}>
        {criteria.map((criterion) => (
          <li key={criterion.id} className={rows.row}>
            <span className={rows.words}>
              <span className={styles.name}>{criterion.name}</span>
              <span className={styles.hint}>
                1 {criterion.lowMeans} · 5 {criterion.highMeans}
              </span>
            </span>
            <span className={styles.actions}>
              {criterion.groupAnswer === null ? null : (
                <>
                  {Number.isInteger(criterion.groupAnswer) ? null : <span>{figure(criterion.groupAnswer)}</span>}
                  {isReadOnly ? null : (
                    <ActionButton tone="quiet" label={`Back to the sheets: ${criterion.name}`} onClick={() => set(criterion.id, null)}>
                      Back to the sheets
                    </ActionButton>
                  )}
                </>
              )}
              <DigitStrip
                label={`The group’s answer: ${criterion.name}`}
                from={1}
                value={criterion.groupAnswer}
                isDisabled={isReadOnly}
                ends={[criterion.lowMeans, criterion.highMeans]}
                onPick={(value) => set(criterion.id, value)}
              />
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
