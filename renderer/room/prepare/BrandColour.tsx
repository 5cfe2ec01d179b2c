/** One brand colour: the system's colour picker and its digits, which can be pasted. Empty is "as the theme has it". */
import { useId, useState } from 'react'
import { Button } from '../controls/Button'
import { TextField } from '../controls/fields'
import styles from './brand.module.css'

interface Props {
  readonly label: string
  readonly hint: string
  /** `#0f6466` or ''. */
  readonly value: string
  readonly isReadOnly: boolean
  readonly onValue: (value: string) => void
}

const themeAccent = '#0f6466'

/** `#abc`, `ABCDEF` and `#ABCDEF` all mean a colour; anything else does not yet. */
export function colourFrom(text: string): string | null {
  const typed = text.trim().toLowerCase()
  if (typed === '') return ''
  const digits = typed.startsWith('#') ? typed.slice(1) : typed
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${[...digits].map((digit) => digit + digit).join('')}`
  return null
}

export function BrandColour({ label, hint, value, isReadOnly, onValue }: Props) {
  const id = useId()
  // What is typed stands as typed until it is a colour.
  const [typed, setTyped] = useState<string | null>(null)
  const take = (text: string) => {
    const colour = colourFrom(text)
    setTyped(colour === null || colour !== text ? text : null)
    if (colour !== null) onValue(colour)
  }
  return (
    <fieldset className={styles.colour} onBlur={() => setTyped(null)}>
      <legend className={styles.legend}>{label}</legend>
      <input
        id={id}
        className={styles.swatch}
        type="color"
        aria-label={`Pick the ${label.toLowerCase()}`}
        value={value === '' ? themeAccent : value}
        disabled={isReadOnly}
        onChange={(event) => take(event.target.value)}
      />
      <TextField
        label={`${label} as digits`}
        isLabelHidden
        hint={hint}
        value={typed ?? value}
        placeholder="#0f6466"
        maxLength={9}
        isReadOnly={isReadOnly}
        onValue={take}
      />
      {value === '' ? null : (
        <Button look="ghost" disabled={isReadOnly} aria-label={`Clear the ${label.toLowerCase()}`} onClick={() => take('')}>
          Clear
        </Button>
      )}
    </fieldset>
  )
}
