/**
 * Every command and every key, once: the shell's menu, the palette, the help of keys, the choice of other keys and the views read this table.
 * Data only, without imports, so that both halves can read it; what a command does stays with the screen that can do it.
 */

/** The menus of the shell, in their order. */
export const menuNames = ['File', 'Edit', 'View', 'Run', 'Room', 'Help'] as const
export type MenuName = (typeof menuNames)[number]

/**
 * Commands: given by key, palette or menu wherever their screen is open. `key` as in `ui/keys`, '' for none.
 * The library and a session are never on the screen together, so both may use a key; what holds everywhere is beside both.
 */
export const commandTable = [
  { id: 'app.palette', words: 'Search sessions and commands', key: 'Mod+K', where: 'Everywhere', menu: 'View' },
  { id: 'app.keys', words: 'Show the keys', key: '?', where: 'Everywhere', menu: 'Help' },
  { id: 'file.open', words: 'Open a file', key: 'Mod+O', where: 'Everywhere', menu: 'File' },
  { id: 'file.example', words: 'Open the example', key: '', where: 'Everywhere', menu: 'File' },
  { id: 'app.data-folder', words: 'Show the data folder', key: '', where: 'Everywhere', menu: 'Help' },
  { id: 'go.sessions', words: 'All sessions', key: '', where: 'Go to', menu: 'File' },
  { id: 'go.templates', words: 'Templates', key: '', where: 'Go to', menu: 'File' },
  { id: 'go.backups', words: 'Backups', key: '', where: 'Go to', menu: 'File' },
  { id: 'go.trash', words: 'Trash', key: '', where: 'Go to', menu: 'File' },
  { id: 'go.settings', words: 'Settings', key: '', where: 'Go to', menu: 'Edit' },
  { id: 'go.about', words: 'About Groundwork', key: '', where: 'Go to', menu: 'Help' },
  // In a session this one has no key: there N is the box for new entries.
  { id: 'file.new', words: 'New session', key: 'N', where: 'Library', menu: 'File' },
  { id: 'session.undo', words: 'Undo', key: 'Mod+Z', where: 'Session', menu: 'Edit' },
  { id: 'session.redo', words: 'Redo', key: 'Mod+Shift+Z', where: 'Session', menu: 'Edit' },
  { id: 'session.keep-version', words: 'Keep this version under a name', key: '', where: 'Session', menu: 'File' },
  { id: 'session.spelling', words: 'Check the spelling of the session', key: 'Mod+F7', where: 'Session', menu: 'Edit' },
  { id: 'run.next-step', words: 'Next step', key: 'Alt+ArrowRight', where: 'Session', menu: 'Run' },
  { id: 'run.previous-step', words: 'Previous step', key: 'Alt+ArrowLeft', where: 'Session', menu: 'Run' },
  { id: 'run.next-slot', words: 'Next part of the agenda', key: 'Alt+ArrowDown', where: 'Session', menu: 'Run' },
  { id: 'run.previous-slot', words: 'Previous part of the agenda', key: 'Alt+ArrowUp', where: 'Session', menu: 'Run' },
  {
    id: 'run.done',
    words: 'Start this part of the agenda, or end it and begin the next',
    key: 'Alt+Enter',
    where: 'Session',
    menu: 'Run',
  },
  { id: 'run.pause-day', words: 'Pause the session, or let it go on', key: 'Shift+T', where: 'Session', menu: 'Run' },
  { id: 'run.timer', words: 'Start or pause the timer', key: 'T', where: 'Session', menu: 'Run' },
  { id: 'run.add-minute', words: 'One minute more', key: '+', where: 'Session', menu: 'Run' },
  { id: 'run.capture', words: 'Go to the box for new entries', key: 'N', where: 'Session', menu: 'Run' },
  { id: 'run.decision', words: 'Record a decision', key: 'D', where: 'Session', menu: 'Run' },
  { id: 'run.action', words: 'Record an action', key: 'A', where: 'Session', menu: 'Run' },
  { id: 'run.park', words: 'Park a thought', key: 'P', where: 'Session', menu: 'Run' },
  { id: 'run.round', words: 'Round: one person after the other', key: 'R', where: 'Session', menu: 'Run' },
  { id: 'run.groups', words: 'Groups', key: 'Shift+G', where: 'Session', menu: 'Run' },
  { id: 'run.here', words: 'Who is here', key: 'Shift+W', where: 'Session', menu: 'Run' },
  { id: 'run.hide', words: 'Hide entries from the wall, or reveal them', key: 'Shift+H', where: 'Session', menu: 'Room' },
  { id: 'wall.mirror', words: 'Show the room this window, or work in it again', key: 'Mod+Shift+F', where: 'Session', menu: 'Room' },
  { id: 'run.ask', words: 'Ask the room the next question, or take it off the audience view', key: 'Q', where: 'Session', menu: 'Room' },
  { id: 'run.later', words: 'Put the question that is asked off, or the next one', key: 'Shift+Q', where: 'Session', menu: 'Room' },
  { id: 'wall.freeze', words: 'Freeze the audience view, or follow again', key: 'F', where: 'Session', menu: 'Room' },
  { id: 'wall.blank', words: 'Blank the audience view, or show it again', key: 'B', where: 'Session', menu: 'Room' },
  { id: 'wall.pin', words: 'Pin the audience view where it is, or follow again', key: 'Shift+P', where: 'Session', menu: 'Room' },
  { id: 'wall.back', words: 'Step before, on the audience view only', key: 'Alt+PageUp', where: 'Session', menu: 'Room' },
  { id: 'wall.forward', words: 'Step after, on the audience view only', key: 'Alt+PageDown', where: 'Session', menu: 'Room' },
] as const satisfies readonly (Tabled & { readonly menu: MenuName })[]

/** Keys that a view handles itself, where it has the focus. They are in no menu: without the focus there is nothing they could work on. */
export const viewKeyTable = [
  {
    id: 'spelling.suggest',
    words: 'Suggest another spelling for the word at the cursor, or the next misspelt one',
    key: 'F7',
    where: 'Writing',
  },
  { id: 'board.walk', words: 'Next note; the other arrows likewise', key: 'ArrowDown', where: 'On a note' },
  // Sideways Alt and an arrow are the steps of the part, from everywhere.
  { id: 'board.move', words: 'Move the note down in its group; up likewise', key: 'Alt+ArrowDown', where: 'On a note' },
  { id: 'board.carry', words: 'Move the note to the next group; left likewise', key: 'Mod+ArrowRight', where: 'On a note' },
  { id: 'board.select', words: 'Select the note, or no longer', key: ' ', where: 'On a note' },
  { id: 'board.extend', words: 'Extend the selection', key: 'Shift+ArrowDown', where: 'On a note' },
  { id: 'board.all', words: 'Select all notes', key: 'Mod+A', where: 'On a note' },
  { id: 'board.sort', words: 'Send to the first group; 2 to 9 likewise, 0 back to unsorted', key: '1', where: 'On a note' },
  { id: 'board.group', words: 'Make a group of what is selected', key: 'G', where: 'On a note' },
  { id: 'board.merge', words: 'Merge notes', key: 'M', where: 'On a note' },
  { id: 'board.unmerge', words: 'Take merged notes apart', key: 'U', where: 'On a note' },
  { id: 'board.edit', words: 'Edit the note', key: 'E', where: 'On a note' },
  { id: 'board.set-aside', words: 'Set aside', key: 'S', where: 'On a note' },
  { id: 'board.remove', words: 'Remove', key: 'Delete', where: 'On a note' },
  { id: 'board.clear', words: 'Select nothing', key: 'Escape', where: 'On a note' },
  { id: 'goal.walk', words: 'Next goal; the other arrows likewise', key: 'ArrowDown', where: 'On a goal' },
  { id: 'goal.select', words: 'Select the goal, or no longer', key: ' ', where: 'On a goal' },
  { id: 'goal.extend', words: 'Extend the selection', key: 'Shift+ArrowDown', where: 'On a goal' },
  { id: 'goal.clear', words: 'Select nothing', key: 'Escape', where: 'On a goal' },
  { id: 'goal.why', words: 'Why? A goal above', key: 'W', where: 'On a goal' },
  { id: 'goal.how', words: 'How? A goal below', key: 'H', where: 'On a goal' },
  { id: 'goal.link', words: 'Link to another goal that it helps', key: 'L', where: 'On a goal' },
  { id: 'goal.move', words: 'Move under another goal', key: 'M', where: 'On a goal' },
  { id: 'goal.read', words: 'Read its links aloud', key: 'O', where: 'On a goal' },
  { id: 'goal.remove', words: 'Remove', key: 'Delete', where: 'On a goal' },
  { id: 'goal.add', words: 'Add a goal below, and while typing store it and add the next', key: 'Enter', where: 'In the outline' },
  { id: 'goal.edit', words: 'Edit the goal', key: 'E', where: 'In the outline' },
  { id: 'goal.in', words: 'Deeper, also while typing', key: 'Tab', where: 'In the outline' },
  { id: 'goal.out', words: 'Higher, also while typing', key: 'Shift+Tab', where: 'In the outline' },
  { id: 'goal.up', words: 'Before the goal above; down likewise', key: 'Alt+ArrowUp', where: 'In the outline' },
  { id: 'goal.leave', words: 'Leave the outline, so that Tab goes on', key: 'Escape', where: 'In the outline' },
  { id: 'read-aloud.yes', words: 'Everybody says yes', key: 'Y', where: 'Reading links aloud' },
  { id: 'read-aloud.next', words: 'Next link', key: 'ArrowRight', where: 'Reading links aloud' },
  { id: 'read-aloud.previous', words: 'Previous link', key: 'ArrowLeft', where: 'Reading links aloud' },
  { id: 'segment.move', words: 'Move the segment up; down likewise', key: 'Alt+ArrowUp', where: 'On a segment' },
  { id: 'grid.walk', words: 'Next cell; the other arrows likewise', key: 'ArrowDown', where: 'In the grid' },
  { id: 'grid.edit', words: 'Edit the cell; a letter begins it anew', key: 'Enter', where: 'In the grid' },
  { id: 'grid.clear', words: 'Empty the cell', key: 'Delete', where: 'In the grid' },
  { id: 'grid.leave', words: 'Let the next Tab leave the grid', key: 'Escape', where: 'In the grid' },
  { id: 'card.next', words: 'Next segment', key: 'PageDown', where: 'On a card' },
  { id: 'card.previous', words: 'Previous segment', key: 'PageUp', where: 'On a card' },
  { id: 'map.place', words: 'More interest; the other arrows likewise', key: 'ArrowRight', where: 'On the map' },
  { id: 'map.clear', words: 'Take off the map', key: 'Delete', where: 'On the map' },
  { id: 'walk.next', words: 'Next touchpoint on the wall', key: 'PageDown', where: 'Walking the path' },
  { id: 'walk.previous', words: 'Touchpoint before on the wall', key: 'PageUp', where: 'Walking the path' },
  { id: 'scale.answer', words: 'Answer from 0 or 1 to 5', key: '1', where: 'On a scale' },
  { id: 'scale.next', words: 'Next scale', key: 'Enter', where: 'On a scale' },
  { id: 'scale.previous', words: 'Scale before', key: 'Shift+Enter', where: 'On a scale' },
  { id: 'vote.next', words: 'Next count', key: 'Enter', where: 'Counting votes' },
  { id: 'vote.previous', words: 'Count before', key: 'Shift+Enter', where: 'Counting votes' },
  { id: 'round.take', words: 'Take the line, and on to the next person', key: 'Enter', where: 'In a round' },
  { id: 'round.skip', words: 'Skip: comes up again at the end', key: 'Alt+S', where: 'In a round' },
  { id: 'round.pass', words: 'Pass: nothing to add', key: 'Alt+P', where: 'In a round' },
  { id: 'round.back', words: 'Back to the turn before', key: 'Alt+B', where: 'In a round' },
  { id: 'groups.deal', words: 'Deal pairs; 3 to 6 likewise', key: '2', where: 'In the groups' },
] as const satisfies readonly Tabled[]

export interface Tabled {
  /** `session.undo`: what the menu sends, what a chosen key is stored under. Never renamed. */
  readonly id: string
  /** What it does, as in the palette, the menu and the help. */
  readonly words: string
  readonly key: string
  /** The heading it stands under in the palette and in the help. */
  readonly where: string
}

export type CommandId = (typeof commandTable)[number]['id']
export type ViewKey = (typeof viewKeyTable)[number]
export type ViewKeyId = ViewKey['id']
/** Where a view takes keys itself. */
export type KeyPlace = ViewKey['where']
