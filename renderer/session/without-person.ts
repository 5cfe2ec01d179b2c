/**
 * A session without one person: for somebody who asks to be removed. Unlike taking a name off the list this cannot be undone, so it goes through
 * everything that refers to the person. What the group did stays (votes count, wordings stand); who did it does not. Pure.
 *
 * [Note: no common mark] Where a vote or an entry must go on naming somebody, it names an id that is in no list, another one in each round and each
 * activity, so that what one removed person did in different places cannot be put together again. The ids follow from `secret`, which the caller
 * makes up and forgets: the same in every version of the session, found out from none.
 */
import * as z from 'zod'
import { isReferenceKey } from './file-ids'
import { type SchemaOf, withoutMentions } from './mentions'
import type { SessionDocument } from './schema'
import { asType, isPlain, unwrapped } from './schema-walk'

export interface Removal {
  /** Everybody in this document who is to go; ids that are not there do nothing. */
  readonly ids: readonly string[]
  /** Wordings to take out of free texts, such as the name; none leaves texts as they are. */
  readonly wordings: readonly string[]
  /** What stands in their place: "a former participant". */
  readonly words: string
  readonly secret: string
}

export function withoutPerson(document: SessionDocument, removal: Removal, schemaOf: SchemaOf): SessionDocument {
  const without = removal.ids.reduce((before, id) => withoutReferences(before, id, removal, schemaOf), document)
  return withoutMentions(without, removal.wordings, removal.words, schemaOf)
}

function withoutReferences(document: SessionDocument, id: string, { words, secret }: Removal, schemaOf: SchemaOf): SessionDocument {
  const others = (ids: readonly string[]) => ids.filter((one) => one !== id)
  const orNull = (one: string | null) => (one === id ? null : one)
  return {
    ...document,
    participants: document.participants.filter((one) => one.id !== id).map((one) => ({ ...one, deputyId: orNull(one.deputyId) })),
    attendance: document.attendance.filter((one) => one.participantId !== id).map((one) => ({ ...one, deputyId: orNull(one.deputyId) })),
    room: {
      ...document.room,
      round: {
        ...document.room.round,
        participantIds: others(document.room.round.participantIds),
        turns: document.room.round.turns.filter((turn) => turn.participantId !== id),
      },
      groups: document.room.groups.map((group) => ({ ...group, participantIds: others(group.participantIds) })),
    },
    actions: document.actions.map((one) => (one.ownerId === id ? { ...one, ownerId: null, ownerName: one.ownerName || words } : one)),
    parkingLot: document.parkingLot.map((one) => ({ ...one, participantId: orNull(one.participantId) })),
    links: document.links.filter((one) => one.from !== id && one.to !== id),
    dismissed: document.dismissed.filter((one) => one.itemId !== id),
    votes: document.votes.map((round) => {
      const alias = aliasOf(secret, round.id, id)
      const renamed = (one: string) => (one === id ? alias : one)
      return {
        ...round,
        presentIds: round.presentIds.map(renamed),
        ballots: round.ballots.map((ballot) => ({ ...ballot, participantId: renamed(ballot.participantId) })),
        objections: round.objections.map((one) => ({ ...one, participantId: orNull(one.participantId) })),
      }
    }),
    activities: document.activities.map((activity) => ({
      ...activity,
      data: inData(schemaOf(activity), activity.data, '', id, aliasOf(secret, activity.id, id)) as typeof activity.data,
    })),
  }
}

/**
 * Inside an activity: out of lists of people; nobody where the schema allows nobody; entries that say nothing without their person (a signature)
 * away; another id in what is left, which is only what cannot be read here.
 */
function inData(schema: z.ZodType | null, value: unknown, key: string, id: string, alias: string): unknown {
  const inner = schema === null ? null : unwrapped(schema)
  if (typeof value === 'string') {
    if (value !== id || !isReferenceKey(key)) return value
    return schema?.safeParse(null).success === true ? null : alias
  }
  if (Array.isArray(value)) {
    const element = inner instanceof z.ZodArray ? asType(inner.element) : null
    return value
      .filter((item: unknown) => item !== id && !isNothingWithout(element, item, id))
      .map((item: unknown) => inData(element, item, key, id, alias))
  }
  if (!isPlain(value)) return value
  const shape: Readonly<Record<string, unknown>> = inner instanceof z.ZodObject ? inner.shape : {}
  const entries = Object.entries(value).map(([name, member]): [string, unknown] => [
    name,
    inData(Object.hasOwn(shape, name) ? asType(shape[name]) : null, member, name, id, alias),
  ])
  return Object.fromEntries(entries)
}

function isNothingWithout(schema: z.ZodType | null, item: unknown, id: string): boolean {
  const inner = schema === null ? null : unwrapped(schema)
  if (!(inner instanceof z.ZodObject) || !isPlain(item) || item.participantId !== id) return false
  const shape: Readonly<Record<string, unknown>> = inner.shape
  return Object.hasOwn(shape, 'participantId') && !asType(shape.participantId).safeParse(null).success
}

/** 106 bits mixed from the secret and the place; nothing of either can be read from it. */
function aliasOf(secret: string, place: string, id: string): string {
  const text = `${secret} ${place} ${id}`
  return `x${mixed(text, 1).toString(36)}${mixed(text, 2).toString(36)}`
}

/** cyrb53: 53 bits, well spread. */
function mixed(text: string, seed: number): number {
  let [first, second] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    first = Math.imul(first ^ code, 2654435761)
    second = Math.imul(second ^ code, 1597334677)
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909)
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909)
  return 4294967296 * (2097151 & second) + (first >>> 0)
}
