/** What the selected goal helps: each goal above it with the reason, which of them it hangs under, and a way to take the link back. */
import { ActionButton } from '../../room/parts/ActionButton'
import { shortened } from '../../room/parts/words'
import { limits } from '../../session/schema'
import styles from './details.module.css'
import { makePrimary, setBecause, unlinkGoals } from './ops'
import type { Goal } from './schema'
import type { Desk } from './useDesk'

export function ParentLinks({ desk, goal }: { readonly desk: Desk; readonly goal: Goal }) {
  const { ladder, change, isReadOnly, tools, focusOn } = desk
  const parents = ladder.parentsOf(goal.id)
  if (goal.level === 'vision' && parents.length === 0) return null
  return (
    <fieldset className={styles.links}>
      <legend className={styles.small}>{parents.length > 1 ? `Helps ${parents.length} goals` : 'Helps'}</legend>
      {parents.length === 0 ? <p className={styles.faint}>In order to do what? Press W on the goal.</p> : null}
      {parents.map((parent) => {
        const link = goal.parents.find((one) => one.goalId === parent.id)
        const ids = { childId: goal.id, parentId: parent.id }
        const short = shortened(parent.text, 60)
        return (
          <div key={parent.id} className={styles.link}>
            <button type="button" className={styles.parent} onClick={() => focusOn(parent.id)}>
              {parent.text}
            </button>
            <input
              className={styles.because}
              aria-label={`Because, for ${short}`}
              placeholder="Because …"
              maxLength={limits.text}
              value={link?.because ?? ''}
              readOnly={isReadOnly}
              onChange={(event) => {
                const because = event.currentTarget.value
                change('Reword reason', (draft) => setBecause(draft, { ...ids, because }), { mergeKey: `because ${goal.id} ${parent.id}` })
              }}
            />
            {isReadOnly ? null : (
              <div className={styles.linkActions}>
                {parents.length < 2 ? null : (
                  <label className={styles.primary}>
                    <input
                      type="radio"
                      name={`primary ${goal.id}`}
                      checked={link?.isPrimary ?? false}
                      aria-label={`Hangs under ${short}`}
                      onChange={() => change('Choose where it hangs', (draft) => makePrimary(draft, ids))}
                    />
                    <span aria-hidden="true">Hangs here</span>
                  </label>
                )}
                <ActionButton
                  tone="quiet"
                  label={`Take the link to ${short} away`}
                  onClick={() => {
                    change('Take link away', (draft) => unlinkGoals(draft, ids))
                    tools.announce('Link taken away.')
                  }}
                >
                  Unlink
                </ActionButton>
              </div>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
