/** A field that finds a goal by its words: arrows choose, Enter takes, and where it is allowed Enter on new words adds them as a goal. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { shortened } from '../../room/parts/words'
import { limits } from '../../session/schema'
import { type Goal, levelNames } from './schema'
import styles from './steps.module.css'

interface Props {
  readonly label: string
  readonly hint: string
  readonly goals: readonly Goal[]
  readonly onPick: (id: string) => void
  /** null: only what is there can be chosen. */
  readonly onAdd: ((text: string) => void) | null
  readonly onCancel: () => void
}

const mostShown = 8

export function GoalPicker({ label, hint, goals, onPick, onAdd, onCancel }: Props) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(onAdd === null ? 0 : -1)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  const found = matching(goals, text).slice(0, mostShown)
  const chosen = found[at]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'ArrowDown':
        setAt(Math.min(at + 1, found.length - 1))
        break
      case 'ArrowUp':
        setAt(Math.max(at - 1, onAdd === null ? 0 : -1))
        break
      case 'Escape':
        onCancel()
        break
      case 'Enter':
        if (chosen !== undefined) onPick(chosen.id)
        else if (onAdd !== null && text.trim() !== '') onAdd(text.trim())
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.picker}>
      <label className={styles.pickerLabel} htmlFor={`${id}-field`}>
        {label}
      </label>
      <input
        ref={field}
        id={`${id}-field`}
        className={styles.pickerField}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
        aria-describedby={`${id}-hint`}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={limits.text}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(onAdd === null ? 0 : -1)
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {hint} Esc closes.
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.options} hidden={found.length === 0}>
        {found.map((goal, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys, as in every combobox
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
          <div
            key={goal.id}
            id={`${id}-${goal.id}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(goal.id)}
          >
            <span>{shortened(goal.text, 120)}</span>
            <span className={styles.level}>{levelNames[goal.level]}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

/** Goals that hold every typed word, those that begin with the text first. */
function matching(goals: readonly Goal[], text: string): readonly Goal[] {
  const wanted = text.trim().toLocaleLowerCase('en-GB')
  if (wanted === '') return goals
  const words = wanted.split(/\s+/)
  const hits = goals.filter((goal) => {
    const whole = goal.text.toLocaleLowerCase('en-GB')
    return words.every((word) => whole.includes(word))
  })
  const starts = (goal: Goal) => Number(!goal.text.toLocaleLowerCase('en-GB').startsWith(wanted))
  return [...hits].sort((first, second) => starts(first) - starts(second))
}
