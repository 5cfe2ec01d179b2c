/**
 * Every command that can be given right now, once: keys, menus, the palette and the help of keys all read this list.
 * Screens add theirs while they are mounted (`useCommands`); the newest wins a key that two claim. What commands and
 * keys there are at all says the table in `lib/command-table`; here is what works now.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { type CommandId, commandTable, type KeyPlace, type ViewKeyId, viewKeyTable } from '../lib/command-table'
import { isCharacterKey, isPlainKey, matches, type Stroke } from './keys'

export interface Command {
  /** `library.new-session`, `session.undo`: also what the shell's menu sends. */
  readonly id: string
  /** What it does, as a verb: "New session". */
  readonly words: string
  /** See `keys.ts`; null when it has none. */
  readonly key: string | null
  /** The heading it stands under in the help of keys and the palette: "Everywhere", "Session", "Manifesto". */
  readonly where: string
  readonly run: () => void
  /** false: there, but pointless now. It keeps its place in the help and does nothing. */
  readonly isEnabled?: boolean
  /** Asked when the command is given, where `isEnabled` was drawn and may be a picture behind: a line and its undo fit between two pictures. */
  readonly canRun?: () => boolean
}

type Group = { readonly commands: readonly Command[] }

/** A key chosen instead of a command's own; '' for none. */
export interface KeyChoice {
  readonly command: string
  readonly key: string
}

/** A key that a view handles itself where it has the focus, such as G on a note: told for the help of keys. */
export interface KeyHint {
  readonly key: string
  readonly words: string
}

/** A key as it comes with the app, so that Settings can offer every one, whatever screen is open. */
export interface KnownKey {
  readonly id: string
  readonly key: string
  readonly words: string
  readonly where: string
}

const known: readonly KnownKey[] = [...commandTable, ...viewKeyTable].filter(({ key }) => key !== '')
const builtInKeys: ReadonlyMap<string, string> = new Map(known.map(({ id, key }) => [id, key]))
let groups: readonly Group[] = []
let all: readonly Command[] = []
let choices: ReadonlyMap<string, string> = new Map()
let places: readonly KeyPlace[] = []
let hintGroups: readonly { readonly where: string; readonly hints: readonly KeyHint[] }[] = []
let hasPlainKeys = true
const listeners = new Set<() => void>()

/** Adds commands; answers the function that takes them away. */
export function registerCommands(commands: readonly Command[]): () => void {
  const group: Group = { commands }
  setGroups([...groups, group])
  return () => setGroups(groups.filter((candidate) => candidate !== group))
}

/** Adds commands while the component is mounted. They may be made anew at every render: the newest `run` is the one that runs. */
export function useCommands(commands: readonly Command[]): void {
  const newest = useRef(commands)
  useEffect(() => {
    newest.current = commands
  })
  // Registered anew only when something visible changes, so that typing in a screen does not re-render palette and help.
  const face = commands
    .map(({ id, words, key, where, isEnabled }) => [id, words, key, where, isEnabled ?? true].join('\u0000'))
    .join('\u0001')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `face` stands for the commands
  useEffect(
    () =>
      registerCommands(
        newest.current.map((command) => ({
          ...command,
          run: () => newest.current.find((candidate) => candidate.id === command.id)?.run(),
        })),
      ),
    [face],
  )
}

/** All commands that can be given now, as they change. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => all)
}

/** Every command that can be given now, by whatever way. */
export function commandsNow(): readonly Command[] {
  return all
}

/** Tells the help of keys, while the component is mounted, that a view takes its own keys of the table. */
export function useKeyPlace(place: KeyPlace): void {
  useEffect(() => {
    setPlaces([...places, place])
    return () => {
      const index = places.indexOf(place)
      setPlaces(places.filter((_, at) => at !== index))
    }
  }, [place])
}

/** What views handle themselves just now; each heading once. */
export function useAllKeyHints(): typeof hintGroups {
  return useSyncExternalStore(subscribe, () => hintGroups)
}

/**
 * Which of these keys of a view was pressed; null for none of them. A letter, digit or sign is none while somebody types, and none at all for
 * those who switched keys without Ctrl or Alt off.
 */
export function viewKey<Id extends ViewKeyId>(event: Stroke & { readonly target: EventTarget | null }, ids: readonly Id[]): Id | null {
  const found = ids.find((id) => {
    const key = chosenKey(id)
    return key !== '' && matches(key, event) && !(isCharacterKey(key) && !takesCharacters(event.target))
  })
  return found ?? null
}

/** Whether letters, digits and signs pressed alone are keys where the focus is. */
export function takesCharacters(target: EventTarget | null): boolean {
  return hasPlainKeys && !isTypedInto(target)
}

/** The table of keys. */
export function knownKeys(): readonly KnownKey[] {
  return known
}

/** Takes over the keys that this person chose instead of the built-in ones. They count at once, also where they are shown. */
export function setKeyChoices(chosen: readonly KeyChoice[]): void {
  choices = new Map(chosen.map(({ command, key }) => [command, key]))
  setGroups(groups)
}

/** The key of a command or of a view as this person has it; '' when it has none. */
export function chosenKey(id: CommandId | ViewKeyId, builtIn: string = builtInKeys.get(id) ?? ''): string {
  return choices.get(id) ?? builtIn
}

/** Runs a command by its id; answers whether there was one to run. */
export function runCommand(id: string): boolean {
  const command = newestFirst().find((candidate) => candidate.id === id)
  if (command === undefined || !canRun(command)) return false
  command.run()
  return true
}

/** WCAG 2.1.4: keys without Ctrl or Alt can be switched off. */
export function setPlainKeys(isOn: boolean): void {
  hasPlainKeys = isOn
}

/** Runs the command of a key press, unless the key belongs to whoever has the focus. Answers whether it ran. */
export function handleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false
  const command = newestFirst().find((candidate) => candidate.key !== null && matches(candidate.key, event))
  if (command === undefined || command.key === null || !canRun(command)) return false
  if (isPlainKey(command.key) && (!hasPlainKeys || isTypedInto(event.target) || hasOpenDialog())) return false
  if (!isPlainKey(command.key) && belongsToField(event)) return false
  event.preventDefault()
  command.run()
  return true
}

function canRun(command: Command): boolean {
  return command.canRun?.() ?? command.isEnabled !== false
}

/** Undo, redo and select-all are the text field's own while there is text in it. */
function belongsToField(event: KeyboardEvent): boolean {
  const { target } = event
  const isEditing = /^[azy]$/i.test(event.key) && !event.altKey && isTypedInto(target)
  return isEditing && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value !== '' : true)
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'range', 'color'].includes(target.type)
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable || target.role === 'textbox'
  )
}

function hasOpenDialog(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"]') !== null
}

function newestFirst(): readonly Command[] {
  return [...all].reverse()
}

function setGroups(next: readonly Group[]): void {
  groups = next
  all = groups.flatMap((group) => group.commands).map(withChosenKey)
  setPlaces(places)
}

function setPlaces(next: readonly KeyPlace[]): void {
  places = next
  hintGroups = [...new Set(places)].map((where) => ({
    where,
    hints: viewKeyTable.flatMap(({ id, words, where: own }) => {
      const key = own === where ? chosenKey(id) : ''
      return key === '' ? [] : [{ key, words }]
    }),
  }))
  tell()
}

function withChosenKey(command: Command): Command {
  const key = choices.get(command.id)
  return key === undefined || command.key === null ? command : { ...command, key: key === '' ? null : key }
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
