/** Small fields for what belongs to a goal. Each hands its value on while it is typed; what is no valid date or figure stays in the field until it is. */
import { useId, useState } from 'react'
import { figureOf } from '../../session/measures'
import type { Participant } from '../../session/schema'
import { limits } from '../../session/schema'
import styles from './fields.module.css'
import { personName } from './reading'

interface FieldProps {
  readonly label: string
  /** Names the field in full where the visible label is short, such as "Owner of …". */
  readonly name?: string
  readonly isReadOnly: boolean
}

interface WordsProps extends FieldProps {
  readonly value: string
  readonly placeholder?: string
  readonly onChange: (value: string) => void
}

export function WordsField({ label, name, value, placeholder = '', isReadOnly, onChange }: WordsProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input
        className={styles.input}
        aria-label={name}
        maxLength={limits.line}
        placeholder={placeholder}
        value={value}
        readOnly={isReadOnly}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  )
}

interface OwnerProps extends WordsProps {
  readonly people: readonly Participant[]
  readonly departments: readonly string[]
}

/** A person from the list, a department, or any name; typing proposes. */
export function OwnerField({ people, departments, ...field }: OwnerProps) {
  const id = useId()
  const names = [...new Set([...people.map(personName), ...departments])].filter((name) => name !== '')
  return (
    <label className={styles.field}>
      <span className={styles.label}>{field.label}</span>
      <input
        className={styles.input}
        aria-label={field.name}
        list={id}
        autoComplete="off"
        maxLength={limits.line}
        placeholder="Whose name?"
        value={field.value}
        readOnly={field.isReadOnly}
        onChange={(event) => field.onChange(event.currentTarget.value)}
      />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  )
}

/** Text that is only handed on while it can be read; '' always can. */
function useDraft(value: string, onValue: (text: string) => boolean) {
  const [draft, setDraft] = useState<string | null>(null)
  return {
    shown: draft ?? value,
    isWrong: draft !== null,
    write: (text: string) => setDraft(onValue(text) ? null : text),
    leave: () => setDraft(null),
  }
}

/** A plan year or a date. */
export function HorizonField({ label, name, value, isReadOnly, onChange }: WordsProps) {
  const draft = useDraft(value, (text) => {
    const isWhole = /^(\d{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)
    if (isWhole) onChange(text)
    return isWhole
  })
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input
        className={styles.input}
        aria-label={name}
        aria-invalid={draft.isWrong || undefined}
        placeholder="2027 or 2027-06-30"
        maxLength={10}
        value={draft.shown}
        readOnly={isReadOnly}
        onChange={(event) => draft.write(event.currentTarget.value.trim())}
        onBlur={draft.leave}
      />
    </label>
  )
}

export function DateField({ label, name, value, isReadOnly, onChange }: WordsProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input
        className={styles.input}
        type="date"
        aria-label={name}
        min="1900-01-01"
        max="2999-12-31"
        value={value}
        readOnly={isReadOnly}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  )
}

interface FigureProps extends FieldProps {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** A figure with or without thousands' commas; empty is "not known yet". */
export function FigureField({ label, name, value, isReadOnly, onChange }: FigureProps) {
  const draft = useDraft(value === null ? '' : figureOf(value), (text) => {
    const bare = text.replace(/[,\s]/g, '')
    if (bare === '') {
      onChange(null)
      return true
    }
    if (!/^-?\d+(\.\d+)?$/.test(bare)) return false
    onChange(Number(bare))
    // Kept as it is typed while it would be written differently ("1.50", "1,2").
    return figureOf(Number(bare)) === text
  })
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input
        className={styles.input}
        inputMode="decimal"
        aria-label={name}
        maxLength={20}
        value={draft.shown}
        readOnly={isReadOnly}
        onChange={(event) => draft.write(event.currentTarget.value)}
        onBlur={draft.leave}
      />
    </label>
  )
}

interface ChoiceProps<Value extends string> extends FieldProps {
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
}

export function ChoiceField<Value extends string>({ label, name, value, options, isReadOnly, onChange }: ChoiceProps<Value>) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <select
        className={styles.input}
        aria-label={name}
        value={value}
        disabled={isReadOnly}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
