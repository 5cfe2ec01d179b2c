/** What has to be true for the chosen way: named things are named here, thresholds speak for themselves. The head unit or team gets its name in this list. */
import { itemMark } from '../../lib/item-mark'
import { ordered } from '../../lib/rank'
import { Chip } from '../../ui/Chip'
import type { ActivityViewProps } from '../contract'
import { AddLine } from './AddLine'
import { type ConditionState, conditionsOf } from './conditions'
import styles from './decide.module.css'
import * as ops from './ops'
import { groupValues } from './result'
import type { CoordinationModel } from './schema'
import { below, figure, lowerFirst, modelName } from './sentences'
import shared from './steps.module.css'
import { TextField } from './TextField'

interface Props extends Pick<ActivityViewProps<CoordinationModel>, 'data' | 'change' | 'tools' | 'isReadOnly'> {
  readonly modelId: string
}

const stateWords = {
  met: ['Met', 'good'],
  open: ['Not yet', 'signal'],
  unknown: ['Not answered', 'signal'],
  watch: ['To watch', 'signal'],
  quiet: ['Quiet', 'plain'],
} as const

export function ConditionList({ data, modelId, change, tools, isReadOnly }: Props) {
  const states = conditionsOf(ordered(data.conditions), modelId, groupValues(data))
  const add = (need: string) =>
    change('Add condition', (draft) =>
      ops.addCondition(draft, { id: tools.newId(), modelId, need, question: `${need}: who or what, by name?` }),
    )
  return (
    <section className={shared.section} aria-label="Conditions">
      <h3 className={shared.title}>Conditions of {lowerFirst(modelName(data, modelId))}</h3>
      <ul className={styles.rows}>
        {states.map((one) => (
          <li key={one.condition.id} {...itemMark(one.condition.id)} className={styles.condition}>
            <Chip tone={stateWords[one.state][1]}>{stateWords[one.state][0]}</Chip>
            <div className={shared.field}>
              <span className={shared.name}>{firstUpper(one.condition.need)}</span>
              <span className={shared.hint}>{one.condition.question}</span>
              {one.condition.kind === 'named' ? (
                <TextField
                  isBare
                  label={`${firstUpper(one.condition.need)}: name`}
                  placeholder="Who or what, by name"
                  value={one.condition.answer}
                  isReadOnly={isReadOnly}
                  onChange={(text) =>
                    change('Name condition', (draft) => ops.nameCondition(draft, one.condition.id, text), {
                      mergeKey: `condition ${one.condition.id}`,
                    })
                  }
                />
              ) : (
                <span className={shared.hint}>{termsSentence(data, one)}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {isReadOnly ? null : <AddLine label="New condition" placeholder="Another condition, then Enter" onAdd={add} />}
    </section>
  )
}

/** "Policy and training in place 2.5 or more; today 2.1." */
function termsSentence(data: CoordinationModel, { condition }: ConditionState): string {
  const values = groupValues(data)
  const terms = condition.terms.map((term) => {
    const value = values.get(term.criterionId)
    const name = data.criteria.find((criterion) => criterion.id === term.criterionId)?.name ?? 'A question that was taken out'
    return `${name} at ${figure(term.atLeast)} or more; today ${value === undefined ? 'not answered' : below(value, term.atLeast)}.`
  })
  return terms.join(condition.isWatch ? ' Or: ' : ' ')
}

function firstUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
