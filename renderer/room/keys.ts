/**
 * The keys of the session screen, once. Which of them work depends on the tab; buttons print the key from here, and the window's list of
 * commands (palette, help, menus) gets them with `commandsOf`.
 */
import { type Command, chosenKey } from '../ui/commands'

export const roomKeys = [
  { id: 'session.undo', key: 'Mod+Z', words: 'Undo' },
  { id: 'session.redo', key: 'Mod+Shift+Z', words: 'Redo' },
  { id: 'run.next-step', key: 'Alt+ArrowRight', words: 'Next step' },
  { id: 'run.previous-step', key: 'Alt+ArrowLeft', words: 'Previous step' },
  { id: 'run.next-slot', key: 'Alt+ArrowDown', words: 'Next part of the agenda' },
  { id: 'run.previous-slot', key: 'Alt+ArrowUp', words: 'Previous part of the agenda' },
  { id: 'run.done', key: 'Alt+Enter', words: 'Start this part of the agenda, or end it and begin the next' },
  { id: 'run.pause-day', key: 'Shift+T', words: 'Pause the session, or let it go on' },
  { id: 'run.capture', key: 'N', words: 'Go to the box for new entries' },
  { id: 'run.round', key: 'R', words: 'Round: one person after the other' },
  { id: 'run.groups', key: 'Shift+G', words: 'Groups' },
  { id: 'run.here', key: 'Shift+W', words: 'Who is here' },
  { id: 'run.hide', key: 'Shift+H', words: 'Hide entries from the wall, or reveal them' },
  { id: 'run.decision', key: 'D', words: 'Record a decision' },
  { id: 'run.action', key: 'A', words: 'Record an action' },
  { id: 'run.park', key: 'P', words: 'Park a thought' },
  { id: 'run.timer', key: 'T', words: 'Start or pause the timer' },
  { id: 'run.add-minute', key: '+', words: 'One minute more' },
  { id: 'wall.freeze', key: 'F', words: 'Freeze the audience view, or follow again' },
  { id: 'wall.blank', key: 'B', words: 'Blank the audience view, or show it again' },
  { id: 'wall.pin', key: 'Shift+P', words: 'Pin the audience view where it is, or follow again' },
  { id: 'wall.back', key: 'Alt+PageUp', words: 'Step before, on the audience view only' },
  { id: 'wall.forward', key: 'Alt+PageDown', words: 'Step after, on the audience view only' },
  { id: 'wall.mirror', key: 'Mod+Shift+F', words: 'Show the room this window, or work in it again' },
] as const

export type RoomCommand = (typeof roomKeys)[number]['id']

/** The key as `ui/keys` writes it, such as `D`, or the one that was chosen instead; '' when it was taken away. */
export function keyFor(id: RoomCommand): string {
  return chosenKey(id, roomKeys.find((entry) => entry.id === id)?.key ?? '')
}

/** Commands for what a view can do now; `words` replaces those of the table, such as "Undo Edit title". */
export function commandsOf(
  runs: Partial<Readonly<Record<RoomCommand, { readonly run: () => void; readonly words?: string; readonly isEnabled?: boolean }>>>,
): Command[] {
  return roomKeys.flatMap(({ id, key, words }) => {
    const given = runs[id]
    if (given === undefined) return []
    return [{ id, key, where: 'Session', words: given.words ?? words, run: given.run, isEnabled: given.isEnabled ?? true }]
  })
}
