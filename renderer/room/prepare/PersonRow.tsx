/** One person of the table. Rows compare their props, so that typing in one does not draw the others again. */
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { type MouseEvent, memo, useState } from 'react'
import { editParticipant, moveParticipant, removeParticipant } from '../../session/ops/people'
import { limits, type Participant } from '../../session/schema'
import { change, openDocument, undo } from '../../store/document'
import { announce } from '../../ui/announce'
import { focusAfterRemoval, keepFocusOn } from '../../ui/keep-focus'
import { notify } from '../../ui/toasts'
import { Button } from '../controls/Button'
import { Select, TextField } from '../controls/fields'
import peopleStyles from './people.module.css'
import { roleOptions } from './roles'
import slotStyles from './slots.module.css'

interface Props {
  readonly person: Participant
  /** '' without a deputy. */
  readonly deputyName: string
  /** The one above, to move before it; null at the top. */
  readonly previousId: string | null
  /** The one after next, to move below the next; null: to the end. */
  readonly afterNextId: string | null
  readonly isLast: boolean
  readonly isReadOnly: boolean
}

const texts = [
  { key: 'name', label: 'Name' },
  { key: 'job', label: 'Job' },
  { key: 'department', label: 'Department' },
] as const

export const PersonRow = memo(function PersonRow({ person, deputyName, previousId, afterNextId, isLast, isReadOnly }: Props) {
  const name = person.name === '' ? 'this person' : person.name
  const edit = (patch: Partial<Participant>, key: string) =>
    change('Edit person', (draft) => editParticipant(draft, person.id, patch), { mergeKey: `person ${person.id} ${key}` })
  const move = (event: MouseEvent<HTMLElement>, beforeId: string | null) => {
    keepFocusOn(event.currentTarget)
    change(`Move ${name}`, (draft) => moveParticipant(draft, person.id, beforeId), { record: 'Move person' })
    announce(`${name} moved`)
  }
  const remove = (event: MouseEvent<HTMLElement>) => {
    focusAfterRemoval(event.currentTarget)
    change(`Remove ${name}`, (draft) => removeParticipant(draft, person.id), { record: 'Remove person' })
    notify({ sentence: `${name} was removed.`, action: { words: 'Undo', run: () => undo() } })
  }
  return (
    <tr>
      {texts.map(({ key, label }) => (
        <td key={key}>
          <TextField
            label={`${label} of ${name}`}
            isLabelHidden
            isQuiet
            value={person[key]}
            maxLength={limits.line}
            isReadOnly={isReadOnly}
            {...(key === 'department' ? { list: 'prepare-departments' } : {})}
            onValue={(value) => edit({ [key]: value }, key)}
          />
        </td>
      ))}
      <td>
        <Select
          label={`Role of ${name}`}
          isLabelHidden
          isQuiet
          value={person.role}
          options={roleOptions}
          isReadOnly={isReadOnly}
          onValue={(role) => edit({ role }, 'role')}
        />
      </td>
      <td className={peopleStyles.centre}>
        <input
          type="checkbox"
          className={peopleStyles.check}
          aria-label={`${name} decides`}
          checked={person.isDeciding}
          disabled={isReadOnly}
          onChange={(event) => edit({ isDeciding: event.target.checked }, 'deciding')}
        />
      </td>
      <td>
        <TextField
          label={`E-mail of ${name}`}
          isLabelHidden
          isQuiet
          type="email"
          value={person.email}
          maxLength={limits.line}
          isReadOnly={isReadOnly}
          onValue={(email) => edit({ email }, 'email')}
        />
      </td>
      <td>
        <Deputy
          label={`Deputy of ${name}`}
          person={person}
          deputyName={deputyName}
          isReadOnly={isReadOnly}
          onDeputy={(deputyId) => edit({ deputyId }, 'deputy')}
        />
      </td>
      <td>
        {isReadOnly ? null : (
          <div className={slotStyles.rowTools}>
            <Button
              look="ghost"
              size="icon"
              aria-label={`Move ${name} up`}
              disabled={previousId === null}
              onClick={(event) => move(event, previousId)}
            >
              <IconArrowUp size={15} aria-hidden="true" />
            </Button>
            <Button
              look="ghost"
              size="icon"
              aria-label={`Move ${name} down`}
              disabled={isLast}
              onClick={(event) => move(event, afterNextId)}
            >
              <IconArrowDown size={15} aria-hidden="true" />
            </Button>
            <Button look="ghost" size="icon" aria-label={`Remove ${name}`} data-removes onClick={remove}>
              <IconX size={15} aria-hidden="true" />
            </Button>
          </div>
        )}
      </td>
    </tr>
  )
})

interface DeputyProps extends Pick<Props, 'person' | 'deputyName' | 'isReadOnly'> {
  readonly label: string
  readonly onDeputy: (deputyId: string | null) => void
}

/** Lists the others only once it is touched: a hundred people would otherwise be ten thousand options. */
function Deputy({ label, person, deputyName, isReadOnly, onDeputy }: DeputyProps) {
  const [others, setOthers] = useState<readonly Participant[] | null>(null)
  const load = () => setOthers(openDocument().participants.filter((other) => other.id !== person.id))
  const options =
    others?.map((other) => ({ value: other.id, label: other.name })) ??
    (person.deputyId === null ? [] : [{ value: person.deputyId, label: deputyName }])
  return (
    <Select
      label={label}
      isLabelHidden
      isQuiet
      value={person.deputyId ?? ''}
      options={[{ value: '', label: 'None' }, ...options]}
      isReadOnly={isReadOnly}
      onTouch={load}
      onValue={(id) => onDeputy(id === '' ? null : id)}
    />
  )
}
