/** Weighing: nought to five for each question by a digit key, or counted by hands; weights three apart are marked, to hear both sides. */
import { useState } from 'react'
import { ActionButton } from '../../room/parts/ActionButton'
import { CountField } from '../../room/parts/CountField'
import { VirtualRows } from '../../room/parts/VirtualRows'
import { Chip } from '../../ui/Chip'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { DigitStrip } from './DigitStrip'
import * as ops from './ops'
import { keptCriteria } from './result'
import type { CoordinationModel, Criterion } from './schema'
import styles from './steps.module.css'
import rows from './weigh.module.css'

const weights = [0, 1, 2, 3, 4, 5]

export function WeighStep({ data, tools, change, focusItemId, isReadOnly }: ActivityViewProps<CoordinationModel>) {
  const criteria = keptCriteria(data)
  const [isByHands, setByHands] = useState(criteria.some((criterion) => criterion.weightHands.length > 0))
  if (criteria.length === 0) {
    return <EmptyState title="No question to weigh yet">Keep or add questions first; each then gets nought to five.</EmptyState>
  }
  const disputed = criteria.filter(ops.isWeightDisputed).length
  return (
    <div className={styles.step}>
      <div className={styles.head}>
        <p className={styles.hint}>
          Digits 0 to 5 on a row set its weight, Enter goes on. 0 leaves a question out.
          {disputed > 0 ? ` In ${disputed} the hands lie three apart: hear both sides, then settle.` : ''}
        </p>
        <ActionButton isPressed={isByHands} onClick={() => setByHands(!isByHands)}>
          Count hands
        </ActionButton>
      </div>
      <VirtualRows items={criteria} label="Questions and their weights" estimate={64} gap={0} revealId={focusItemId}>
        {(criterion) => (
          <article className={rows.row} aria-label={criterion.name}>
            <span className={rows.words}>
              <span className={styles.name}>
                {criterion.name} {ops.isWeightDisputed(criterion) ? <Chip tone="signal">Disputed: hear both</Chip> : null}
              </span>
              <span className={styles.hint}>{criterion.question}</span>
            </span>
            <DigitStrip
              label={`Weight of ${criterion.name}`}
              from={0}
              value={criterion.weight}
              isDisabled={isReadOnly}
              onPick={(weight) => {
                change('Weigh', (draft) => ops.setWeight(draft, criterion.id, weight), { mergeKey: `weight ${criterion.id}` })
                tools.announce(`${criterion.name}: ${weight}.`)
              }}
            />
            {isByHands ? (
              <Hands
                criterion={criterion}
                isReadOnly={isReadOnly}
                onHands={(weight, hands) =>
                  change('Count hands', (draft) => ops.setWeightHands(draft, criterion.id, weight, hands), {
                    mergeKey: `hands ${criterion.id} ${weight}`,
                  })
                }
              />
            ) : null}
          </article>
        )}
      </VirtualRows>
    </div>
  )
}

interface HandsProps {
  readonly criterion: Criterion
  readonly isReadOnly: boolean
  readonly onHands: (weight: number, hands: number) => void
}

function Hands({ criterion, isReadOnly, onHands }: HandsProps) {
  return (
    <fieldset className={rows.hands}>
      <legend className={rows.legend}>Hands for {criterion.name}</legend>
      {weights.map((weight) => (
        <span key={weight} className={rows.hand}>
          <span aria-hidden="true">{weight}</span>
          <CountField
            label={`Hands for weight ${weight}, ${criterion.name}`}
            value={criterion.weightHands[weight] ?? 0}
            isBlankAtZero
            isDisabled={isReadOnly}
            onChange={(hands) => onHands(weight, hands)}
          />
        </span>
      ))}
    </fieldset>
  )
}
