/** Fresh ids for things in a document. Called at the edges and passed in: operations and rules never make ids themselves. */

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_'
const length = 16

/**
 * 16 characters of 6 random bits, the first of 5: an id that begins with a letter or digit can name a folder and is never taken for a flag.
 * `getRandomValues` is there in every kind of page and in Node, unlike `randomUUID`.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  let id = ''
  for (const byte of bytes) id += alphabet[byte & (id === '' ? 31 : 63)]
  return id
}
