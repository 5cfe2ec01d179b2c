/** Which questions the grid shows, with how many segments have answered each: choosing and coverage in one place. */
import { ActionButton } from '../../room/parts/ActionButton'
import styles from './grid.module.css'
import { type GridColumn, gridColumns } from './paste'
import { questions } from './questions'
import type { Coverage } from './rules'

interface Props {
  readonly chosen: ReadonlySet<GridColumn>
  readonly coverage: Coverage
  readonly onChoose: (chosen: ReadonlySet<GridColumn>) => void
}

export function ColumnChooser({ chosen, coverage, onChoose }: Props) {
  const shown = questions.filter((question) => chosen.has(question.id)).length
  const toggle = (column: GridColumn, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(column)
    else next.delete(column)
    onChoose(next)
  }
  return (
    <details className={styles.chooser}>
      <summary className={styles.chooserHead}>
        {shown} of {questions.length} questions shown
      </summary>
      <div className={styles.chooserPanel}>
        <ul className={styles.chooserList}>
          {questions.map((question) => {
            const { answered, total } = coverage.byQuestion.get(question.id) ?? { answered: 0, total: 0 }
            return (
              <li key={question.id}>
                <label className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={chosen.has(question.id)}
                    onChange={(event) => toggle(question.id, event.currentTarget.checked)}
                  />
                  <span>{question.title}</span>
                  <span className={styles.meter} aria-hidden="true">
                    <span style={{ inlineSize: `${total === 0 ? 0 : (answered / total) * 100}%` }} />
                  </span>
                  <span className={styles.figure}>
                    {answered}/{total}
                  </span>
                </label>
              </li>
            )
          })}
        </ul>
        <ActionButton tone="quiet" onClick={() => onChoose(new Set(gridColumns))}>
          Show all questions
        </ActionButton>
      </div>
    </details>
  )
}
