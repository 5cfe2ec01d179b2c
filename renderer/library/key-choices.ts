/** Keys chosen instead of the built-in ones: which may be, and why another may not. Pure. */
import type { KeyChoice, KnownKey } from '../ui/commands'
import { isChangeable } from '../ui/keys'

export function keyOf(known: KnownKey, chosen: readonly KeyChoice[]): string {
  return chosen.find((one) => one.command === known.id)?.key ?? known.key
}

/** Keys that can be changed or taken away: letters and signs, which WCAG 2.1.4 wants to be, and those with Alt. */
export function changeableKeys(known: readonly KnownKey[]): readonly KnownKey[] {
  return known.filter(({ key }) => isChangeable(key))
}

/** Why this key cannot be given to the command, in a sentence; '' when it can. */
export function refusalOfKey(key: string, command: KnownKey, known: readonly KnownKey[], chosen: readonly KeyChoice[]): string {
  const bare = key.replace(/^(Alt\+)?(Shift\+)?/, '')
  if (key.startsWith('Mod+')) {
    return 'Ctrl with a letter belongs to the system and to text fields. Nothing was changed; choose a letter or a sign, alone or with Alt.'
  }
  if (bare.length !== 1 || bare === ' ') {
    return 'Arrows, Enter, Space and the like move and press things. Nothing was changed; choose a letter or a sign, alone or with Alt.'
  }
  if (/[0-9]/.test(bare)) return 'Digits send notes to their group and fill in scales. Nothing was changed; choose a letter or a sign.'
  const holder = known.find((other) => other.id !== command.id && areBeside(other.where, command.where) && keyOf(other, chosen) === key)
  return holder === undefined ? '' : `This key is taken: “${holder.words}”. Nothing was changed; choose another, or change that one first.`
}

/** The choices with one more; a command that gets its built-in key back is no choice. */
export function withKey(chosen: readonly KeyChoice[], command: KnownKey, key: string): KeyChoice[] {
  const others = chosen.filter((one) => one.command !== command.id)
  return key === command.key ? others : [...others, { command: command.id, key }]
}

/** The library and a session are never on the screen together; what works everywhere is on both, and views with keys of their own are in a session. */
function areBeside(one: string, other: string): boolean {
  const wide = [one, other]
  if (one === other || wide.includes('Everywhere')) return true
  return wide.includes('Session') && !wide.includes('Library')
}
