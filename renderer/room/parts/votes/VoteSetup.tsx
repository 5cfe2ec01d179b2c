/** Before a round: by which method, with how many dots, or with how much support it counts as agreed. Said before the first hand goes up. */
import { useState } from 'react'
import type { VoteMethod, VoteRound } from '../../../session/schema'
import { gradientWords, methodNames } from '../../../session/voting-words'
import { ActionButton } from '../ActionButton'
import { CountField } from '../CountField'
import setupStyles from './setup.module.css'
import type { RoundPlan } from './votes'
import styles from './votes.module.css'

interface Props {
  readonly methods: readonly [VoteMethod, ...VoteMethod[]]
  /** The round before, whose settings are proposed again; null before the first. */
  readonly last: VoteRound | null
  /** How many people vote. */
  readonly people: number
  readonly isReadOnly: boolean
  readonly onStart: (plan: RoundPlan) => void
  /** Back to the round that is there; null when there is none. */
  readonly onCancel: (() => void) | null
}

const explained = {
  dots: 'Collect the dots in silence: by hands, on paper or at this laptop, one by one. Nobody sees them before you reveal.',
  ranking:
    'Everybody puts the lines in order. The first of seven gives seven points, the last gives one; who names only some gives points to those.',
  consent:
    'Agree the support you need before the first hand goes up. A line is agreed when nobody blocks it and enough of those who answer can live with it.',
  gradients: `From 8 to 1: ${gradientWords.toReversed().join(' · ').toLowerCase()}. Agree the support you need first. Who abstains takes no side; a veto is never outvoted.`,
} as const satisfies Record<VoteMethod, string>

export function VoteSetup({ methods, last, people, isReadOnly, onStart, onCancel }: Props) {
  const [method, setMethod] = useState<VoteMethod>(last?.method ?? methods[0])
  const [budget, setBudget] = useState(last?.budget ?? 5)
  const [maxPerItem, setMaxPerItem] = useState(last?.maxPerItem ?? 2)
  const [percent, setPercent] = useState(Math.round((last?.threshold ?? 0.8) * 100))
  const isConsent = method === 'consent' || method === 'gradients'
  return (
    <div className={setupStyles.setup}>
      {methods.length > 1 ? (
        <fieldset className={setupStyles.methods} disabled={isReadOnly}>
          <legend className={setupStyles.legend}>How shall we decide?</legend>
          {methods.map((one) => (
            <label key={one} className={styles.method}>
              <input type="radio" name="vote-method" checked={one === method} onChange={() => setMethod(one)} />
              <span>{methodNames[one]}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <p className={setupStyles.setupText}>{explained[method]}</p>
      <div className={setupStyles.setupRow}>
        {method === 'dots' ? (
          <>
            <span className={setupStyles.setupField}>
              <CountField label="Dots for each person" value={budget} least={1} most={100} isDisabled={isReadOnly} onChange={setBudget} />
              <span aria-hidden="true">dots each</span>
            </span>
            <span className={setupStyles.setupField}>
              <CountField
                label="At most on one line"
                value={maxPerItem}
                least={1}
                most={100}
                isDisabled={isReadOnly}
                onChange={setMaxPerItem}
              />
              <span aria-hidden="true">at most on one line</span>
            </span>
          </>
        ) : null}
        {isConsent ? (
          <span className={setupStyles.setupField}>
            <CountField
              label="Support needed, in per cent"
              value={percent}
              least={1}
              most={100}
              isDisabled={isReadOnly}
              onChange={setPercent}
            />
            <span aria-hidden="true">% {method === 'consent' ? 'can live with it or better' : 'support it, at least in the end'}</span>
          </span>
        ) : null}
        <span className={setupStyles.setupSum}>{peopleSentence(people, method === 'dots' ? budget : 0)}</span>
        <ActionButton
          tone="primary"
          isDisabled={isReadOnly}
          onClick={() => onStart({ method, budget, maxPerItem: Math.min(maxPerItem, budget), threshold: percent / 100 })}
        >
          {isConsent ? 'Start the round' : 'Start the vote'}
        </ActionButton>
        {onCancel === null ? null : (
          <ActionButton tone="quiet" onClick={onCancel}>
            Back to the last round
          </ActionButton>
        )}
      </div>
    </div>
  )
}

function peopleSentence(people: number, budget: number): string {
  if (people === 0) return 'Nobody is on the list of people yet'
  const who = people === 1 ? 'One person votes' : `${people} people vote`
  return budget === 0 ? who : `${who}, ${people * budget} dots`
}
