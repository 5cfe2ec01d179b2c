/** What was set aside, folded away and brought back with one click: nothing is lost by tidying. */

import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import { shortened } from '../../room/parts/words'
import type { ActivityViewProps } from '../contract'
import * as ops from './ops'
import type { Manifesto } from './schema'
import styles from './steps.module.css'

type Props = Pick<ActivityViewProps<Manifesto>, 'data' | 'isReadOnly' | 'change'>

export function SetAside({ data, isReadOnly, change }: Props) {
  const aside = ordered(data.beliefs.filter((belief) => belief.stage === 'set-aside'))
  if (aside.length === 0) return null
  return (
    <details className={styles.aside}>
      <summary className={styles.summary}>Set aside · {aside.length}</summary>
      <ul className={styles.asideList}>
        {aside.map((belief) => (
          <li key={belief.id} className={styles.asideItem}>
            <span>{belief.text}</span>
            {isReadOnly ? null : (
              <ActionButton
                tone="quiet"
                label={`Bring back: ${shortened(belief.text, 60)}`}
                onClick={() => change('Bring belief back', (draft) => ops.restoreBelief(draft, { id: belief.id }))}
              >
                Bring back
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
