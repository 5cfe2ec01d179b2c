/** One stage of the path with its conditions: text, what we will see when it is met, who sees to it, met or not. */

import { useEffect, useRef } from 'react'
import { itemMark } from '../../lib/item-mark'
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import { Chip } from '../../ui/Chip'
import type { ActivityViewProps } from '../contract'
import { AddLine } from './AddLine'
import * as decide from './decision-ops'
import { personLabel } from './reading'
import type { CoordinationModel, Stage, StageCondition } from './schema'
import styles from './stage.module.css'
import shared from './steps.module.css'
import { TextField } from './TextField'

interface Props extends ActivityViewProps<CoordinationModel> {
  readonly stage: Stage
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly isFocused: boolean
}

export function StageCard(props: Props) {
  const { stage, place, count, tools, change, isReadOnly, isFocused } = props
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isFocused) card.current?.focus()
  }, [isFocused])
  const met = stage.conditions.filter((one) => one.isMet).length
  const move = (by: -1 | 1) => {
    change('Move stage', (draft) => decide.moveStage(draft, stage.id, by))
    tools.announce(`${stage.title} is now stage ${place + by} of ${count}.`)
  }
  return (
    <article
      {...itemMark(stage.id)}
      ref={card}
      className={shared.card}
      aria-label={`Stage ${place}: ${stage.title}`}
      data-lead={stage.isNow || undefined}
      tabIndex={-1}
    >
      <div className={shared.head}>
        <p className={shared.label}>
          Stage {place} {stage.isNow ? <Chip tone="accent">Now</Chip> : null}{' '}
          {stage.conditions.length === 0 ? null : (
            <Chip tone={met === stage.conditions.length ? 'good' : 'plain'}>
              {met} of {stage.conditions.length} met
            </Chip>
          )}
        </p>
        {isReadOnly ? null : (
          <div className={shared.actions}>
            {stage.isNow ? null : (
              <ActionButton
                tone="quiet"
                label={`We are here: ${stage.title}`}
                onClick={() => {
                  change('Move to stage', (draft) => decide.setNow(draft, stage.id))
                  tools.announce(`Now at ${stage.title}.`)
                }}
              >
                We are here
              </ActionButton>
            )}
            <ActionButton tone="quiet" label={`Earlier: ${stage.title}`} isDisabled={place === 1} onClick={() => move(-1)}>
              Earlier
            </ActionButton>
            <ActionButton tone="quiet" label={`Later: ${stage.title}`} isDisabled={place === count} onClick={() => move(1)}>
              Later
            </ActionButton>
            <ActionButton
              tone="quiet"
              label={`Remove stage: ${stage.title}`}
              onClick={() => change('Remove stage', (draft) => decide.removeStage(draft, stage.id))}
            >
              Remove
            </ActionButton>
          </div>
        )}
      </div>
      <div className={styles.words}>
        {(['title', 'text'] as const).map((key) => (
          <TextField
            key={key}
            isBare
            isLine={key === 'title'}
            label={key === 'title' ? `Name of stage ${place}` : `What happens in stage ${place}`}
            placeholder={key === 'title' ? 'Name of the stage' : 'What happens in it'}
            value={stage[key]}
            isReadOnly={isReadOnly}
            onChange={(text) =>
              change('Write stage', (draft) => decide.setStage(draft, stage.id, { [key]: key === 'title' ? text.slice(0, 200) : text }), {
                mergeKey: `stage ${stage.id} ${key}`,
              })
            }
          />
        ))}
      </div>
      <ul className={styles.conditions} aria-label={`Conditions of ${stage.title}`}>
        {stage.conditions.map((condition) => (
          <Condition key={condition.id} {...props} condition={condition} />
        ))}
      </ul>
      {isReadOnly ? null : (
        <AddLine
          label={`New condition of ${stage.title}`}
          placeholder="What must be true first, then Enter"
          onAdd={(text) => change('Add condition', (draft) => decide.addStageCondition(draft, stage.id, { id: tools.newId(), text }))}
        />
      )}
    </article>
  )
}

function Condition({ condition, facts, change, isReadOnly }: Props & { readonly condition: StageCondition }) {
  const { id, text } = condition
  const set = (words: Partial<StageCondition>, key: string) =>
    change('Write condition', (draft) => decide.setStageCondition(draft, id, words), { mergeKey: `condition ${id} ${key}` })
  return (
    <li {...itemMark(condition.id)} className={styles.condition} data-met={condition.isMet || undefined}>
      <label className={shared.tick}>
        <input
          type="checkbox"
          checked={condition.isMet}
          disabled={isReadOnly}
          aria-label={`Met: ${text}`}
          onChange={(event) => set({ isMet: event.currentTarget.checked }, 'met')}
        />
        <span aria-hidden="true">Met</span>
      </label>
      <TextField
        isBare
        label={`Condition: ${text}`}
        value={text}
        isReadOnly={isReadOnly}
        onChange={(next) => set({ text: next }, 'text')}
      />
      <TextField
        isBare
        label={`How we see it: ${text}`}
        placeholder="How shall we see it?"
        value={condition.trigger}
        isReadOnly={isReadOnly}
        onChange={(trigger) => set({ trigger }, 'trigger')}
      />
      <select
        className={shared.select}
        aria-label={`Who sees to it: ${text}`}
        value={condition.ownerId ?? ''}
        disabled={isReadOnly}
        onChange={(event) => set({ ownerId: event.currentTarget.value === '' ? null : event.currentTarget.value }, 'owner')}
      >
        <option value="">Nobody yet</option>
        {ordered(facts.participants).map((person) => (
          <option key={person.id} value={person.id}>
            {personLabel(person)}
          </option>
        ))}
      </select>
      {isReadOnly ? null : (
        <ActionButton
          tone="quiet"
          label={`Remove condition: ${text}`}
          onClick={() => change('Remove condition', (draft) => decide.removeStageCondition(draft, id))}
        >
          Remove
        </ActionButton>
      )}
    </li>
  )
}
