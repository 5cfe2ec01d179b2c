/** What the settings of this computer hold of a person: words taught to the spelling, and names of exported files, which repeat titles. */
import { mentionFinder } from '../session/mentions'
import { changePreferences, usePreferences } from '../store/preferences'

const alike = (word: string) => word.normalize('NFC').toLowerCase()

/** Words of one's own dictionary that are a part of one of the wordings, and names of files that were made from these sessions. */
export function inPreferences(
  wordings: readonly string[],
  sessionIds: readonly string[],
): { readonly words: readonly string[]; readonly files: readonly string[] } {
  const { spellingWords, spellingIgnored, share } = usePreferences.getState()
  const isPart = partOf(wordings)
  const words = [...spellingWords, ...spellingIgnored.flatMap((one) => one.words)].filter(isPart)
  const files = share.filter((one) => sessionIds.includes(one.sessionId)).flatMap((one) => one.made.map((made) => made.name))
  return { words: [...new Set(words)], files: [...new Set(files)] }
}

/** Takes them away. What was made from these sessions is out of date now in any case. */
export function removeFromPreferences(wordings: readonly string[], sessionIds: readonly string[]): void {
  const { spellingWords, spellingIgnored, share, lastOrganisation } = usePreferences.getState()
  const isPart = partOf(wordings)
  changePreferences({
    spellingWords: spellingWords.filter((word) => !isPart(word)),
    spellingIgnored: spellingIgnored.map((one) => ({ ...one, words: one.words.filter((word) => !isPart(word)) })),
    share: share.map((one) => (sessionIds.includes(one.sessionId) ? { ...one, made: [] } : one)),
    ...(mentionFinder(wordings)(lastOrganisation) && { lastOrganisation: '' }),
  })
}

function partOf(wordings: readonly string[]): (word: string) => boolean {
  const parts = new Set(wordings.flatMap((one) => alike(one).split(/[^\p{L}\p{N}\p{M}]+/u)).filter((one) => one !== ''))
  return (word) => parts.has(alike(word))
}
