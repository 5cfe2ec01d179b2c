/** Fixed and free: for each kind of work what is settled centrally and what units decide themselves. */
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import type { ActivityViewProps } from '../contract'
import { AddLine } from './AddLine'
import styles from './decide.module.css'
import * as decide from './decision-ops'
import type { CoordinationModel } from './schema'
import shared from './steps.module.css'
import { TextField } from './TextField'

type Props = Pick<ActivityViewProps<CoordinationModel>, 'data' | 'change' | 'tools' | 'isReadOnly'>

export function WorkTable({ data, change, tools, isReadOnly }: Props) {
  return (
    <section className={shared.section} aria-label="Fixed and free">
      <h3 className={shared.title}>Fixed and free</h3>
      <table className={styles.work}>
        <thead>
          <tr>
            <th scope="col">Kind of work</th>
            <th scope="col">Settled centrally</th>
            <th scope="col">Free</th>
            {isReadOnly ? null : (
              <th scope="col">
                <span className={styles.hidden}>Remove</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {ordered(data.workRows).map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.work}</th>
              {(['isFixed', 'isFree'] as const).map((key) => (
                <td key={key}>
                  <TextField
                    isBare
                    label={`${key === 'isFixed' ? 'Settled centrally' : 'Free'}: ${row.work}`}
                    value={row[key]}
                    isReadOnly={isReadOnly}
                    onChange={(text) =>
                      change('Write fixed and free', (draft) => decide.setWork(draft, row.id, { [key]: text }), {
                        mergeKey: `work ${row.id} ${key}`,
                      })
                    }
                  />
                </td>
              ))}
              {isReadOnly ? null : (
                <td>
                  <ActionButton
                    tone="quiet"
                    label={`Remove: ${row.work}`}
                    onClick={() => change('Remove kind of work', (draft) => decide.removeWork(draft, row.id))}
                  >
                    Remove
                  </ActionButton>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {isReadOnly ? null : (
        <AddLine
          label="New kind of work"
          placeholder="Another kind of work, then Enter"
          onAdd={(work) => change('Add kind of work', (draft) => decide.addWork(draft, { id: tools.newId(), work }))}
        />
      )}
    </section>
  )
}
