/**
 * Voting at one laptop that is handed round: between two people a neutral screen with the next name, then a ballot that only this person sees
 * and fills in by keys. Nothing of anybody else is shown, no count and no earlier choice.
 */
import { useEffect, useRef, useState } from 'react'
import type { Participant, VoteRound } from '../../../session/schema'
import type { Choice } from '../../../session/voting'
import { Keys } from '../../../ui/Keys'
import { ActionButton } from '../ActionButton'
import { OwnBallotForm } from './OwnBallotForm'
import styles from './privacy.module.css'
import { personName, type VoteItem } from './votes'

interface Props {
  readonly round: Pick<VoteRound, 'method' | 'budget' | 'maxPerItem'>
  readonly items: readonly VoteItem[]
  /** Those who have not voted; who hands in a ballot leaves this list. */
  readonly voters: readonly Participant[]
  readonly onBallot: (participantId: string, choices: readonly Choice[]) => void
  readonly onEnd: () => void
}

export function PrivacyScreen({ round, items, voters, onBallot, onEnd }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isFirst, setIsFirst] = useState(true)
  const [isVoting, setIsVoting] = useState(false)
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const whole = dialog.current
    whole?.showModal()
    // A window that becomes the room's picture puts this away; it opens again with it.
    return () => whole?.close()
  }, [])
  const end = () => {
    // Closed first: as long as it is open, nothing behind it can take the focus.
    dialog.current?.close()
    onEnd()
  }
  const person = voters.find((one) => !skipped.has(one.id))
  return (
    <dialog
      ref={dialog}
      className={styles.screen}
      aria-label="One ballot at a time"
      onCancel={(event) => {
        event.preventDefault()
        // Out of a ballot only back to the name, so that whoever follows finds nothing open.
        if (isVoting) setIsVoting(false)
        else end()
      }}
      onKeyDown={(event) => {
        // Keys of the working screen are not for whoever votes.
        if (event.key !== 'Tab') event.stopPropagation()
      }}
    >
      {person === undefined ? (
        <Neutral key="end" title="Thank you." text="Everybody who is here has had a turn. Please give the laptop back.">
          <ActionButton tone="primary" onClick={end}>
            Back to the session
          </ActionButton>
        </Neutral>
      ) : isVoting ? (
        <OwnBallotForm
          key={person.id}
          name={personName(person)}
          round={round}
          items={items}
          onHandIn={(choices) => {
            setIsFirst(false)
            setIsVoting(false)
            onBallot(person.id, choices)
          }}
        />
      ) : (
        <Neutral
          key={person.id}
          title={personName(person)}
          text={
            isFirst
              ? 'It is your turn. Does the projector mirror this laptop? Then blank it first.'
              : 'Thank you. Please pass the laptop on. It is your turn when you have it and nobody looks over your shoulder.'
          }
        >
          <ActionButton tone="primary" onClick={() => setIsVoting(true)}>
            I have the laptop <Keys keys="Enter" />
          </ActionButton>
          <ActionButton tone="quiet" onClick={() => setSkipped(new Set([...skipped, person.id]))}>
            Somebody else first
          </ActionButton>
          <ActionButton tone="quiet" onClick={end}>
            Back to the session <Keys keys="Escape" />
          </ActionButton>
        </Neutral>
      )}
    </dialog>
  )
}

/** Nothing but a name and what to do; its first button has the focus. */
function Neutral({ title, text, children }: { readonly title: string; readonly text: string; readonly children: React.ReactNode }) {
  const actions = useRef<HTMLDivElement>(null)
  useEffect(() => actions.current?.querySelector('button')?.focus(), [])
  return (
    <div className={styles.neutral}>
      <h2 className={styles.name}>{title}</h2>
      <p className={styles.text}>{text}</p>
      <div ref={actions} className={styles.actions}>
        {children}
      </div>
    </div>
  )
}
