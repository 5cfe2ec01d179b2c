/** What the room sees of its own heads: whose turn it is, who sits together with which lines, and how much was written before the reveal. Pure. */
import { itemsOf, linkIndexOf } from '../../activities/whole'
import { speakersHere } from '../../session/here'
import { roundNow } from '../../session/round'
import type { SessionDocument } from '../../session/schema'
import type { FrameContent } from '../frames'

/** A round or groups, when they stand on the wall; null: the slot does. */
export function headsContent(document: SessionDocument): FrameContent | null {
  const { wall, round, groups } = document.room
  if (wall === 'round' && round.startedAt !== '') {
    const speakers = speakersHere(document)
    const { queue, done, total } = roundNow(round, [...speakers.keys()])
    const [speaker = '', ...next] = queue.map((id) => speakers.get(id) ?? '')
    return { kind: 'round', speaker, next, pass: round.pass, done, total }
  }
  if (wall === 'groups' && groups.length > 0) return groupsContent(document)
  return null
}

/** Lines that are hidden until the reveal are not shown beside their group either. */
function groupsContent(document: SessionDocument): FrameContent {
  const people = new Map(document.participants.map((person) => [person.id, person.name || person.job]))
  const speakers = speakersHere(document)
  const { items } = linkIndexOf(document)
  const { groups, hiddenActivityId } = document.room
  return {
    kind: 'groups',
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      people: group.participantIds.flatMap((id) => speakers.get(id) ?? people.get(id) ?? []),
      items: group.itemIds.flatMap((id) => {
        const item = items.get(id)
        return item === undefined || item.activityId === hiddenActivityId ? [] : [item.label]
      }),
    })),
  }
}

/** How much was written, and nothing of it: `12 beliefs`. */
export function countContent(document: SessionDocument, activityId: string): FrameContent {
  const items = itemsOf(document, activityId).filter((item) => item.isOut !== true)
  const kinds = new Set(items.map((item) => item.kind))
  const [kind] = kinds
  const one = kinds.size === 1 && kind !== undefined ? kind : 'line'
  return { kind: 'count', count: items.length, words: items.length === 1 ? one : pluralOf(one) }
}

/** Of the words that activities use for their items. */
function pluralOf(word: string): string {
  if (word.endsWith('criterion')) return word.replace(/on$/, 'a')
  return word.endsWith('y') ? word.replace(/y$/, 'ies') : `${word}s`
}
