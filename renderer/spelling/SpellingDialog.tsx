/**
 * Spelling over the whole session: one unknown word after the other with the sentence it stands in, and what can be done about it. Each
 * replacement is one step of undo. What is right, such as a client's name, is added or ignored once and comes no more.
 */
import { Button, Modal, TextInput } from '@mantine/core'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { linkIndexOf } from '../activities/whole'
import type { SessionDocument } from '../session/schema'
import { change } from '../store/document'
import { announce } from '../ui/announce'
import { useOpened } from '../ui/useOpened'
import { FoundSentence, SuggestionChoices } from './FindingParts'
import { surroundings, type UnknownWord, unknownWords } from './findings'
import { dictionariesFor } from './languages'
import { proseOf, rewrite } from './prose'
import { addToDictionary, ignoreHere, knows, learn, spellingProblem, suggestionsFor, useSpellingVersion } from './speller'
import styles from './spelling-dialog.module.css'

interface Props {
  readonly document: SessionDocument
  readonly onClose: () => void
  readonly onOpenItem: (itemId: string) => void
}

export default function SpellingDialog({ document, onClose, onOpenItem }: Props) {
  const settled = useDeferredValue(document)
  const version = useSpellingVersion()
  const [found, setFound] = useState<readonly UnknownWord[] | null>(null)
  const [index, setIndex] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an added word or a new verdict asks for the list anew
  useEffect(() => {
    let isCurrent = true
    const prose = proseOf(settled)
    void learn(prose.map(({ text }) => text)).then(() => {
      if (isCurrent) setFound(unknownWords(prose, knows()))
    })
    return () => {
      isCurrent = false
    }
  }, [settled, version])
  const at = found === null ? 0 : Math.min(index, Math.max(0, found.length - 1))
  const current = found?.[at]
  const go = (by: number) => setIndex(found === null || found.length === 0 ? 0 : (at + by + found.length) % found.length)
  return (
    <Modal opened={useOpened(true)} onClose={onClose} title="Spelling" size={620} lockScroll={false}>
      {found === null ? <p className={styles.calm}>Looking through the session…</p> : null}
      {found !== null && current === undefined ? <Nothing languages={document.languages} /> : null}
      {found === null || current === undefined ? null : (
        <div className={styles.dialog}>
          <div className={styles.head}>
            <p className={styles.count}>
              {at + 1} of {found.length}
            </p>
            <Button variant="default" size="xs" onClick={() => go(-1)} disabled={found.length < 2}>
              Previous
            </Button>
            <Button variant="default" size="xs" onClick={() => go(1)} disabled={found.length < 2}>
              Next
            </Button>
          </div>
          <Finding
            key={`${current.path.join('/')} ${current.position} ${current.word}`}
            found={current}
            place={placeOf(document, current)}
            same={found.filter(({ word }) => word === current.word)}
            onOpen={
              current.itemId === null || current.activityId === null
                ? null
                : () => {
                    onClose()
                    if (current.itemId !== null) onOpenItem(current.itemId)
                  }
            }
          />
        </div>
      )}
    </Modal>
  )
}

interface FindingProps {
  readonly found: UnknownWord
  readonly place: string
  /** Every place of the same word. */
  readonly same: readonly UnknownWord[]
  readonly onOpen: (() => void) | null
}

function Finding({ found, place, same, onOpen }: FindingProps) {
  const { word } = found
  const [suggestions, setSuggestions] = useState<readonly string[] | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    let isCurrent = true
    box.current?.focus()
    void suggestionsFor(word)
      .catch(() => [])
      .then((list) => {
        if (isCurrent) setSuggestions(list)
      })
    return () => {
      isCurrent = false
    }
  }, [word])
  const { before, after } = surroundings(found, 90)
  const to = (typed ?? suggestions?.[0] ?? '').trim()
  const isReady = to !== '' && to !== word
  return (
    <form
      className={styles.finding}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) replace([found], to)
      }}
    >
      <p className={styles.place}>
        {place}
        {onOpen === null ? null : (
          <button type="button" className={styles.link} onClick={onOpen}>
            Open
          </button>
        )}
      </p>
      <FoundSentence before={before} word={word} after={after} />
      <SuggestionChoices suggestions={suggestions ?? []} chosen={to} onChoose={setTyped}>
        {suggestions === null ? <span className={styles.calm}>Looking…</span> : null}
        {suggestions?.length === 0 ? <span className={styles.calm}>None. Type the word as it should be.</span> : null}
      </SuggestionChoices>
      <TextInput
        ref={box}
        label="Replace with"
        data-spelling="off"
        value={typed ?? suggestions?.[0] ?? ''}
        maxLength={80}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={styles.foot}>
        <Button variant="subtle" onClick={() => addToDictionary(word)}>
          Add to dictionary
        </Button>
        <Button variant="subtle" onClick={() => ignoreHere(word)}>
          Ignore in this session
        </Button>
        <span className={styles.gap} />
        {same.length < 2 ? null : (
          <Button variant="default" disabled={!isReady} onClick={() => replace(same, to)}>
            Replace all {same.length}
          </Button>
        )}
        <Button variant="filled" type="submit" disabled={!isReady}>
          Replace
        </Button>
      </div>
    </form>
  )
}

function Nothing({ languages }: { readonly languages: readonly string[] }) {
  const { found, missing } = dictionariesFor(languages)
  const problem = spellingProblem()
  if (problem !== '') return <p className={styles.calm}>Spelling cannot be checked: {problem} Nothing was changed.</p>
  if (found.length === 0)
    return <p className={styles.calm}>There is no dictionary for {missing.join(', ')}. Choose the session’s languages in Prepare.</p>
  return (
    <p className={styles.calm}>
      No unknown words. Every text of the session was looked through
      {missing.length === 0 ? '.' : `; there is no dictionary for ${missing.join(', ')}.`}
    </p>
  )
}

/** One undoable change over all given places of a word. */
function replace(places: readonly UnknownWord[], to: string): void {
  const [first] = places
  if (first === undefined) return
  const { word } = first
  const texts = new Map(places.map((place) => [`${place.activityId} ${place.path.join('/')}`, place]))
  const label = `Replace “${word}” by “${to}”${places.length === 1 ? '' : ` in ${places.length} places`}`
  change(
    label,
    (draft) => {
      for (const [key, text] of texts) {
        const own = places.filter((place) => `${place.activityId} ${place.path.join('/')}` === key)
        rewrite(
          draft,
          text,
          own.map(({ position }) => ({ position, length: word.length, to })),
        )
      }
    },
    { record: 'Replace word' },
  )
  announce(places.length === 1 ? `${word} replaced by ${to}` : `${word} replaced by ${to} in ${places.length} places`)
}

/** Where a text stands, in words: "Belief in “What do we believe?”, why". */
function placeOf(document: SessionDocument, { itemId, activityId, field }: UnknownWord): string {
  const item = itemId === null ? undefined : linkIndexOf(document).items.get(itemId)
  const activity = document.activities.find((one) => one.id === activityId)
  const words = field.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  const what = item === undefined ? '' : item.kind
  const parts = [what, activity === undefined ? (what === '' ? 'session' : '') : `“${activity.title || activity.kind}”`]
  const named = parts.filter((part) => part !== '').join(' in ')
  const said = field === 'text' || field === '' || field === what ? named : `${named}, ${words}`
  return said.charAt(0).toUpperCase() + said.slice(1)
}
