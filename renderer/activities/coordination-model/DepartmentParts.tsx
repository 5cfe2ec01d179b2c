/** Each department: speaks with customers, is told what is heard, or neither, which is a question to the room. */
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import type { ActivityViewProps } from '../contract'
import { AddLine } from './AddLine'
import styles from './decide.module.css'
import * as decide from './decision-ops'
import * as ops from './ops'
import type { CoordinationModel } from './schema'
import shared from './steps.module.css'

type Props = Pick<ActivityViewProps<CoordinationModel>, 'data' | 'facts' | 'change' | 'tools' | 'isReadOnly'>

const parts = [
  ['speaks', 'Speaks'],
  ['told', 'Is told'],
  ['neither', 'Neither'],
] as const

export function DepartmentParts({ data, facts, change, tools, isReadOnly }: Props) {
  const departments = ordered(data.departments)
  const known = new Set(departments.map((department) => department.name))
  const missing = facts.departments.filter((name) => !known.has(name))
  return (
    <section className={shared.section} aria-label="Departments">
      <div className={shared.head}>
        <h3 className={shared.title}>Who speaks with customers, who is told?</h3>
        {isReadOnly || missing.length === 0 ? null : (
          <ActionButton
            onClick={() => {
              change('Take over departments', (draft) => ops.addDepartments(draft, missing, tools.newId))
              tools.announce(`${missing.length} departments taken over.`)
            }}
          >
            Take over {missing.length === 1 ? 'one department' : `${missing.length} departments`} of the session
          </ActionButton>
        )}
      </div>
      {departments.length === 0 ? <p className={shared.hint}>Nobody is listed yet: take over the departments of the people here.</p> : null}
      <ul className={styles.rows}>
        {departments.map((department) => (
          <li key={department.id} className={styles.department}>
            <span>{department.name}</span>
            <fieldset className={styles.parts}>
              <legend className={styles.hidden}>{department.name}</legend>
              {parts.map(([part, words]) => (
                <label key={part} className={styles.part} data-on={department.part === part || undefined}>
                  <input
                    type="radio"
                    name={`part-${department.id}`}
                    checked={department.part === part}
                    disabled={isReadOnly}
                    onChange={() => change('Place department', (draft) => decide.setPart(draft, department.id, part))}
                  />
                  {words}
                </label>
              ))}
            </fieldset>
            {isReadOnly ? null : (
              <ActionButton
                tone="quiet"
                label={`Remove: ${department.name}`}
                onClick={() => change('Remove department', (draft) => decide.removeDepartment(draft, department.id))}
              >
                Remove
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : (
        <AddLine
          label="New department"
          placeholder="Another department, then Enter"
          onAdd={(name) => change('Add department', (draft) => ops.addDepartments(draft, [name], tools.newId))}
        />
      )}
    </section>
  )
}
