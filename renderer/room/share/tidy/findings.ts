/** Everything that may be tidied up in the open session, as the list shows it: spelling from the dictionaries, the rest from rules. */
import { useEffect, useMemo } from 'react'
import { idOf, type TidyFinding, tidyGroups } from '../../../activities/tidying-finding'
import { isOnPaper, structureFindings } from '../../../activities/tidying-findings'
import { nameFindings } from '../../../activities/tidying-names'
import type { SessionDocument } from '../../../session/schema'
import { type SpelledText, unknownWords } from '../../../spelling/findings'
import { proseOf } from '../../../spelling/prose'
import { knows, learn, useSpellingVersion } from '../../../spelling/speller'

/** In the order of the groups. Words that the dictionaries have not judged yet count as right; the list grows when they have. */
export function useTidyFindings(document: SessionDocument, today: string): readonly TidyFinding[] {
  const version = useSpellingVersion()
  const texts = useMemo(() => proseOf(document).filter(isOnPaper), [document])
  useEffect(
    () => void learn([...texts.map(({ text }) => text), ...document.participants.map((person) => person.department)]),
    [texts, document],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new verdict or an added word asks for the list anew
  return useMemo(() => tidyFindings(document, texts, knows(), today), [document, texts, today, version])
}

export function tidyFindings(
  document: SessionDocument,
  texts: readonly SpelledText[],
  known: (word: string) => boolean,
  today: string,
): readonly TidyFinding[] {
  const names = nameFindings(document, texts, known)
  const all = [...spellingIn(texts, known, names), ...names, ...structureFindings(document, texts, today)]
  return tidyGroups.flatMap((group) => all.filter((finding) => finding.group === group))
}

/** A slip inside a name is asked about as a name. */
function spellingIn(texts: readonly SpelledText[], known: (word: string) => boolean, names: readonly TidyFinding[]): TidyFinding[] {
  const counts = new Map<string, number>()
  return unknownWords(texts, known).flatMap((found): TidyFinding[] => {
    const { word, position, ...at } = found
    const length = word.length
    const isName = names.some(
      ({ fix }) => fix.kind === 'words' && isSame(fix.at, at) && fix.position <= position && position < fix.position + fix.length,
    )
    if (isName) return []
    const id = idOf('spelling', at, word)
    const nth = (counts.get(id) ?? 0) + 1
    counts.set(id, nth)
    const fix = { kind: 'words', at, position, length, suggestions: null } as const
    return [
      {
        id: `${id} ${nth}`,
        group: 'spelling',
        question: `Is “${word}” spelt as it should be?`,
        itemId: at.itemId,
        activityId: at.activityId,
        fix,
      },
    ]
  })
}

function isSame(first: SpelledText, second: SpelledText): boolean {
  return first.activityId === second.activityId && first.path.join('/') === second.path.join('/')
}
