/** The commands that can be given on any screen, once: keys, the shell's menu, the palette and the help of keys read this table. */
import { host } from '../host'
import { openExample, openFiles } from '../library/files'
import { askForNewSession } from '../library/state'
import { roomKeys } from '../room/keys'
import { boardKeyHints } from '../room/parts/board/board-key-hints'
import { openOverlay } from '../store/screen'
import { type Command, setKnownKeys, useCommands } from '../ui/commands'
import { notify } from '../ui/toasts'
import { goTo, type LibraryPlace, type Route } from './route'

const to = (place: LibraryPlace, words: string): Command => ({
  id: `go.${place}`,
  words,
  key: null,
  where: 'Go to',
  run: () => goTo({ kind: place }),
})

const everywhere: readonly Command[] = [
  {
    id: 'app.palette',
    words: 'Search sessions and commands',
    key: 'Mod+K',
    where: 'Everywhere',
    run: () => openOverlay({ kind: 'palette' }),
  },
  { id: 'app.keys', words: 'Show the keys', key: '?', where: 'Everywhere', run: () => openOverlay({ kind: 'keys' }) },
  { id: 'file.open', words: 'Open a file', key: 'Mod+O', where: 'Everywhere', run: () => void openFiles() },
  { id: 'file.example', words: 'Open the example', key: null, where: 'Everywhere', run: () => void openExample() },
  { id: 'app.data-folder', words: 'Show the data folder', key: null, where: 'Everywhere', run: () => void showDataFolder() },
  to('sessions', 'All sessions'),
  to('templates', 'Templates'),
  to('backups', 'Backups'),
  to('trash', 'Trash'),
  to('settings', 'Settings'),
  to('about', 'About Groundwork'),
]

const inLibrary: readonly Command[] = [
  { id: 'file.new', words: 'New session', key: 'N', where: 'Library', run: () => askForNewSession(null) },
]

/** The menu's command, wherever the person is: a session under way stays open behind the dialog. */
const elsewhere: readonly Command[] = [
  { id: 'file.new', words: 'New session', key: null, where: 'Everywhere', run: () => askForNewSession(null) },
]

const none: readonly Command[] = []

setKnownKeys([
  ...[...everywhere, ...inLibrary].flatMap(({ id, key, words, where }) => (key === null ? [] : [{ id, key, words, where }])),
  ...roomKeys.map((entry) => ({ ...entry, where: 'Session' })),
  ...boardKeyHints.map(({ key, words }) => ({ id: `board.${key}`, key, words, where: 'Session', isFixed: true })),
])

/** Registers what the current screen allows. What stands on the wall, the audience window or a mirrored one, has none of these commands. */
export function useAppCommands(route: Route, isMirrored: boolean): void {
  const isOnWall = route.kind === 'audience' || isMirrored
  useCommands(isOnWall ? none : everywhere)
  useCommands(isOnWall ? none : route.kind === 'session' ? elsewhere : inLibrary)
}

async function showDataFolder(): Promise<void> {
  const answer = await host().window({ do: 'reveal', what: 'data' })
  if (!answer.ok) notify({ sentence: answer.problem.sentence, tone: 'problem' })
}
