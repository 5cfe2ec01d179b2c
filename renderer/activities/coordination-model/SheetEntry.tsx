/** One box for a row of digits, the person beside it: Enter adds the sheet and goes on to the next who is missing. Pasted lines are looked at first. */
import { type ClipboardEvent, type KeyboardEvent, useId, useState } from 'react'
import { ordered } from '../../lib/rank'
import type { Participant } from '../../session/schema'
import type { ActivityViewProps } from '../contract'
import * as ops from './ops'
import { PasteSheets } from './PasteSheets'
import styles from './place.module.css'
import { personLabel } from './reading'
import { keptCriteria } from './result'
import type { CoordinationModel } from './schema'
import { type NamedSheet, sheetsFrom } from './sheets'
import shared from './steps.module.css'

interface Props extends Pick<ActivityViewProps<CoordinationModel>, 'data' | 'facts' | 'tools' | 'change'> {
  /** People who are here and have no sheet yet, in order. */
  readonly missing: readonly Participant[]
}

const nobody = 'somebody-else'

export function SheetEntry({ data, facts, tools, change, missing }: Props) {
  const [picked, setPicked] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const [pasted, setPasted] = useState<string | null>(null)
  const problemId = useId()
  const count = keptCriteria(data).length
  const people = ordered(facts.participants)
  const who = picked ?? missing[0]?.id ?? nobody
  const person = people.find((one) => one.id === who)

  const add = (sheets: readonly NamedSheet[]) => {
    change(sheets.length === 1 ? 'Add sheet' : `Add ${sheets.length} sheets`, (draft) => {
      if (ops.openPlacingRound(draft) === null) ops.startRound(draft, tools.newId())
      for (const { participantId, name, values } of sheets) ops.addSheet(draft, { participantId, name, values })
    })
    tools.announce(sheets.length === 1 ? `Sheet of ${sheets[0]?.label} added.` : `${sheets.length} sheets added.`)
    setPicked(null)
    setText('')
    setProblem('')
    setPasted(null)
  }
  const enter = () => {
    if (text.trim() === '') return
    const read = sheetsFrom(text, count, people, person === undefined ? [] : [person])
    if (read.problems.length > 0) setProblem(read.problems.map((one) => one.replace(/^Line 1: /, '')).join(' '))
    else if (read.sheets.length > 1) setPasted(text)
    else add(read.sheets)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    enter()
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const given = event.clipboardData.getData('text/plain')
    if (!/[\r\n]/.test(given.trim())) return
    event.preventDefault()
    setPasted(given.trim())
  }
  if (pasted !== null) {
    return (
      <PasteSheets
        text={pasted}
        reading={sheetsFrom(pasted, count, people, missing)}
        count={count}
        onText={setPasted}
        onAdd={add}
        onLeave={() => setPasted(null)}
      />
    )
  }
  return (
    <div className={styles.entry}>
      <label className={styles.who}>
        <span className={shared.label}>Sheet of</span>
        <select className={shared.select} value={who} onChange={(event) => setPicked(event.currentTarget.value)}>
          <PersonOptions people={people} missing={missing} />
          <option value={nobody}>Somebody else, or no name</option>
        </select>
      </label>
      <label className={styles.digits}>
        <span className={shared.label}>{count} digits from 1 to 5; 0 leaves a scale open</span>
        <input
          className={styles.box}
          data-capture=""
          aria-label={`Digits of ${person === undefined ? 'somebody else' : personLabel(person)}`}
          aria-keyshortcuts="N"
          aria-invalid={problem !== ''}
          aria-describedby={problem === '' ? undefined : problemId}
          autoComplete="off"
          spellCheck={false}
          maxLength={600}
          placeholder={'3'.repeat(Math.min(count, 20))}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setProblem('')
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </label>
      <p className={styles.count} aria-hidden="true">
        {text.replace(/\D/g, '').length} of {count}
      </p>
      <p id={problemId} role="alert" className={styles.problem}>
        {problem}
      </p>
    </div>
  )
}

/** Those missing first, in order; then those whose sheet would be replaced, or who are not here. */
function PersonOptions({ people, missing }: { readonly people: readonly Participant[]; readonly missing: readonly Participant[] }) {
  const isMissing = new Set(missing.map((person) => person.id))
  const others = people.filter((person) => !isMissing.has(person.id))
  const option = (person: Participant) => (
    <option key={person.id} value={person.id}>
      {personLabel(person)}
    </option>
  )
  return (
    <>
      {missing.map(option)}
      {others.length === 0 ? null : <optgroup label="In already, or not here">{others.map(option)}</optgroup>}
    </>
  )
}
