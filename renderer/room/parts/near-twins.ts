/**
 * Which notes may say the same thing in other words: a hint, never a merge. Compares the words that carry meaning, shortened to their stems,
 * through an index by word, so that a thousand notes stay quick.
 */

interface Text {
  readonly id: string
  readonly text: string
}

/** Share of the shorter note's words that both must have; notes of two or three such words must share them all. */
const enough = 0.6
const few = 3
const common = new Set(
  'about after again also always been before being both could does doing down each even every from have having here into just like made make many more most much must never only other over same shall should some such than that their them then there these they this those through under very want were what when where which while will with without would your'.split(
    ' ',
  ),
)

/** For a note that is close to an earlier one: the id of that earlier one. */
export function nearTwins(notes: readonly Text[]): ReadonlyMap<string, string> {
  const words = notes.map((note) => stemsOf(note.text))
  const seen = new Map<string, number[]>()
  const twins = new Map<string, string>()
  notes.forEach((note, index) => {
    const own = words[index] ?? new Set()
    const shared = new Map<number, number>()
    for (const word of own) for (const earlier of seen.get(word) ?? []) shared.set(earlier, (shared.get(earlier) ?? 0) + 1)
    let best = 0
    for (const [earlier, count] of shared) {
      const smaller = Math.min(own.size, words[earlier]?.size ?? 0)
      const larger = Math.max(own.size, words[earlier]?.size ?? 0)
      const share = count / smaller
      const isClose = smaller > few ? share >= enough && count / larger >= enough / 2 : smaller >= 2 && share === 1 && larger <= smaller + 2
      const other = notes[earlier]
      if (isClose && share > best && other !== undefined) {
        best = share
        twins.set(note.id, other.id)
      }
    }
    for (const word of own) {
      const list = seen.get(word)
      if (list === undefined) seen.set(word, [index])
      else list.push(index)
    }
  })
  return twins
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return new Set(words.filter((word) => !common.has(word)).map(stemOf))
}

/** Enough for "customers" and "customer", "learns" and "learned"; no dictionary. */
function stemOf(word: string): string {
  return word.replace(/(ings?|edly|ed|ies|es|s|ly)$/, '').slice(0, 8)
}
