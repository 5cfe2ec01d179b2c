/** What makes the lead: points that each question gives or takes, largest first; together they are the margin. A table for those who do not see bars. */
import { barScale } from './bar-scale'
import styles from './compare.module.css'
import type { Scored } from './result'
import type { CoordinationModel } from './schema'
import { figure, lowerFirst, signed } from './sentences'
import shared from './steps.module.css'

export function ContributionBars({ data, result }: { readonly data: CoordinationModel; readonly result: Scored }) {
  const names = new Map(data.criteria.map((criterion) => [criterion.id, criterion.name]))
  const bars = [...result.contributions].sort((first, second) => second.points - first.points)
  const scale = barScale(bars.map((bar) => bar.points))
  const zeroLine = { backgroundPositionX: `${scale.zero}%` }
  const title = result.isLevel ? 'What speaks for one and for the other' : `What makes the lead of ${figure(result.margin)} points`
  return (
    <section className={shared.card} aria-label={title}>
      <div>
        <h3 className={shared.title}>{title}</h3>
        <p className={shared.hint}>
          {result.leader.name} against {lowerFirst(result.second?.name ?? '')}, question by question
        </p>
      </div>
      <table className={styles.bars}>
        <thead className={styles.hidden}>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ criterionId, points }) => (
            <tr key={criterionId}>
              <th scope="row">{names.get(criterionId)}</th>
              <td style={zeroLine}>
                <span
                  className={styles.bar}
                  data-takes={points < 0 || undefined}
                  style={points < 0 ? { paddingInlineEnd: `${100 - scale.zero}%` } : { paddingInlineStart: `${scale.zero}%` }}
                >
                  <span className={styles.barFill} style={{ inlineSize: `${scale.widthOf(points)}%` }} />
                  <span className={styles.points}>{signed(points)}</span>
                </span>
              </td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">Together</th>
            <td style={zeroLine}>
              <span className={styles.bar} style={{ paddingInlineStart: `${scale.zero}%` }}>
                <span className={styles.points}>{signed(result.margin)}</span>
              </span>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}
