/** What the commands do that can be given on any screen. Their words and keys are those of the one table. */
import { host } from '../host'
import { commandTable } from '../lib/command-table'
import { openExample, openFiles } from '../library/files'
import { askForNewSession } from '../library/state'
import { openOverlay } from '../store/screen'
import { type Command, useCommands } from '../ui/commands'
import { notify } from '../ui/toasts'
import { goTo, type LibraryPlace, type Route } from './route'

type Row = (typeof commandTable)[number]
type AppCommand = Extract<Row, { readonly where: 'Everywhere' | 'Go to' }>['id']

const to = (place: LibraryPlace) => () => goTo({ kind: place })

/** What each command of any screen does; it does not compile until every one of the table has its work. */
const works: Readonly<Record<AppCommand, () => void>> = {
  'app.palette': () => openOverlay({ kind: 'palette' }),
  'app.keys': () => openOverlay({ kind: 'keys' }),
  'file.open': () => void openFiles(),
  'file.example': () => void openExample(),
  'app.data-folder': () => void showDataFolder(),
  'go.sessions': to('sessions'),
  'go.templates': to('templates'),
  'go.backups': to('backups'),
  'go.trash': to('trash'),
  'go.settings': to('settings'),
  'go.about': to('about'),
}

const everywhere: readonly Command[] = commandTable.flatMap((row) => {
  if (row.where !== 'Everywhere' && row.where !== 'Go to') return []
  return [{ id: row.id, words: row.words, key: row.key === '' ? null : row.key, where: row.where, run: works[row.id] }]
})

const inLibrary: readonly Command[] = commandTable.flatMap(({ id, words, key, where }) =>
  id === 'file.new' ? [{ id, words, key, where, run: () => askForNewSession(null) }] : [],
)

/** The menu's command, wherever the person is: a session under way stays open behind the dialog. */
const elsewhere: readonly Command[] = inLibrary.map((command) => ({ ...command, key: null, where: 'Everywhere' }))

const none: readonly Command[] = []

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
