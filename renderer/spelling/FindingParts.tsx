/** What every list of findings shows alike: the sentence with the word marked in it, and the words that may replace it. */
import type { ReactNode } from 'react'
import styles from './finding.module.css'

interface SentenceProps {
  readonly id?: string
  readonly before?: string
  /** The part that is meant; none where the sentence as a whole is. */
  readonly word?: string
  readonly after: string
}

export function FoundSentence({ id, before = '', word = '', after }: SentenceProps) {
  return (
    <p id={id} className={styles.sentence}>
      {before}
      {word === '' ? null : <mark className={styles.word}>{word}</mark>}
      {after}
    </p>
  )
}

interface ChoicesProps {
  readonly suggestions: readonly string[]
  /** The one that stands in the field now. */
  readonly chosen: string
  readonly onChoose: (suggestion: string) => void
  /** What to read where there are none, or not yet. */
  readonly children?: ReactNode
}

export function SuggestionChoices({ suggestions, chosen, onChoose, children }: ChoicesProps) {
  return (
    <fieldset className={styles.suggestions}>
      <legend className={styles.legend}>Suggestions</legend>
      {children}
      {suggestions.map((one) => (
        <button key={one} type="button" className={styles.suggestion} aria-pressed={one === chosen} onClick={() => onChoose(one)}>
          {one}
        </button>
      ))}
    </fieldset>
  )
}
