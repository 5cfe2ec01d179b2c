/** Where the session screen gets ids and the time from: the one place in this folder with a clock and randomness. */

/** Unique in the document; letters, digits and hyphens. */
export function newId(): string {
  return crypto.randomUUID()
}

/** ISO instant. */
export function nowInstant(): string {
  return new Date().toISOString()
}

/** `YYYY-MM-DD` where this computer stands. */
export function todayHere(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
