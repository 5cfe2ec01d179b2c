/** Keys as text: `N`, `?`, `Mod+K`, `Mod+Shift+Z`, `Alt+ArrowUp`. `Mod` is Ctrl, and the command key on a Mac. Pure: matching and naming only. */

/** What matching needs of a keyboard event. */
export interface Stroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** Which key of the keyboard it is, such as `KeyS`; counts where Alt makes another letter of it. */
  readonly code?: string
}

/** Whether a key is pressed alone, and therefore must stay silent where people type. */
export function isPlainKey(keys: string): boolean {
  return !/^(Mod|Alt)\+/.test(keys)
}

/** Whether a key is a letter, digit or sign pressed alone: what WCAG 2.1.4 is about. */
export function isCharacterKey(keys: string): boolean {
  return isPlainKey(keys) && partsOf(keys).key.length === 1 && keys !== ' '
}

/** Whether another key can be chosen instead: letters and signs, alone or with Alt. Arrows, Enter and digits mean the same everywhere. */
export function isChangeable(keys: string): boolean {
  const { mod, key } = partsOf(keys)
  return !mod && key.length === 1 && !/[0-9 ]/.test(key)
}

export function matches(keys: string, stroke: Stroke): boolean {
  const parts = partsOf(keys)
  const isMod = stroke.ctrlKey || stroke.metaKey
  if (parts.mod !== isMod || parts.alt !== stroke.altKey) return false
  // A sign such as ? needs Shift on some keyboards and not on others: only letters and named keys mind it.
  const mindsShift = parts.key.length > 1 || /[a-z]/i.test(parts.key)
  if (mindsShift && parts.shift !== stroke.shiftKey) return false
  return parts.key.toLowerCase() === letterOf(stroke).toLowerCase()
}

/** With Alt held down many keyboards write another letter: then the key itself counts. */
function letterOf({ key, altKey, code }: Stroke): string {
  const own = altKey && !/^[a-z]$/i.test(key) ? /^Key([A-Z])$/.exec(code ?? '')?.[1] : undefined
  return own ?? key
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
