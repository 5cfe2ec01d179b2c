/** How a title quotes what somebody wrote: in full when it is short, else its first words, ending where a reader can rest. */

/** Words after which a sentence plainly goes on: a title must not stop there. */
const weak = new Set(
  (
    'a an the this that these those our your their his her its my we you they it he she who which what when where while ' +
    'to of on in at by for from with into onto over under about as than and or but nor so if because before after until ' +
    'is are was were be been has have had can could will would shall should may might must do does did not no ' +
    'one two three four five six seven eight nine ten first every each all any some more most very same other'
  ).split(' '),
)

/**
 * At most `most` characters of a text on one line, cut between words; an ellipsis follows them; weak words at the cut go too, as long as
 * a third of the room stays filled. A first word longer than the room is cut inside, between whole characters.
 */
export function shortQuote(text: string, most = 48): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (Array.from(line).length <= most) return line
  const room = Array.from(line).slice(0, most).join('')
  const isWhole = line.charAt(room.length) === ' '
  const words = (isWhole ? room : room.slice(0, Math.max(0, room.lastIndexOf(' ')))).split(' ').filter((word) => word !== '')
  if (words.length === 0) return `${room}…`
  const rested = [...words]
  while (rested.length > 1 && weak.has(bare(rested.at(-1)))) rested.pop()
  const kept = rested.join(' ')
  return `${(kept.length >= most / 3 ? kept : words.join(' ')).replace(/[\s,;:.–—-]+$/u, '')}…`
}

const bare = (word: string | undefined) => (word ?? '').toLowerCase().replace(/[^\p{L}]/gu, '')
