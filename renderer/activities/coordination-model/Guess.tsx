/** Before the reveal: which way does the room expect? Hands for each, without names; then one button shows names and figures together. */
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import { CountField } from '../../room/parts/CountField'
import { wayName } from './reading'
import type { CoordinationModel } from './schema'
import styles from './steps.module.css'

interface Props {
  readonly data: CoordinationModel
  readonly isReadOnly: boolean
  readonly onHands: (modelId: string, hands: number) => void
  readonly onReveal: () => void
}

export function Guess({ data, isReadOnly, onHands, onReveal }: Props) {
  return (
    <div className={styles.step}>
      <div className={styles.head}>
        <p className={styles.hint}>Which way do you expect? Hands first; names and figures come together afterwards.</p>
        {isReadOnly ? null : (
          <ActionButton tone="primary" onClick={onReveal}>
            Reveal names and figures
          </ActionButton>
        )}
      </div>
      <ul className={styles.cards} aria-label="Guesses">
        {ordered(data.models).map((model) => (
          <li key={model.id} className={styles.card}>
            <h3 className={styles.name}>{wayName(data, model.id)}</h3>
            <p className={styles.sentence}>{model.sentence}</p>
            <p className={styles.actions}>
              <CountField
                label={`Hands for the ${wayName(data, model.id).toLowerCase()}`}
                value={data.guesses.find((guess) => guess.modelId === model.id)?.hands ?? 0}
                isBlankAtZero
                isDisabled={isReadOnly}
                onChange={(hands) => onHands(model.id, hands)}
              />
              <span aria-hidden="true">hands</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
