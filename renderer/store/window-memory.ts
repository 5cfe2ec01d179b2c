/** What this window, and no other, remembers over a reload: a few words in the page's own storage. Nothing of a session, nothing that is saved. */

const prefix = 'groundwork-window-'

/** What was remembered under a name; '' when nothing was. */
export function remembered(name: string): string {
  return storage()?.getItem(prefix + name) ?? ''
}

/** '' forgets. */
export function remember(name: string, words: string): void {
  if (words === '') storage()?.removeItem(prefix + name)
  else storage()?.setItem(prefix + name, words)
}

function storage(): Storage | null {
  try {
    return sessionStorage
  } catch {
    // Some browsers refuse it to pages they do not trust; then a reload begins anew.
    return null
  }
}
