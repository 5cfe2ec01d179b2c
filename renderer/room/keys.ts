/**
 * The commands of the session screen. Which of them work depends on the tab; buttons print the key from here, and the window's list of
 * commands (palette, help, menus) gets them with `commandsOf`. Words and keys are those of the one table.
 */
import { type CommandId, commandTable } from '../lib/command-table'
import { type Command, chosenKey } from '../ui/commands'

type Row = (typeof commandTable)[number]
export type RoomCommand = Extract<Row, { readonly where: 'Session' }>['id']

/** The key as `ui/keys` writes it, such as `D`, or the one that was chosen instead; '' when it was taken away. */
export function keyFor(id: CommandId): string {
  return chosenKey(id)
}

/** What a view gives to a command of the table. */
type Given = Pick<Command, 'run' | 'isEnabled' | 'canRun'> & Partial<Pick<Command, 'words'>>

/** Commands for what a view can do now; `words` replaces those of the table, such as "Undo Edit title". */
export function commandsOf(runs: Partial<Readonly<Record<RoomCommand, Given>>>): Command[] {
  return commandTable.flatMap((row) => {
    const given = row.where === 'Session' ? runs[row.id] : undefined
    if (given === undefined) return []
    const { id, key, where, words } = row
    return [{ id, key, where, words, isEnabled: true, ...given }]
  })
}
