/** The keys of a board for the help of keys, in the order of `board-keys.ts`, which handles them. */
import type { KeyHint } from '../../../ui/commands'

export const boardKeyHints: readonly KeyHint[] = [
  { key: 'ArrowDown', words: 'Next note; the other arrows likewise' },
  { key: 'Alt+ArrowDown', words: 'Move the note; the other arrows likewise' },
  { key: ' ', words: 'Select the note, or no longer' },
  { key: 'Shift+ArrowDown', words: 'Extend the selection' },
  { key: 'Mod+A', words: 'Select all notes' },
  { key: '1', words: 'Send to the first group; 2 to 9 likewise, 0 back to unsorted' },
  { key: 'G', words: 'Make a group of what is selected' },
  { key: 'M', words: 'Merge notes' },
  { key: 'U', words: 'Take merged notes apart' },
  { key: 'E', words: 'Edit the note' },
  { key: 'S', words: 'Set aside' },
  { key: 'Delete', words: 'Remove' },
  { key: 'Escape', words: 'Select nothing' },
]
