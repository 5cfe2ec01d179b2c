/** How well each way suits the ends of one question, with the reason and its source. A fit changes only together with a reason. */
import { useState } from 'react'
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import type { ActivityViewProps } from '../contract'
import styles from './fits.module.css'
import * as ops from './ops'
import { wayName } from './reading'
import type { CoordinationModel, Criterion } from './schema'
import { plus } from './sentences'
import shared from './steps.module.css'
import { TextField } from './TextField'

interface Props extends Pick<ActivityViewProps<CoordinationModel>, 'data' | 'change' | 'isReadOnly'> {
  readonly criterion: Criterion
}

const sources = { articles: 'From the articles', judgement: 'Groundwork’s judgement; change it if you know better' } as const

export function CriterionFits({ data, criterion, change, isReadOnly }: Props) {
  const [editing, setEditing] = useState('')
  return (
    <div className={styles.fits}>
      <ul className={shared.rows} aria-label={`How each way suits ${criterion.name}`}>
        {ordered(data.models).map((model) => {
          const fit = criterion.fits.find((one) => one.modelId === model.id)
          const name = wayName(data, model.id)
          return (
            <li key={model.id} className={styles.fit}>
              <span className={styles.way}>{name}</span>
              <span className={styles.values}>
                at 1 <b>{plus(fit?.atOne ?? 0)}</b> · at 5 <b>{plus(fit?.atFive ?? 0)}</b>
              </span>
              <span className={styles.why}>
                {fit === undefined || fit.why === '' ? 'No effect so far.' : `${fit.why}.`}{' '}
                <span className={styles.source}>{sources[fit?.source ?? 'judgement']}</span>
              </span>
              {isReadOnly ? null : (
                <ActionButton
                  tone="quiet"
                  label={`Change how ${name} suits ${criterion.name}`}
                  isExpanded={editing === model.id}
                  onClick={() => setEditing(editing === model.id ? '' : model.id)}
                >
                  Change
                </ActionButton>
              )}
              {editing === model.id ? (
                <FitForm
                  name={`${name}, ${criterion.name}`}
                  atOne={fit?.atOne ?? 0}
                  atFive={fit?.atFive ?? 0}
                  onSave={(given) => {
                    change('Change fit', (draft) => ops.setFit(draft, { criterionId: criterion.id, modelId: model.id, ...given }))
                    setEditing('')
                  }}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
      {criterion.fitReason === '' ? null : <p className={shared.hint}>Changed by the group: {criterion.fitReason}</p>}
    </div>
  )
}

interface FormProps {
  readonly name: string
  readonly atOne: number
  readonly atFive: number
  readonly onSave: (given: { atOne: number; atFive: number; reason: string }) => void
}

function FitForm({ name, onSave, ...fit }: FormProps) {
  const [atOne, setAtOne] = useState(fit.atOne)
  const [atFive, setAtFive] = useState(fit.atFive)
  const [reason, setReason] = useState('')
  return (
    <form
      className={styles.form}
      aria-label={`Fit of ${name}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') onSave({ atOne, atFive, reason: reason.trim() })
      }}
    >
      <FitSelect label="At answer 1" value={atOne} onChange={setAtOne} />
      <FitSelect label="At answer 5" value={atFive} onChange={setAtFive} />
      <div className={styles.reason}>
        <TextField label="Reason, as it will stand in the handout" value={reason} isReadOnly={false} isLine onChange={setReason} />
      </div>
      <button type="submit" className={styles.save} disabled={reason.trim() === ''}>
        Change fit
      </button>
    </form>
  )
}

const fitWords = [
  [-2, '−2 suits badly'],
  [-1, '−1'],
  [0, '0 neither'],
  [1, '+1'],
  [2, '+2 suits very well'],
] as const

function FitSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly onChange: (fit: number) => void
}) {
  const known = fitWords.some(([fit]) => fit === value)
  return (
    <label className={shared.field}>
      <span className={shared.label}>{label}</span>
      <select className={shared.select} value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {known ? null : <option value={value}>{plus(value)}</option>}
        {fitWords.map(([fit, words]) => (
          <option key={fit} value={fit}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
