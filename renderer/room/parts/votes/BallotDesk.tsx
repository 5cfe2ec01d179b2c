/**
 * Where single ballots come in: typed by code from paper, person by person, or given at this laptop on a screen of their own.
 * Nobody votes twice: who has voted is said, and a second ballot replaces the first only when that is meant.
 */
import { useRef, useState } from 'react'
import type { Participant, VoteRound } from '../../../session/schema'
import { levelsOf } from '../../../session/voting'
import { readBallot, writtenBallot } from '../../../session/voting-ballots'
import { ballotsOf } from '../../../session/voting-results'
import { ActionButton } from '../ActionButton'
import { listed } from '../words'
import { PrivacyScreen } from './PrivacyScreen'
import setupStyles from './setup.module.css'
import { personName, type VoteAct, type VoteItem } from './votes'
import styles from './votes.module.css'

interface Props {
  readonly round: VoteRound
  /** What is on the ballot, in order. */
  readonly items: readonly VoteItem[]
  readonly voters: readonly Participant[]
  readonly announce: (sentence: string) => void
  readonly onAct: (act: VoteAct) => void
}

/** More names than this are a number. */
const mostNames = 8

export function BallotDesk({ round, items, voters, announce, onAct }: Props) {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState('')
  const [replaceable, setReplaceable] = useState('')
  const [isPassing, setIsPassing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // Digits go line by line as they stand on the screen; codes stay those of the printed ballot.
  const asked = levelsOf(round.method) > 0 ? { ...round, itemIds: items.map((item) => item.id) } : round
  const cast = new Map(ballotsOf(round).map((ballot) => [ballot.participantId, ballot]))
  const waiting = voters.filter((person) => !cast.has(person.id))
  const person = voters.find((one) => one.id === chosenId) ?? waiting[0] ?? voters[0]
  if (voters.length === 0 || person === undefined) {
    return <p className={styles.problem}>A ballot belongs to a person: add people under Prepare first, or count hands.</p>
  }
  const take = () => {
    const ballot = readBallot(asked, typed)
    if (!ballot.ok) return setProblem(ballot.sentence)
    const earlier = cast.get(person.id)
    if (earlier !== undefined && replaceable !== `${person.id} ${typed}`) {
      setReplaceable(`${person.id} ${typed}`)
      return setProblem(
        `${personName(person)} has voted already (${writtenBallot(asked, earlier.choices)}). Enter once more replaces that ballot.`,
      )
    }
    onAct({ do: 'ballot', participantId: person.id, choices: ballot.choices })
    setTyped('')
    setProblem('')
    setReplaceable('')
    setChosenId(null)
    field.current?.focus()
    const left = waiting.filter((one) => one.id !== person.id)
    announce(`Ballot of ${personName(person)} taken. ${left[0] === undefined ? 'All ballots are in.' : `Next: ${personName(left[0])}.`}`)
  }
  return (
    <section className={styles.desk} aria-label="Ballots">
      <div className={styles.deskRow}>
        <select
          className={styles.select}
          aria-label="Whose ballot"
          value={person.id}
          onChange={(event) => {
            setChosenId(event.currentTarget.value)
            setProblem('')
          }}
        >
          {voters.map((one) => (
            <option key={one.id} value={one.id}>
              {personName(one)}
              {cast.has(one.id) ? ', has voted' : ''}
            </option>
          ))}
        </select>
        <input
          ref={field}
          className={styles.answer}
          value={typed}
          aria-label={`Ballot of ${personName(person)}`}
          aria-invalid={problem !== '' || undefined}
          placeholder={examples[round.method]}
          maxLength={4000}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setProblem('')
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            take()
          }}
        />
        <ActionButton onClick={take}>Take ballot</ActionButton>
        <ActionButton tone="primary" isDisabled={waiting.length === 0} onClick={() => setIsPassing(true)}>
          Pass the laptop
        </ActionButton>
      </div>
      <p className={styles.problem} role="status">
        {problem}
      </p>
      <p className={setupStyles.setupSum}>{waitingSentence(waiting)}</p>
      {isPassing ? (
        <PrivacyScreen
          round={round}
          items={items}
          voters={waiting}
          onBallot={(participantId, choices) => onAct({ do: 'ballot', participantId, choices })}
          onEnd={() => {
            setIsPassing(false)
            field.current?.focus()
          }}
        />
      ) : null}
    </section>
  )
}

const examples = {
  dots: 'Codes such as A1 A1 A3, then Enter',
  ranking: 'Best first, such as A3 A1 A2, then Enter',
  consent: 'A digit for each line, such as 54-3',
  gradients: 'A digit for each line, such as 87-6',
} as const

function waitingSentence(waiting: readonly Participant[]): string {
  if (waiting.length === 0) return 'All ballots are in.'
  if (waiting.length > mostNames) return `${waiting.length} ballots still to come.`
  return `Still to come: ${listed(waiting.map(personName))}.`
}
