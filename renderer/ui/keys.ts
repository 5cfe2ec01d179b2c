/** Keys as text: `N`, `?`, `Mod+K`, `Mod+Shift+Z`, `Alt+ArrowUp`. `Mod` is Ctrl, and the command key on a Mac. Pure: matching and naming only. */

/** What matching needs of a keyboard event. */
export interface Stroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Whether a key is pressed alone, and therefore must stay silent where people type. */
export function isPlainKey(keys: string): boolean {
  return !/^(Mod|Alt)\+/.test(keys)
}

export function matches(keys: string, stroke: Stroke): boolean {
  const parts = partsOf(keys)
  const isMod = stroke.ctrlKey || stroke.metaKey
  if (parts.mod !== isMod || parts.alt !== stroke.altKey) return false
  // A sign such as ? needs Shift on some keyboards and not on others: only letters and named keys mind it.
  const mindsShift = parts.key.length > 1 || /[a-z]/i.test(parts.key)
  if (mindsShift && parts.shift !== stroke.shiftKey) return false
  return parts.key.toLowerCase() === stroke.key.toLowerCase()
}

/** The key of a stroke, as it is written here; null for a modifier alone. A sign is written without the Shift that its keyboard needs. */
export function keysOf(stroke: Stroke): string | null {
  if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process'].includes(stroke.key)) return null
  const isLetter = /^[a-z]$/i.test(stroke.key)
  const mindsShift = isLetter || stroke.key.length > 1
  return [
    ...(stroke.ctrlKey || stroke.metaKey ? ['Mod'] : []),
    ...(stroke.altKey ? ['Alt'] : []),
    ...(stroke.shiftKey && mindsShift ? ['Shift'] : []),
    isLetter ? stroke.key.toUpperCase() : stroke.key,
  ].join('+')
}

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
}

/** The keys as they are printed on this machine's keyboard, one text for each. */
export function keyNames(keys: string, isMac: boolean): readonly string[] {
  const { mod, alt, shift, key } = partsOf(keys)
  return [
    ...(mod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift ? ['Shift'] : []),
    signs[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ]
}

/** For `aria-keyshortcuts`. */
export function ariaKeys(keys: string, isMac: boolean): string {
  return keys.replace('Mod', isMac ? 'Meta' : 'Control')
}

export const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.userAgent)

function partsOf(keys: string): { readonly mod: boolean; readonly alt: boolean; readonly shift: boolean; readonly key: string } {
  const parts = keys === '+' ? ['+'] : keys.split('+')
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.slice(0, -1).includes('Shift'),
    key: parts.at(-1) ?? '',
  }
}
