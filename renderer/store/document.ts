/**
 * The document store: the one session that is open, its history, and whether it is saved. Undoable and saved; nothing about views lives here.
 * Every change of the document goes through `change`; whoever keeps it on disk or shows it elsewhere listens with `onChanges`.
 */
import { create as produce } from 'mutative'
import { applyChanges, type Change, differenceOf } from '../session/changes'
import { grafted } from '../session/graft'
import { rebased, remember, stepBack, stepForward } from '../session/history'
import type { SessionDocument } from '../session/schema'
import { closed, pace, type SaveState, useDocument } from './open-document'

export { type DocumentState, type SaveState, useDocument } from './open-document'

export interface ChangeHow {
  /** What the journal calls the step, where the label names a person or repeats words of the group: "Remove person". */
  readonly record?: string
  readonly mergeKey?: string
  /** `skip`: things nobody would undo, such as where the room is or the running timer. */
  readonly undo?: 'skip'
  /**
   * `next-picture`: views are told once a picture, however many such changes come. Never for what a text field shows while it is typed into:
   * React would put the old letters back.
   */
  readonly shown?: 'next-picture'
}

/** What listeners hear after each change, undo and redo of this window. Not called for foreign changes. */
export interface ChangeNews {
  /** For the journal: names nobody. */
  readonly label: string
  readonly changes: readonly Change[]
  readonly mergeKey: string | null
  readonly how: 'change' | 'undo' | 'redo'
}

const listeners = new Set<(news: ChangeNews) => void>()

/** Hears of every change made in this window. Answers the function that stops it. */
export function onChanges(listener: (news: ChangeNews) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let guard: (document: SessionDocument, changes: readonly Change[]) => string | null = () => null
let consequence: (before: SessionDocument, after: SessionDocument) => SessionDocument = (_before, after) => after

/** What follows from a change and belongs to the same step, such as the wording that is kept. Set once at start-up, like the guard. */
export function setChangeConsequence(next: typeof consequence): void {
  consequence = next
}

const refusalListeners = new Set<(sentence: string) => void>()

/** Says which changes must not enter the document, with a sentence. Set once at start-up by the storage, which knows every schema. */
export function setChangeGuard(next: typeof guard): void {
  guard = next
}

/** Hears why a change was not taken. Answers the function that stops it. */
export function onRefusals(listener: (sentence: string) => void): () => void {
  refusalListeners.add(listener)
  return () => refusalListeners.delete(listener)
}

/** Shows a document. Forgets the history of the one before. */
export function showDocument(document: SessionDocument, readOnlyBecause: string | null = null): void {
  useDocument.setState({ ...closed, document, readOnlyBecause })
}

export function closeDocument(): void {
  useDocument.setState(closed)
}

/** The open document; throws when none is open, which is a bug of the caller. */
export function openDocument(): SessionDocument {
  const { document } = useDocument.getState()
  if (document === null) throw new Error('No session is open.')
  return document
}

/**
 * The one door for changes. `label` names the undo entry ("Add belief"). A recipe that changes nothing leaves no trace.
 * Answers whether anything changed; in a read-only window nothing does.
 */
export function change(label: string, recipe: (draft: SessionDocument) => void, how: ChangeHow = {}): boolean {
  const { document, history, readOnlyBecause } = useDocument.getState()
  if (document === null) throw new Error('No session is open.')
  if (readOnlyBecause !== null) return false
  const wanted = produce(document, recipe, { enableAutoFreeze: import.meta.env?.DEV === true }) as SessionDocument
  const changed = wanted === document ? document : consequence(document, wanted)
  const difference = differenceOf(document, changed)
  if (difference.changes.length === 0) return false
  const refusal = guard(document, difference.changes)
  if (refusal !== null) {
    for (const listener of refusalListeners) listener(refusal)
    return false
  }
  const set = () =>
    useDocument.setState({
      document: difference.isInPlace ? changed : applyChanges(document, difference.changes),
      history: how.undo === 'skip' ? history : remember(history, label, difference, how.mergeKey ?? null, how.record),
    })
  if (how.shown === 'next-picture') pace.withNextPicture(set)
  else set()
  tell({ label: how.record ?? label, changes: difference.changes, mergeKey: how.mergeKey ?? null, how: 'change' })
  return true
}

/** Changes the data of one activity; `recipe` gets its data as the activity's own type. */
export function changeActivity<Data extends object>(
  activityId: string,
  label: string,
  recipe: (draft: Data) => void,
  how: ChangeHow = {},
): boolean {
  return change(
    label,
    (draft) => {
      const activity = draft.activities.find((candidate) => candidate.id === activityId)
      if (activity === undefined) throw new Error(`There is no activity ${activityId}.`)
      recipe(activity.data as Data)
    },
    how,
  )
}

/** Undoes the last step; answers its label, or null when there is nothing to undo. */
export function undo(): string | null {
  return travel(stepBack, 'undo')
}

export function redo(): string | null {
  return travel(stepForward, 'redo')
}

/** Lets this window write (null), or says why it does not. The document and its history stay. */
export function setReadOnly(readOnlyBecause: string | null): void {
  useDocument.setState({ readOnlyBecause })
}

/**
 * Replaces the content of the open document as one undoable step. What is equal in both stays the same object, so that the step carries
 * only what really differs. Id, kind and format stay those of the open document.
 */
export function replaceDocument(label: string, next: SessionDocument): boolean {
  return change(label, (draft) => {
    const { id, kind, format } = draft
    Object.assign(draft, grafted(openDocument(), { ...next, id, kind, format }))
  })
}

/** Takes over changes made in another window of the same session. They are not undoable here. */
export function takeOver(changes: readonly Change[]): void {
  const { document } = useDocument.getState()
  if (document !== null) useDocument.setState({ document: applyChanges(document, changes) })
}

/** Told with the next picture: a line is written many times in one, and nobody types into this. */
export function setSaveState(save: SaveState): void {
  const { kind } = useDocument.getState().save
  if (kind !== save.kind || save.kind === 'not-saved') pace.withNextPicture(() => useDocument.setState({ save }))
}

/** What the last self-test of the backups found; null: the newest one was read back whole. */
export function setBackupFlaw(backupFlaw: string | null): void {
  if (useDocument.getState().backupFlaw !== backupFlaw) useDocument.setState({ backupFlaw })
}

function travel(move: typeof stepBack, how: 'undo' | 'redo'): string | null {
  const { document, history, readOnlyBecause } = useDocument.getState()
  const moved = document === null || readOnlyBecause !== null ? null : move(history)
  if (document === null || moved === null) return null
  const { changes: forth, inverse: back } = moved.step
  const changes = how === 'undo' ? rebased(document, back, forth) : rebased(document, forth, back)
  useDocument.setState({ document: applyChanges(document, changes), history: moved.history })
  tell({ label: moved.step.record, changes, mergeKey: null, how })
  return moved.step.label
}

function tell(news: ChangeNews): void {
  for (const listener of listeners) listener(news)
}
