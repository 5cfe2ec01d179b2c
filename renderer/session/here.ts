/** Who is in the room: by name, with deputies, and whether those who decide are enough. Pure readings of the attendance. */
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

/** Who is here, from the attendance list: with no entry for a person, everyone invited counts as here; whoever leaves a deputy behind stays represented. */
export function presentIds(document: Pick<SessionDocument, 'participants' | 'attendance'>): string[] {
  const latest = new Map<string, boolean>()
  for (const entry of [...document.attendance].sort((first, second) => (first.at < second.at ? -1 : first.at > second.at ? 1 : 0))) {
    latest.set(entry.participantId, entry.event === 'arrives' || entry.deputyId !== null)
  }
  return document.participants.filter((person) => latest.get(person.id) ?? person.isInvited).map((person) => person.id)
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
  /** How many who decide must be here; 0 when there is no rule, or nobody to count. */
  readonly needed: number
  /** Enough of those who decide are here. */
  readonly isQuorate: boolean
}

/** Who is here, against the rule the session set. Where nobody was marked as deciding, everybody counts. */
export function quorumOf(document: People & Pick<SessionDocument, 'quorum'>): Quorum {
  const all = presencesOf(document)
  const expected = all.filter(({ person, isHere }) => person.isInvited || isHere)
  const marked = all.filter(({ person }) => person.isDeciding && person.isInvited)
  const counted = marked.length === 0 ? expected : marked
  const decidingHere = counted.filter(({ isHere }) => isHere).length
  const needed = neededOf(document.quorum, counted.length)
  return {
    here: all.filter(({ isHere }) => isHere).length,
    invited: expected.length,
    decidingHere,
    deciding: counted.length,
    needed,
    isQuorate: decidingHere >= needed,
  }
}

/** In whole people, so that 75 % of 14 is 11. A number above those there are stays as it was set: then the group is never quorate. */
function neededOf({ by, share, people }: SessionDocument['quorum'], deciding: number): number {
  if (deciding === 0) return 0
  switch (by) {
    case 'majority':
      return Math.floor(deciding / 2) + 1
    case 'share':
      return Math.ceil(share * deciding - 1e-9)
    case 'people':
      return people
    case 'none':
      return 0
  }
}

/** "9 here, quorum is 10." for the place where something is decided; '' when enough are here. */
export function quorumWarning({ decidingHere, needed, isQuorate }: Pick<Quorum, 'decidingHere' | 'needed' | 'isQuorate'>): string {
  return isQuorate ? '' : `${decidingHere} here who decide, quorum is ${needed}: decide now, or wait?`
}

function nameOf(person: Participant): string {
  return person.name || person.job || 'Somebody without a name'
}
