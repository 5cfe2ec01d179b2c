import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MergedPart, mergeItems, mergesOf, noMerges, standsAs, unmergeItem, wholeOf, wordingsOf } from './merge'
import type { VoteRound } from './schema'
import { openRound, setBallot, setHands, setTally } from './voting'
import { consentResult, dotResults, itemsOf, rankingResults } from './voting-results'

interface Note {
  id: string
  text: string
  merged: MergedPart[]
}
const notes = (count = 6): Note[] =>
  Array.from({ length: count }, (_, index) => ({ id: `n${index}`, text: `Wording ${index}`, merged: [] }))
const merge = (items: Note[], keepId: string, partIds: readonly string[], text: string) =>
  mergeItems<MergedPart, Note>(items, { keepId, partIds, text, entryFor: (itemId, textBefore) => ({ itemId, textBefore, at: 't' }) })

const anId = fc.integer({ min: 0, max: 5 }).map((index) => `n${index}`)
const aMerge = fc.record({ keepId: anId, partIds: fc.uniqueArray(anId, { minLength: 1, maxLength: 3 }), text: fc.string({ minLength: 1 }) })
const someMerges = fc.array(aMerge, { maxLength: 5 })

function mergedNotes(merges: readonly { readonly keepId: string; readonly partIds: readonly string[]; readonly text: string }[]): Note[] {
  const items = notes()
  for (const one of merges) merge(items, one.keepId, one.partIds, one.text)
  return items
}

describe('merging', () => {
  test('taking a merge apart gives back exactly what was there, whatever was merged before', () => {
    fc.assert(
      fc.property(someMerges, aMerge, (earlier, last) => {
        const items = mergedNotes(earlier)
        const before = structuredClone(items)
        const kept = items.find((item) => item.id === last.keepId)
        const known = new Set(kept?.merged.map((part) => part.itemId))
        merge(items, last.keepId, last.partIds, last.text)
        for (const part of [...(kept?.merged ?? [])].reverse()) {
          if (!known.has(part.itemId)) unmergeItem(items, { keepId: last.keepId, partId: part.itemId })
        }
        expect(items).toEqual(before)
      }),
    )
  })

  test('taken apart in any order, everybody has the wording of their own again', () => {
    fc.assert(
      fc.property(someMerges, fc.infiniteStream(fc.nat()), (merges, picks) => {
        const items = mergedNotes(merges)
        for (let left = items.flatMap((item) => item.merged).length; left > 0; left--) {
          const all = items.flatMap((item) => item.merged.map((part) => ({ keepId: item.id, partId: part.itemId })))
          const one = all[(picks.next().value ?? 0) % all.length]
          if (one !== undefined) unmergeItem(items, one)
        }
        expect(items).toEqual(notes())
      }),
    )
  })

  test('every item stands once: for itself, or under exactly one that stands', () => {
    fc.assert(
      fc.property(someMerges, (given) => {
        const items = mergedNotes(given)
        const merges = mergesOf(items)
        for (const item of items) expect(merges.has(standsAs(merges, item.id))).toBe(false)
        const shown = items.filter((item) => !merges.has(item.id)).flatMap((item) => wordingsOf(items, merges, item.id))
        expect(shown.map((item) => item.id).sort()).toEqual(items.map((item) => item.id))
        for (const item of items.filter((one) => !merges.has(one.id))) {
          expect(wholeOf(items, item.id).sort()).toEqual(
            wordingsOf(items, merges, item.id)
              .map((one) => one.id)
              .sort(),
          )
        }
      }),
    )
  })

  test('circles, strangers and double entries of a hand-written file count for nothing', () => {
    const part = (itemId: string) => ({ itemId, textBefore: '', at: '' })
    const items = [
      { id: 'a', text: 'A', merged: [part('b'), part('gone'), part('a')] },
      { id: 'b', text: 'B', merged: [part('a')] },
      { id: 'c', text: 'C', merged: [part('b')] },
    ]
    expect([...mergesOf(items)]).toEqual([['b', 'a']])
    expect(mergesOf(notes())).toBe(noMerges)
  })
})

describe('votes of merged items', () => {
  const ids = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5']
  const round = (method: VoteRound['method']): VoteRound => {
    const rounds: VoteRound[] = []
    openRound(rounds, { id: 'r', activityId: 'x', method, title: '', itemIds: ids, at: '', presentIds: [] })
    const [first] = rounds
    if (first === undefined) throw new Error('A round was opened.')
    return first
  }
  const ballots = (most: number) =>
    fc.array(
      fc.uniqueArray(fc.record({ itemId: anId, value: fc.integer({ min: 1, max: most }) }), { selector: (choice) => choice.itemId }),
      {
        maxLength: 8,
      },
    )

  test('who voted for several of the wordings counts once', () => {
    fc.assert(
      fc.property(someMerges, ballots(2), ballots(5), (given, dots, levels) => {
        const merges = mergesOf(mergedNotes(given))
        const byDots = round('dots')
        const byConsent = round('consent')
        dots.forEach((choices, person) => void setBallot(byDots, `p${person}`, choices))
        levels.forEach((choices, person) => void setBallot(byConsent, `p${person}`, choices))
        for (const id of itemsOf(byDots, merges)) {
          const own = dots.map((choices) =>
            Math.max(0, ...choices.filter((one) => standsAs(merges, one.itemId) === id).map((one) => one.value)),
          )
          expect(dotResults(byDots, merges).find((result) => result.itemId === id)?.dots).toBe(own.reduce((sum, value) => sum + value, 0))
          const people = levels.filter((choices) => choices.some((one) => standsAs(merges, one.itemId) === id)).length
          expect(consentResult(byConsent, id, merges).answered).toBe(people)
        }
      }),
    )
  })

  test('taking the merge apart gives everybody back their own votes, also of a closed round', () => {
    fc.assert(
      fc.property(aMerge, ballots(2), (given, dots) => {
        const items = notes()
        const voted = round('dots')
        dots.forEach((choices, person) => void setBallot(voted, `p${person}`, choices))
        voted.state = 'frozen'
        const before = [structuredClone(voted), dotResults(voted, mergesOf(items))]
        merge(items, given.keepId, given.partIds, given.text)
        dotResults(voted, mergesOf(items))
        for (const partId of [...given.partIds].reverse()) unmergeItem(items, { keepId: given.keepId, partId })
        expect([voted, dotResults(voted, mergesOf(items))]).toEqual(before)
      }),
    )
  })

  test('typed tallies are added, and the result says so', () => {
    const voted = round('dots')
    setTally(voted, 'n0', 3)
    setTally(voted, 'n1', 4)
    setTally(voted, 'n2', 1)
    const items = notes()
    merge(items, 'n0', ['n1'], 'Both')
    merge(items, 'n2', ['n3'], 'Both')
    const results = new Map(dotResults(voted, mergesOf(items)).map((result) => [result.itemId, result]))
    expect(results.get('n0')).toMatchObject({ dots: 7, isAdded: true })
    expect(results.get('n2')).toMatchObject({ dots: 1, isAdded: false })
    expect(results.has('n1')).toBe(false)
    const asked = round('consent')
    setHands(asked, 'n0', 4, 2)
    setHands(asked, 'n1', 1, 1)
    expect(consentResult(asked, 'n0', mergesOf(items))).toMatchObject({ answered: 3, blocks: 1, isAgreed: false, isAdded: true })
  })

  test('of two places in a ranking the better one counts, and the next line moves up', () => {
    const voted = round('ranking')
    voted.itemIds = ['n0', 'n1', 'n2']
    setBallot(voted, 'p', [
      { itemId: 'n0', value: 1 },
      { itemId: 'n1', value: 2 },
      { itemId: 'n2', value: 3 },
    ])
    const items = notes()
    merge(items, 'n0', ['n1'], 'Both')
    expect(rankingResults(voted, mergesOf(items)).map((result) => [result.itemId, result.dots])).toEqual([
      ['n0', 2],
      ['n2', 1],
    ])
  })

  test('the order in which ballots came in changes no result, merged or not', () => {
    fc.assert(
      fc.property(someMerges, ballots(4), fc.constantFrom('dots', 'ranking', 'consent', 'gradients'), (given, cast, method) => {
        const merges = mergesOf(mergedNotes(given))
        const say = (order: readonly number[]) => {
          const voted = round(method)
          for (const person of order) setBallot(voted, `p${person}`, cast[person] ?? [])
          return [
            dotResults(voted, merges),
            rankingResults(voted, merges),
            itemsOf(voted, merges).map((id) => consentResult(voted, id, merges)),
          ]
        }
        const order = cast.map((_, person) => person)
        expect(say(order.toReversed())).toEqual(say(order))
      }),
    )
  })
})
