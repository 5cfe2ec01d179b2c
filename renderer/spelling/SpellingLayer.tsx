/**
 * Marks misspelt words in the text field that has the focus, whichever view it belongs to, and opens suggestions for them: by F7, by the menu
 * key or by a right click. The focus stays in the field, so that no editor closes. Checking waits for a pause; a key is never held up.
 */
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { commandTable } from '../lib/command-table'
import type { SessionDocument } from '../session/schema'
import { announce } from '../ui/announce'
import { type Command, useCommands, useKeyPlace, viewKey } from '../ui/commands'
import { type Mark, marksOn, proseField, type TypedField } from './field'
import { Suggestions } from './Suggestions'
import { learn, marksIn, spellFor, useSpellingVersion } from './speller'
import styles from './spelling.module.css'
import { type PlacedWord, wordAt } from './words'

const SpellingDialog = lazy(() => import('./SpellingDialog'))

interface Props {
  readonly document: SessionDocument
  readonly onOpenItem: (itemId: string) => void
}

/** A pause in typing after which the words are looked up. */
const pause = 350

interface Open {
  readonly field: TypedField
  readonly word: PlacedWord
  readonly at: Mark
}

export default function SpellingLayer({ document: session, onOpenItem }: Props) {
  const [field, setField] = useState<TypedField | null>(null)
  const [marks, setMarks] = useState<readonly Mark[]>([])
  const [open, setOpen] = useState<Open | null>(null)
  const version = useSpellingVersion()
  const checked = useRef('')
  const [isWhole, setWhole] = useState(false)
  useKeyPlace('Writing')
  useCommands(commands(() => setWhole(true)))
  useEffect(() => spellFor(session), [session])
  useEffect(() => () => spellFor(null), [])

  useEffect(() => {
    const onFocus = (event: FocusEvent) => setField(proseField(event.target))
    const onBlur = () => setField(null)
    setField(proseField(window.document.activeElement))
    window.addEventListener('focusin', onFocus)
    window.addEventListener('focusout', onBlur)
    return () => {
      window.removeEventListener('focusin', onFocus)
      window.removeEventListener('focusout', onBlur)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new verdict, an added word or another language asks for other marks
  useEffect(() => {
    if (field === null) {
      setMarks([])
      setOpen(null)
      return
    }
    let frame = 0
    let timer: ReturnType<typeof setTimeout>
    const draw = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const next = field.value === checked.current ? marksOn(field, marksIn(field.value)) : []
        // Nothing marked before and nothing now, as while somebody types: nothing is drawn.
        setMarks((before) => (before.length === 0 && next.length === 0 ? before : next))
      })
    }
    const check = async () => {
      const text = field.value
      await learn([text])
      checked.current = text
      draw()
    }
    const onInput = () => {
      clearTimeout(timer)
      timer = setTimeout(check, pause)
      // Places move with every letter: better no mark than one beside its word.
      draw()
    }
    const onMove = () => draw()
    const observer = new ResizeObserver(onMove)
    observer.observe(field)
    field.addEventListener('input', onInput)
    window.addEventListener('scroll', onMove, true)
    window.addEventListener('resize', onMove)
    if (checked.current === field.value) draw()
    else timer = setTimeout(check, pause)
    return () => {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
      observer.disconnect()
      field.removeEventListener('input', onInput)
      window.removeEventListener('scroll', onMove, true)
      window.removeEventListener('resize', onMove)
    }
  }, [field, version])

  useEffect(() => {
    if (field === null) return
    const show = (word: PlacedWord) => {
      field.setSelectionRange(word.position, word.position + word.word.length)
      const [at] = marksOn(field, [word])
      if (at !== undefined) setOpen({ field, word, at })
    }
    const onKey = (event: KeyboardEvent) => {
      if (viewKey(event, ['spelling.suggest']) === null) return
      event.preventDefault()
      event.stopPropagation()
      void learn([field.value]).then(() => {
        checked.current = field.value
        const word = wordFrom(marksIn(field.value), field.selectionStart ?? 0)
        if (word === null) announce('No misspelt word in this field')
        else show(word)
      })
    }
    const onMenu = (event: MouseEvent) => {
      const cursor = wordAt(field.value, field.selectionStart ?? 0)
      const word = marksIn(field.value).find((one) => one.word === cursor?.word && one.position === cursor.position)
      if (event.target !== field || word === undefined) return
      event.preventDefault()
      show(word)
    }
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('contextmenu', onMenu)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('contextmenu', onMenu)
    }
  }, [field])

  return createPortal(
    <>
      <div className={styles.layer} aria-hidden="true" data-spelling-marks={marks.length}>
        {marks.map(({ left, bottom, width }) => (
          <i key={`${left} ${bottom}`} className={styles.mark} style={{ left, top: bottom - 3, width }} />
        ))}
      </div>
      {open === null ? null : <Suggestions {...open} onClose={() => setOpen(null)} />}
      {!isWhole ? null : (
        <Suspense>
          <SpellingDialog document={session} onClose={() => setWhole(false)} onOpenItem={onOpenItem} />
        </Suspense>
      )}
    </>,
    window.document.body,
  )
}

function commands(open: () => void): Command[] {
  return commandTable.flatMap(({ id, words, key, where }) => (id === 'session.spelling' ? [{ id, words, key, where, run: open }] : []))
}

/** The wrong word at the cursor, else the next one after it, else the first. */
function wordFrom(words: readonly PlacedWord[], cursor: number): PlacedWord | null {
  return words.find(({ word, position }) => position + word.length >= cursor) ?? words[0] ?? null
}
