/** The path: stages with what must be true before each, how the group will see it, and who sees to it. Proposed from the figures, then the group's own. */
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { AddLine } from './AddLine'
import * as decide from './decision-ops'
import * as ops from './ops'
import { proposedPath } from './path'
import { chosenModel } from './reading'
import { StageCard } from './StageCard'
import type { CoordinationModel } from './schema'
import styles from './steps.module.css'

export function PathStep(props: ActivityViewProps<CoordinationModel>) {
  const { data, tools, change, goToStep, focusItemId, isReadOnly } = props
  const chosen = chosenModel(data)
  if (chosen === null) {
    return (
      <EmptyState title="No way is chosen yet" actions={<ActionButton onClick={() => goToStep('decide')}>Go to the decision</ActionButton>}>
        The path leads from where you stand today to the way you chose.
      </EmptyState>
    )
  }
  const stages = ordered(data.stages)
  const proposed = proposedPath(data, chosen.id)
  const take = () => {
    change('Take the proposed path', (draft) => decide.takePath(draft, proposed, tools.newId))
    tools.announce(`${proposed.length} stages proposed.`)
  }
  return (
    <div className={styles.step}>
      {stages.length === 0 ? (
        <section className={styles.card} aria-label="Proposed path">
          <h3 className={styles.title}>Proposed: {proposed.map((stage) => stage.model.name).join(' → ')}</h3>
          <ul className={styles.list}>
            {proposed.map((stage) => (
              <li key={stage.model.id}>
                <b>{stage.model.name}</b>
                {stage.isNow ? ' now' : ''}
                {stage.conditions.length === 0 ? '' : `: ${stage.conditions.join('; ')}`}
              </li>
            ))}
          </ul>
          {isReadOnly ? null : (
            <div className={styles.actions}>
              <ActionButton tone="primary" onClick={take}>
                Use this path
              </ActionButton>
            </div>
          )}
        </section>
      ) : (
        <div className={styles.head}>
          <p className={styles.hint}>
            Read each condition aloud: met or not. When all of a stage are met, ask for consent to take the step.
          </p>
          {isReadOnly ? null : (
            <ActionButton tone="quiet" onClick={take}>
              Propose anew from the figures
            </ActionButton>
          )}
        </div>
      )}
      {stages.length === 0 ? null : (
        <ol className={styles.rows} aria-label="Stages">
          {stages.map((stage, index) => (
            <li key={stage.id}>
              <StageCard
                {...props}
                stage={stage}
                place={index + 1}
                count={stages.length}
                isFocused={stage.id === focusItemId || stage.conditions.some((one) => one.id === focusItemId)}
              />
            </li>
          ))}
        </ol>
      )}
      {isReadOnly ? null : (
        <AddLine
          label="New stage"
          placeholder="Another stage, then Enter"
          onAdd={(title) =>
            change('Add stage', (draft) =>
              ops.addStage(draft, {
                id: tools.newId(),
                modelId: chosen.id,
                title: title.slice(0, 200),
                text: '',
                isNow: stages.length === 0,
              }),
            )
          }
        />
      )}
    </div>
  )
}
