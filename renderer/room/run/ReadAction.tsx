/** Under the box for an action: who and by when, as read from the line; and the question which of several people is meant. */
import type { ReadAction } from '../../session/action-text'
import type { Participant } from '../../session/schema'
import { Button } from '../controls/Button'
import { plainDate } from '../parts/words'
import styles from './run.module.css'

interface Props {
  readonly read: ReadAction
  readonly people: readonly Participant[]
  /** Says who of several is meant. */
  readonly onOwner: (participantId: string) => void
}

export function ReadActionLine({ read, people, onOwner }: Props) {
  const { owner, due } = read
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? ''
  if (owner.kind === 'several') {
    return (
      <fieldset className={styles.whoIsIt}>
        <legend>Who is “@{owner.typed}”?</legend>
        {owner.ids.map((id) => (
          <Button key={id} size="small" onClick={() => onOwner(id)}>
            {nameOf(id)}
          </Button>
        ))}
      </fieldset>
    )
  }
  const who = owner.kind === 'one' ? nameOf(owner.id) : owner.kind === 'outside' ? `${owner.typed} (not on the list)` : ''
  const when = due === '' ? '' : `by ${plainDate(due)}`
  const words = [who, when].filter((part) => part !== '').join(', ')
  return words === '' ? null : (
    <p className={styles.readLine} role="status">
      Read as: {words}
    </p>
  )
}
