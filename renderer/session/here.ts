/** Who is in the room: by name, with deputies, and whether those who decide are enough. Pure readings of the attendance. */
import { presentIds } from './facts'
import type { Participant, SessionDocument } from './schema'

type People = Pick<SessionDocument, 'participants' | 'attendance'>

export interface Presence {
  readonly person: Participant
  readonly isHere: boolean
  /** Who sits in for this person, or null. */
  readonly deputy: Participant | null
  /** The instant of the last arrival or departure; '' when none was recorded. */
  readonly since: string
}

/** Everybody on the list, in its order. */
export function presencesOf(document: People): Presence[] {
  const here = new Set(presentIds(document))
  const people = new Map(document.participants.map((person) => [person.id, person]))
  const latest = new Map<string, SessionDocument['attendance'][number]>()
  for (const entry of document.attendance) {
    const known = latest.get(entry.participantId)
    if (known === undefined || known.at <= entry.at) latest.set(entry.participantId, entry)
  }
  return document.participants.map((person) => {
    const last = latest.get(person.id)
    return { person, isHere: here.has(person.id), deputy: people.get(last?.deputyId ?? '') ?? null, since: last?.at ?? '' }
  })
}

/** What the room calls whoever speaks for this person: the name, or "IT engineer for IT lead". */
export function speakerName({ person, deputy }: Pick<Presence, 'person' | 'deputy'>): string {
  const name = nameOf(person)
  return deputy === null ? name : `${nameOf(deputy)} for ${name}`
}

/** By participant id, those here only. */
export function speakersHere(document: People): ReadonlyMap<string, string> {
  return new Map(
    presencesOf(document).flatMap((presence) => (presence.isHere ? [[presence.person.id, speakerName(presence)] as const] : [])),
  )
}

/** Those who sit down when groups are dealt: a deputy who is here anyway takes one seat, not two. */
export function peopleToSeat(document: People): Participant[] {
  const presences = presencesOf(document).filter(({ isHere }) => isHere)
  const own = new Set(presences.flatMap(({ person, deputy }) => (deputy === null ? [person.id] : [])))
  return presences.flatMap(({ person, deputy }) => (deputy !== null && own.has(deputy.id) ? [] : [person]))
}

export interface Quorum {
  readonly here: number
  readonly invited: number
  readonly decidingHere: number
  readonly deciding: number
  /** More than half of those who decide; true when nobody was marked as deciding. */
  readonly isQuorate: boolean
}

export function quorumOf(document: People): Quorum {
  const all = presencesOf(document)
  const deciding = all.filter(({ person }) => person.isDeciding && person.isInvited)
  const decidingHere = deciding.filter(({ isHere }) => isHere).length
  return {
    here: all.filter(({ isHere }) => isHere).length,
    invited: all.filter(({ person, isHere }) => person.isInvited || isHere).length,
    decidingHere,
    deciding: deciding.length,
    isQuorate: deciding.length === 0 || decidingHere * 2 > deciding.length,
  }
}

function nameOf(person: Participant): string {
  return person.name || person.job || 'Somebody without a name'
}
