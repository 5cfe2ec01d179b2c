/** Who comes: a table that is typed or pasted into as fast as a spreadsheet. */
import { useRef, useState } from 'react'
import { newId } from '../../lib/ids'
import { addParticipants } from '../../session/ops/people'
import { peopleFromText } from '../../session/people-text'
import { limits, type Participant, type SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { announce } from '../../ui/announce'
import { notify } from '../../ui/toasts'
import { Button } from '../controls/Button'
import controls from '../controls/controls.module.css'
import { PersonRow } from './PersonRow'
import styles from './people.module.css'
import { QuorumFields } from './QuorumFields'
import { RemovePersonDialog } from './RemovePersonDialog'
import { Section } from './Section'

interface Props {
  readonly document: SessionDocument
  readonly isReadOnly: boolean
}

export function PeopleSection({ document, isReadOnly }: Props) {
  const { participants } = document
  const departments = [...new Set(participants.map((person) => person.department).filter((name) => name !== ''))]
  const deciding = participants.filter((person) => person.isDeciding).length
  return (
    <Section
      id="people"
      title="People"
      lead={
        participants.length === 0
          ? 'Type a name and press Enter, or paste lines from a spreadsheet: name, job, department, e-mail.'
          : `${countOf(participants.length, 'person', 'people')}, ${deciding} deciding, ${countOf(departments.length, 'department', 'departments')}.`
      }
    >
      {participants.length === 0 ? null : <PeopleTable people={participants} departments={departments} isReadOnly={isReadOnly} />}
      {isReadOnly ? null : <AddPeople room={limits.participants - participants.length} />}
      {isReadOnly ? null : <RemoveForGood document={document} />}
      {participants.length === 0 ? null : <QuorumFields document={document} isReadOnly={isReadOnly} />}
    </Section>
  )
}

function PeopleTable({
  people,
  departments,
  isReadOnly,
}: {
  readonly people: readonly Participant[]
  readonly departments: readonly string[]
  readonly isReadOnly: boolean
}) {
  return (
    <div className={styles.scroll}>
      <datalist id="prepare-departments">
        {departments.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <table className={styles.people}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Job</th>
            <th scope="col">Department</th>
            <th scope="col">Role</th>
            <th scope="col">Decides</th>
            <th scope="col">E-mail</th>
            <th scope="col">Deputy</th>
            <th scope="col">
              <span className={controls.hidden}>Order and removal</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person, index) => (
            <PersonRow
              key={person.id}
              person={person}
              deputyName={people.find((other) => other.id === person.deputyId)?.name ?? ''}
              previousId={people[index - 1]?.id ?? null}
              afterNextId={people[index + 2]?.id ?? null}
              isLast={index === people.length - 1}
              isReadOnly={isReadOnly}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** For somebody who asks to be removed from everything; the crosses in the table only take a name off the list. */
function RemoveForGood({ document }: { readonly document: SessionDocument }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div>
        <Button look="ghost" size="small" onClick={() => setOpen(true)}>
          Remove a person from everything that is kept …
        </Button>
      </div>
      {isOpen ? <RemovePersonDialog document={document} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** The box under the table: Enter adds and stays, pasted lines add one person each. `room`: how many more the session can hold. */
function AddPeople({ room }: { readonly room: number }) {
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const add = (given: string) => {
    const people = peopleFromText(given)
    if (people.length === 0) return
    if (people.length > room) {
      notify({ tone: 'problem', sentence: `A session holds ${limits.participants} people. Nobody was added; paste a shorter list.` })
      return
    }
    const ready = people.map((person) => ({ ...person, id: newId() }))
    const record = ready.length === 1 ? 'Add person' : `Add ${ready.length} people`
    change(ready.length === 1 ? `Add ${ready[0]?.name ?? 'person'}` : record, (draft) => addParticipants(draft, ready), { record })
    setText('')
    announce(ready.length === 1 ? `${ready[0]?.name} added` : `${ready.length} people added`)
    box.current?.focus()
  }
  return (
    <div className={styles.capture}>
      <span className={styles.plus} aria-hidden="true">
        +
      </span>
      <input
        ref={box}
        className={styles.captureBox}
        aria-label="Add a person"
        placeholder="A name, then Enter. Paste a list to add many."
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text')
          if (!/[\r\n\t]/.test(pasted.trim())) return
          event.preventDefault()
          add(pasted)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add(text)
        }}
      />
      <Button size="small" disabled={text.trim() === ''} onClick={() => add(text)}>
        Add
      </Button>
    </div>
  )
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
