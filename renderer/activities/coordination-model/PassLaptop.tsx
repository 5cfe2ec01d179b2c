/** The laptop goes round: one person at a time answers the scales with keys 1–5. Between two people the screen shows a name and nothing else. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import type { Participant } from '../../session/schema'
import type { ActivityViewProps } from '../contract'
import { DigitStrip } from './DigitStrip'
import * as ops from './ops'
import styles from './place.module.css'
import { missingPeople, personLabel } from './reading'
import { keptCriteria } from './result'
import type { CoordinationModel } from './schema'
import shared from './steps.module.css'

interface Props extends ActivityViewProps<CoordinationModel> {
  readonly onLeave: () => void
}

export function PassLaptop({ data, facts, change, onLeave }: Props) {
  const [picked, setPicked] = useState<string | null>(null)
  // Fixed while somebody answers: the first answer already takes them off the list of those missing.
  const [answeringId, setAnswering] = useState<string | null>(null)
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const heading = useRef<HTMLHeadingElement>(null)
  const open = ops.openPlacingRound(data)
  const people = ordered(facts.participants)
  const missing = missingPeople(open, facts)
  // In a second round everybody has a sheet already: then those come next who did not look at theirs.
  const waiting = missing.length > 0 ? missing : people.filter((person) => facts.presentIds.includes(person.id) && !done.has(person.id))
  const who = picked ?? waiting[0]?.id ?? people[0]?.id ?? ''
  const person = people.find((one) => one.id === who)
  // Between two people the heading has the focus; a person's scales look after their own.
  useEffect(() => {
    if (answeringId === null) heading.current?.focus()
  }, [answeringId])

  const answering = people.find((one) => one.id === answeringId)
  if (answering !== undefined) {
    const finish = () => {
      setDone(new Set([...done, answering.id]))
      setPicked(null)
      setAnswering(null)
    }
    return <Scales data={data} person={answering} heading={heading} change={change} onDone={finish} />
  }
  return (
    <section className={styles.neutral} aria-label="Pass the laptop">
      <h3 ref={heading} tabIndex={-1} className={styles.big}>
        Please pass the laptop to {person === undefined ? 'the next person' : personLabel(person)}
      </h3>
      <p className={shared.hint}>Alone at the screen: the scales appear when you begin, and disappear when you are done.</p>
      <div className={shared.actions}>
        <select
          className={shared.select}
          aria-label="Whose turn it is"
          value={who}
          onChange={(event) => setPicked(event.currentTarget.value)}
        >
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {personLabel(one)}
            </option>
          ))}
        </select>
        <ActionButton tone="primary" isDisabled={person === undefined} onClick={() => setAnswering(who)}>
          Begin
        </ActionButton>
        <ActionButton onClick={onLeave}>Back to the sheets</ActionButton>
      </div>
    </section>
  )
}

interface ScalesProps extends Pick<Props, 'data' | 'change'> {
  readonly person: Participant
  readonly heading: React.RefObject<HTMLHeadingElement | null>
  readonly onDone: () => void
}

function Scales({ data, person, heading, change, onDone }: ScalesProps) {
  const criteria = keptCriteria(data)
  const own = ops.openPlacingRound(data)?.placings.find((placing) => placing.participantId === person.id)
  const values = new Map(own?.values.map((one) => [one.criterionId, one.value]))
  const list = useRef<HTMLUListElement>(null)
  // The first scale has the focus before anything is painted, so that the keys 1 to 5 work from the first moment.
  useLayoutEffect(() => {
    list.current?.querySelector<HTMLInputElement>('input')?.focus()
  }, [])
  return (
    <section className={styles.neutral} aria-label={`Scales of ${personLabel(person)}`}>
      <h3 ref={heading} tabIndex={-1} className={styles.big}>
        {personLabel(person)}: where are we today?
      </h3>
      <p className={shared.hint}>Keys 1 to 5 answer and go on. Leave a scale open with Enter.</p>
      <ul ref={list} className={styles.scales}>
        {criteria.map((criterion) => (
          <li key={criterion.id} className={styles.scale}>
            <span className={shared.question}>{criterion.question || criterion.name}</span>
            <span className={styles.low}>{criterion.lowMeans}</span>
            <DigitStrip
              label={criterion.question || criterion.name}
              from={1}
              goesOn
              value={values.get(criterion.id) ?? null}
              ends={[criterion.lowMeans, criterion.highMeans]}
              onPick={(value) =>
                change('Answer', (draft) => ops.setAnswer(draft, { participantId: person.id, criterionId: criterion.id, value }), {
                  mergeKey: `answers ${person.id}`,
                })
              }
            />
            <span className={styles.high}>{criterion.highMeans}</span>
          </li>
        ))}
      </ul>
      <div className={shared.actions}>
        <button type="button" className={styles.done} data-after-strips="" onClick={onDone}>
          Done: hide my answers
        </button>
        <span className={shared.hint}>
          {values.size} of {criteria.length} answered
        </span>
      </div>
    </section>
  )
}
