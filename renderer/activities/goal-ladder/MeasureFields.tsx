/** One measure in its fields, its readings over time, and, when it only counts an audience, the private question what the audience then does. */
import { itemMark } from '../../lib/item-mark'
import { ActionButton } from '../../room/parts/ActionButton'
import { shortened } from '../../room/parts/words'
import { countsAnAudience, type Measure, thenWhatWords } from '../../session/measures'
import { addReading, removeMeasure, removeReading, setMeasure, setReading } from './detail-ops'
import { ChoiceField, DateField, FigureField, WordsField } from './fields'
import styles from './measures.module.css'
import type { Desk } from './useDesk'

interface Props {
  readonly desk: Desk
  readonly measure: Measure
}

const kinds = [
  ['outcome', 'Outcome'],
  ['behaviour', 'Behaviour'],
  ['output', 'Output'],
  ['audience', 'Audience'],
] as const
const answers = ['bought', 'stayed', 'step'] as const

export function MeasureFields({ desk, measure }: Props) {
  const { change, isReadOnly } = desk
  const { id } = measure
  const of = (field: string) => `${field}, ${shortened(measure.name, 40) || 'new measure'}`
  const set = (fields: Parameters<typeof setMeasure>[1]['fields']) =>
    change('Change measure', (draft) => setMeasure(draft, { id, fields }), { mergeKey: `measure ${id}` })
  const common = { isReadOnly }
  return (
    <div {...itemMark(id)} className={styles.measure} data-measure={id}>
      <div className={styles.fields}>
        <WordsField
          {...common}
          label="Measure"
          name={of('Name')}
          placeholder="What is counted"
          value={measure.name}
          onChange={(name) => set({ name })}
        />
        <ChoiceField {...common} label="Kind" name={of('Kind')} value={measure.kind} options={kinds} onChange={(kind) => set({ kind })} />
        <FigureField {...common} label="Today" name={of('Today')} value={measure.baseline} onChange={(baseline) => set({ baseline })} />
        <FigureField {...common} label="Target" name={of('Target')} value={measure.target} onChange={(target) => set({ target })} />
        <WordsField {...common} label="Unit" name={of('Unit')} placeholder="%" value={measure.unit} onChange={(unit) => set({ unit })} />
        <DateField {...common} label="By" name={of('By')} value={measure.by} onChange={(by) => set({ by })} />
        <WordsField
          {...common}
          label="Source"
          name={of('Source')}
          placeholder="Where it comes from"
          value={measure.source}
          onChange={(source) => set({ source })}
        />
        {isReadOnly ? null : (
          <ActionButton
            tone="quiet"
            label={`Remove measure ${shortened(measure.name, 40)}`}
            onClick={() => change('Remove measure', (draft) => removeMeasure(draft, { id }))}
          >
            Remove
          </ActionButton>
        )}
      </div>
      <Nudge measure={measure} isReadOnly={isReadOnly} onAnswer={(thenWhat) => set({ thenWhat })} />
      <Readings desk={desk} measure={measure} />
    </div>
  )
}

interface NudgeProps {
  readonly measure: Measure
  readonly isReadOnly: boolean
  readonly onAnswer: (answer: Measure['thenWhat']) => void
}

function Nudge({ measure, isReadOnly, onAnswer }: NudgeProps) {
  const isAsked = countsAnAudience(measure)
  if (!isAsked && measure.thenWhat === '') return null
  return (
    <fieldset className={styles.nudge} aria-label="For you alone: and then they do what?">
      <span className={styles.nudgeText}>
        {isAsked ? 'For you alone: this counts an audience. And then they do what?' : 'And then they do what?'}
      </span>
      {answers.map((answer) => (
        <ActionButton
          key={answer}
          tone="quiet"
          isDisabled={isReadOnly}
          isPressed={measure.thenWhat === answer}
          onClick={() => onAnswer(measure.thenWhat === answer ? '' : answer)}
        >
          {thenWhatWords[answer]}
        </ActionButton>
      ))}
    </fieldset>
  )
}

function Readings({ desk, measure }: Props) {
  const { change, facts, tools, isReadOnly } = desk
  const name = shortened(measure.name, 40)
  const measureId = measure.id
  const sorted = [...measure.readings].sort((first, second) => (first.date < second.date ? -1 : first.date > second.date ? 1 : 0))
  if (sorted.length === 0 && isReadOnly) return null
  const set = (id: string, fields: Parameters<typeof setReading>[1]['fields']) =>
    change('Change reading', (draft) => setReading(draft, { measureId, id, fields }), { mergeKey: `reading ${id}` })
  return (
    <details>
      <summary className={styles.summary}>Readings · {sorted.length}</summary>
      <ul className={styles.readingList}>
        {sorted.map((reading) => (
          <li key={reading.id} className={styles.reading}>
            <DateField
              label="Date"
              name={`Date of a reading, ${name}`}
              isReadOnly={isReadOnly}
              value={reading.date}
              onChange={(date) => set(reading.id, { date })}
            />
            <FigureField
              label="Value"
              name={`Value on ${reading.date}, ${name}`}
              isReadOnly={isReadOnly}
              value={reading.value}
              onChange={(value) => set(reading.id, { value })}
            />
            <WordsField
              label="Source"
              name={`Source on ${reading.date}, ${name}`}
              isReadOnly={isReadOnly}
              value={reading.source}
              onChange={(source) => set(reading.id, { source })}
            />
            {isReadOnly ? null : (
              <ActionButton
                tone="quiet"
                label={`Remove the reading of ${reading.date}`}
                onClick={() => change('Remove reading', (draft) => removeReading(draft, { measureId, id: reading.id }))}
              >
                Remove
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : (
        <ActionButton
          tone="quiet"
          label={`Add a reading of ${name}`}
          onClick={() => change('Add reading', (draft) => addReading(draft, { measureId, id: tools.newId(), date: facts.today }))}
        >
          + Reading
        </ActionButton>
      )}
    </details>
  )
}
