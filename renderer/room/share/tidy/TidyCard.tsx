/** One finding: where it stands, what to ask, and a field that holds the suggestion. Enter accepts; S skips, inside a field Alt+S. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { TidyFinding } from '../../../activities/tidying-finding'
import { linkIndexOf } from '../../../activities/whole'
import type { SessionDocument } from '../../../session/schema'
import { FoundSentence, SuggestionChoices } from '../../../spelling/FindingParts'
import { surroundings } from '../../../spelling/findings'
import { addToDictionary, suggestionsFor } from '../../../spelling/speller'
import { Button } from '../../controls/Button'
import { capitalised } from '../../parts/words'
import { calledOf } from './settle'
import styles from './tidy.module.css'

interface Props {
  readonly finding: TidyFinding
  readonly document: SessionDocument
  /** "7 of 23" */
  readonly count: string
  readonly isReadOnly: boolean
  /** Answers whether there was something to write. */
  readonly onAccept: (value: string) => boolean
  readonly onSkip: () => void
  readonly onOpenItem: (itemId: string) => void
}

export function TidyCard({ finding, document, count, isReadOnly, onAccept, onSkip, onOpenItem }: Props) {
  const { fix, question } = finding
  const start = startOf(finding, document)
  const [value, setValue] = useState(start.value)
  const [suggestions, setSuggestions] = useState<readonly string[]>(fix.kind === 'words' ? (fix.suggestions ?? []) : [])
  const [hint, setHint] = useState('')
  const accept = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [fieldId, questionId, sentenceId, peopleId, hintId] = [useId(), useId(), useId(), useId(), useId()]
  const isWritten = start.isReady || fix.kind === 'open'
  useEffect(() => {
    const first = isWritten ? accept.current : field.current
    first?.focus()
  }, [isWritten])
  const word = fix.kind === 'words' && fix.suggestions === null ? fix.at.text.slice(fix.position, fix.position + fix.length) : null
  useEffect(() => {
    if (word === null) return
    let isCurrent = true
    void suggestionsFor(word)
      .catch(() => [])
      .then((list) => {
        if (!isCurrent) return
        setSuggestions(list)
        // What was typed meanwhile stays.
        setValue((typed) => (typed === word ? (list[0] ?? word) : typed))
      })
    return () => {
      isCurrent = false
    }
  }, [word])
  const submit = () => {
    if (fix.kind === 'open') onOpenItem(fix.itemId)
    else if (!onAccept(value)) setHint(hints[fix.kind])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    const isMod = event.ctrlKey || event.metaKey
    if (isMod || (isTyping && !event.altKey) || (event.code !== 'KeyS' && event.key.toLowerCase() !== 's')) {
      if (isTyping && event.key === 'Enter' && !event.shiftKey && !isMod && !event.nativeEvent.isComposing) {
        event.preventDefault()
        submit()
      }
      return
    }
    event.preventDefault()
    event.stopPropagation()
    onSkip()
  }
  const change = (text: string) => {
    setValue(text)
    setHint('')
  }
  const fieldProps = {
    id: fieldId,
    ref: field,
    className: styles.field,
    value,
    readOnly: isReadOnly,
    'data-spelling': 'off',
    'aria-describedby': `${questionId} ${sentenceId} ${hintId}`,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => change(event.currentTarget.value),
  }
  return (
    <form
      className={styles.card}
      aria-label={question}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p className={styles.head}>
        <span className={styles.count}>{count}</span>
        <span>{placeOf(document, finding)}</span>
      </p>
      <h3 id={questionId} className={styles.question}>
        {question}
      </h3>
      <Sentence id={sentenceId} finding={finding} document={document} />
      {suggestions.length < 2 ? null : <SuggestionChoices suggestions={suggestions} chosen={value} onChoose={change} />}
      {fix.kind === 'open' ? null : (
        <div className={styles.fieldLine}>
          <label htmlFor={fieldId} className={styles.label}>
            {fieldLabels[fix.kind]}
          </label>
          {fix.kind === 'text' ? (
            <textarea {...fieldProps} rows={3} maxLength={4000} />
          ) : (
            <input
              {...fieldProps}
              type={fix.kind === 'due' ? 'date' : 'text'}
              maxLength={500}
              autoComplete="off"
              {...(fix.kind === 'owner' ? { list: peopleId } : {})}
            />
          )}
          {fix.kind !== 'owner' ? null : (
            <datalist id={peopleId}>
              {document.participants.map((person) => (
                <option key={person.id} value={calledOf(person)} />
              ))}
            </datalist>
          )}
        </div>
      )}
      <p id={hintId} className={styles.hint} role="status">
        {hint}
      </p>
      <div className={styles.foot}>
        <Button
          ref={accept}
          type="submit"
          look="primary"
          shortcut="Enter"
          disabled={isReadOnly && fix.kind !== 'open'}
          aria-describedby={`${questionId} ${sentenceId}`}
        >
          {acceptWords[fix.kind]}
        </Button>
        <Button shortcut="Alt+S" onClick={onSkip}>
          Skip
        </Button>
        {word === null ? null : (
          <Button look="ghost" onClick={() => addToDictionary(word)}>
            It is right: add to dictionary
          </Button>
        )}
        <span className={styles.keys}>S alone skips too, outside a field.</span>
      </div>
    </form>
  )
}

type FixKind = TidyFinding['fix']['kind']
const acceptWords: Readonly<Record<FixKind, string>> = {
  words: 'Replace',
  text: 'Reword',
  owner: 'Give it to them',
  due: 'Set the date',
  'first-step': 'Set the first step',
  person: 'Add to the list',
  open: 'Open the goal',
}
const fieldLabels: Readonly<Record<Exclude<FixKind, 'open'>, string>> = {
  words: 'Replace with',
  text: 'As it should read',
  owner: 'Who',
  due: 'By when',
  'first-step': 'First step',
  person: 'Name on the list',
}
const hints: Readonly<Record<Exclude<FixKind, 'open'>, string>> = {
  words: 'Choose or type other words, or skip.',
  text: 'Change the sentence, or skip.',
  owner: 'Type who takes it on, or skip.',
  due: 'Type a date, or skip.',
  'first-step': 'Type the first step, or skip.',
  person: 'Type the name, or skip.',
}

/** What the field begins with; ready: Enter would write something good. */
function startOf({ fix }: TidyFinding, document: SessionDocument): { readonly value: string; readonly isReady: boolean } {
  switch (fix.kind) {
    case 'words':
      return { value: fix.suggestions?.[0] ?? fix.at.text.slice(fix.position, fix.position + fix.length), isReady: true }
    case 'text':
      return fix.suggestion === '' ? { value: fix.at.text, isReady: false } : { value: fix.suggestion, isReady: true }
    case 'owner': {
      const person = document.participants.find(({ id }) => id === fix.suggestedId)
      return person === undefined ? { value: '', isReady: false } : { value: calledOf(person), isReady: true }
    }
    case 'person':
      return { value: fix.name, isReady: true }
    case 'due':
    case 'first-step':
      return { value: '', isReady: false }
    case 'open':
      return { value: '', isReady: true }
  }
}

function Sentence({ id, finding, document }: { readonly id: string; readonly finding: TidyFinding; readonly document: SessionDocument }) {
  const { fix } = finding
  if (fix.kind === 'words') {
    const { at, position, length } = fix
    const word = at.text.slice(position, position + length)
    const { before, after } = surroundings({ ...at, word, position }, 140)
    return <FoundSentence id={id} before={before} word={word} after={after} />
  }
  const text = fix.kind === 'text' ? fix.at.text : (linkIndexOf(document).items.get(finding.itemId ?? '')?.label ?? '')
  return <FoundSentence id={id} after={text} />
}

/** Where it stands, in words: "Belief in “What do we believe?”". */
function placeOf(document: SessionDocument, { itemId, activityId }: TidyFinding): string {
  const item = itemId === null ? undefined : linkIndexOf(document).items.get(itemId)
  const activity = document.activities.find((one) => one.id === activityId)
  const parts = [item?.kind ?? '', activity === undefined ? '' : `“${activity.title || activity.kind}”`].filter((part) => part !== '')
  return parts.length === 0 ? 'Session' : capitalised(parts.join(' in '))
}
