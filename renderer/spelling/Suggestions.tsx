/**
 * What was probably meant, as a list below the word. The cursor stays in the field: arrows and Enter are taken before the field sees them, and
 * the field says which line is chosen, as a combination box does.
 */
import { useEffect, useId, useRef, useState } from 'react'
import { announce } from '../ui/announce'
import { type Mark, type TypedField, typeInstead } from './field'
import { addToDictionary, ignoreHere, suggestionsFor } from './speller'
import styles from './spelling.module.css'
import type { PlacedWord } from './words'

interface Props {
  readonly field: TypedField
  readonly word: PlacedWord
  readonly at: Mark
  readonly onClose: () => void
}

interface Choice {
  readonly words: string
  readonly isQuiet: boolean
  readonly choose: () => void
}

/** Room below the word; with less, the list stands above it. */
const height = 290
const width = 260

export function Suggestions({ field, word, at, onClose }: Props) {
  const id = useId()
  const [suggestions, setSuggestions] = useState<readonly string[] | null>(null)
  const [chosen, setChosen] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isCurrent = true
    void suggestionsFor(word.word)
      .catch(() => [])
      .then((found) => {
        if (!isCurrent) return
        setSuggestions(found)
        const best = found[0]
        announce(
          best === undefined
            ? `No suggestion for ${word.word}. Arrows choose what to do with it.`
            : `${found.length} suggestions for ${word.word}, first: ${best}. Arrows choose, Enter replaces.`,
        )
      })
    return () => {
      isCurrent = false
    }
  }, [word])

  const say = (sentence: string) => {
    announce(sentence)
    onClose()
  }
  const choices: readonly Choice[] = [
    ...(suggestions ?? []).map((to) => ({
      words: to,
      isQuiet: false,
      choose: () => {
        typeInstead(field, word, to)
        say(`${word.word} replaced by ${to}`)
      },
    })),
    {
      words: `Add “${word.word}” to the dictionary`,
      isQuiet: true,
      choose: () => {
        addToDictionary(word.word)
        say(`${word.word} added to the dictionary of this laptop`)
      },
    },
    {
      words: 'Ignore in this session',
      isQuiet: true,
      choose: () => {
        ignoreHere(word.word)
        say(`${word.word} is ignored in this session`)
      },
    },
  ]
  const optionId = (index: number) => `${id}-${index}`

  useEffect(() => {
    field.setAttribute('aria-controls', id)
    field.setAttribute('aria-activedescendant', `${id}-${chosen}`)
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [field, id, chosen])

  const latest = useRef({ choices, chosen, isLooking: true })
  useEffect(() => {
    latest.current = { choices, chosen, isLooking: suggestions === null }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { choices: now, chosen: index, isLooking } = latest.current
      const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
      const step = steps[event.key]
      // While the suggestions are on their way nothing is chosen: Enter would add a slip to the dictionary.
      if (isLooking && (step !== undefined || event.key === 'Enter')) {
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      if (step !== undefined) setChosen((index + step + now.length) % now.length)
      else if (event.key === 'Enter') now[index]?.choose()
      else if (event.key === 'Escape') onClose()
      else {
        // Whoever types on goes on typing.
        if (event.key.length === 1 || event.key === 'Tab' || event.key === 'Backspace') onClose()
        return
      }
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const onPress = (event: PointerEvent) => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) onClose()
    }
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('pointerdown', onPress, true)
    window.addEventListener('scroll', onClose, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('pointerdown', onPress, true)
      window.removeEventListener('scroll', onClose, true)
    }
  }, [onClose])

  const isAbove = at.bottom + height > window.innerHeight
  const place = {
    left: Math.max(8, Math.min(at.left, window.innerWidth - width - 8)),
    ...(isAbove ? { bottom: window.innerHeight - at.bottom + 26 } : { top: at.bottom + 6 }),
  }
  return (
    <div
      ref={box}
      id={id}
      role="listbox"
      aria-label={`Spelling of “${word.word}”`}
      className={styles.box}
      style={place}
      tabIndex={-1}
      // The field keeps the focus: an editor that loses it closes.
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions === null ? <p className={styles.wait}>Looking…</p> : null}
      {suggestions?.length === 0 ? <p className={styles.wait}>No suggestion</p> : null}
      {choices.map((choice, index) => (
        <div
          key={choice.words}
          id={optionId(index)}
          role="option"
          aria-selected={suggestions !== null && index === chosen}
          tabIndex={-1}
          className={choice.isQuiet ? styles.quiet : styles.choice}
          data-first-quiet={choice.isQuiet && index === choices.length - 2 ? '' : undefined}
          onPointerMove={() => setChosen(index)}
          onClick={choice.choose}
          // Keys are taken at the window, where the field's cursor is.
          onKeyDown={undefined}
        >
          {choice.words}
        </div>
      ))}
    </div>
  )
}
