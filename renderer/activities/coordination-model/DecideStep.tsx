/** The decision: the choice with its reasons, what is settled centrally and what is free, who speaks, who has to be briefed, and when to look again. */
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { Briefings } from './Briefings'
import { ConditionList } from './ConditionList'
import { DepartmentParts } from './DepartmentParts'
import styles from './decide.module.css'
import * as decide from './decision-ops'
import { shownResult } from './reading'
import type { Result } from './result'
import type { CoordinationModel, Decision } from './schema'
import shared from './steps.module.css'
import { TextField } from './TextField'
import { WorkTable } from './WorkTable'

export function DecideStep(props: ActivityViewProps<CoordinationModel>) {
  const { data, facts, goToStep } = props
  const result = shownResult(data, facts)
  if (result === null) {
    return (
      <EmptyState
        title="Nothing to decide on yet"
        actions={<ActionButton onClick={() => goToStep('compare')}>Go to the comparison</ActionButton>}
      >
        The choice comes after the reveal: place yourselves, compare, then decide.
      </EmptyState>
    )
  }
  return (
    <div className={shared.step}>
      <Choice {...props} result={result} />
      <Words {...props} result={result} />
      {data.decision.modelId === null ? null : <ConditionList {...props} modelId={data.decision.modelId} />}
      <WorkTable {...props} />
      <DepartmentParts {...props} />
      <Briefings {...props} />
    </div>
  )
}

type PartProps = ActivityViewProps<CoordinationModel> & { readonly result: Result }

function Choice({ data, facts, tools, change, isReadOnly, result }: PartProps) {
  const scores = result.kind === 'scored' ? result.scores : []
  return (
    <fieldset className={styles.choice}>
      <legend className={shared.title}>We coordinate by</legend>
      <div className={shared.cards}>
        {ordered(data.models).map((model) => {
          const score = scores.find((one) => one.modelId === model.id)
          const isOn = data.decision.modelId === model.id
          return (
            <label key={model.id} className={styles.option} data-on={isOn || undefined}>
              <input
                type="radio"
                name="chosen-model"
                checked={isOn}
                disabled={isReadOnly}
                aria-label={score === undefined ? model.name : `${model.name}, ${Math.round(score.score)} points`}
                onChange={() => {
                  change('Choose', (draft) => decide.choose(draft, { modelId: model.id, today: facts.date || facts.today }))
                  tools.announce(`${model.name} chosen.`)
                }}
              />
              <span className={shared.name}>{model.name}</span>
              {score === undefined ? null : <span className={styles.points}>{Math.round(score.score)}</span>}
              <span className={styles.sentence}>{model.sentence}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

function Words({ data, change, isReadOnly, result }: PartProps) {
  const { decision } = data
  const set = (words: Partial<Decision>, key: string) =>
    change('Write decision', (draft) => decide.setDecision(draft, words), { mergeKey: `decision ${key}` })
  const isAgainst = result.kind === 'scored' && decision.modelId !== null && decision.modelId !== result.leader.id
  const field = (key: 'reasons' | 'againstScoreReason' | 'dissent' | 'consent', label: string, placeholder: string) => (
    <TextField
      label={label}
      value={decision[key]}
      placeholder={placeholder}
      isReadOnly={isReadOnly}
      onChange={(text) => set({ [key]: text }, key)}
    />
  )
  return (
    <section className={shared.section} aria-label="Reasons">
      {isAgainst ? (
        <div className={shared.note}>
          {field(
            'againstScoreReason',
            `The figures lead to ${result.leader.name}. What did they leave out? (needed)`,
            'The reason why the room chooses otherwise',
          )}
        </div>
      ) : null}
      <div className={styles.words}>
        {field('reasons', 'Reasons', 'Why this way, in a sentence that somebody absent understands')}
        {field('dissent', 'Dissent', 'Who would have preferred what, and why')}
        {field('consent', 'Consent', 'Good enough until we look again? Concerns with their answers')}
        <div className={styles.dates}>
          <DateField
            label="Decided on"
            value={decision.decidedOn}
            isReadOnly={isReadOnly}
            onChange={(date) => set({ decidedOn: date }, 'on')}
          />
          <DateField
            label="We look again on"
            value={decision.reviewOn}
            isReadOnly={isReadOnly}
            onChange={(date) => set({ reviewOn: date }, 'review')}
          />
        </div>
      </div>
    </section>
  )
}

interface DateProps {
  readonly label: string
  readonly value: string
  readonly isReadOnly: boolean
  readonly onChange: (date: string) => void
}

function DateField({ label, value, isReadOnly, onChange }: DateProps) {
  return (
    <label className={shared.field}>
      <span className={shared.label}>{label}</span>
      <input
        type="date"
        className={shared.input}
        value={value}
        readOnly={isReadOnly}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  )
}
