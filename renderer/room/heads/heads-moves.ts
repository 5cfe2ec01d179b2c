/** What the facilitator's hands do with the heads of the room: rounds, groups, lists, arrivals. Ids, instants and chance come from here. */
import { itemsOf } from '../../activities/whole'
import { now } from '../../lib/clock'
import { newId } from '../../lib/ids'
import { presentIds } from '../../session/facts'
import { dealGroups } from '../../session/grouping'
import { peopleToSeat } from '../../session/here'
import { recordAttendance } from '../../session/ops/people'
import * as room from '../../session/ops/room'
import { roundNow } from '../../session/round'
import type { Participant, Round, SessionDocument } from '../../session/schema'
import { change, openDocument } from '../../store/document'
import { announce } from '../../ui/announce'
import { type CaptureSource, type CaptureTarget, nobodySaid } from '../parts/capture-target'

const skip = { undo: 'skip' } as const

/** Starts a round with everybody here, or shows the one that runs, on the wall. */
export function startRound(): void {
  change(
    'Start round',
    (draft) => {
      if (draft.room.round.startedAt === '') room.startRound(draft, { participantIds: presentIds(draft), at: now() })
      room.showOnWall(draft, 'round')
    },
    skip,
  )
}

/** Ends the turn of whoever has it and says who is next. */
export function takeTurn(how: Round['turns'][number]['how'], names: ReadonlyMap<string, string>): void {
  const { currentId } = roundNow(openDocument().room.round, presentIds(openDocument()))
  if (currentId === null) return
  change('Next turn', (draft) => room.takeTurn(draft, currentId, how), skip)
  const next = roundNow(openDocument().room.round, presentIds(openDocument())).currentId
  announce(next === null ? 'Everybody has had a turn.' : `${names.get(next) ?? 'The next one'} is next.`)
}

export function takeTurnBack(): void {
  change('Turn back', room.takeTurnBack, skip)
}

export function startNextPass(): void {
  change('Next round', room.startNextPass, skip)
}

export function endRound(): void {
  change('End round', room.endRound, skip)
}

export function showOnWall(wall: SessionDocument['room']['wall']): void {
  change('Audience view', (draft) => room.showOnWall(draft, wall), skip)
}

/** Hides what an activity holds from the wall, or reveals it (null). */
export function hideEntries(activityId: string | null): void {
  change('Audience view', (draft) => room.hideEntries(draft, activityId), skip)
  announce(activityId === null ? 'The wall shows what was written.' : 'The wall shows only how much is written.')
}

/** Deals everybody here into groups of about `size`, mixed by department, and shows them on the wall. */
export function deal(size: number): void {
  const groups = dealGroups(peopleToSeat(openDocument()), size, Math.random).map((participantIds, index) => ({
    id: newId(),
    name: `${size === 2 ? 'Pair' : 'Group'} ${index + 1}`,
    participantIds,
  }))
  change(`Deal ${size === 2 ? 'pairs' : `groups of ${size}`}`, (draft) => {
    room.setGroups(draft, groups)
    room.showOnWall(draft, 'groups')
  })
  announce(`${groups.length} ${size === 2 ? 'pairs' : 'groups'}.`)
}

export function dissolveGroups(): void {
  change('Dissolve groups', (draft) => room.setGroups(draft, []))
}

export function renameGroup(id: string, name: string): void {
  change('Name group', (draft) => room.renameGroup(draft, id, name), { mergeKey: `group ${id} name` })
}

export function seat(participantId: string, groupId: string | null): void {
  change('Move to another group', (draft) => room.seat(draft, participantId, groupId))
}

/** Hands the lines of an activity that still stand out to the groups, in turn. */
export function handOut(activityId: string): void {
  const ids = itemsOf(openDocument(), activityId).flatMap((item) => (item.isOut === true ? [] : [item.id]))
  change('Hand out lines', (draft) => room.handOut(draft, ids))
}

export function takeLinesBack(): void {
  change('Take lines back', (draft) => room.handOut(draft, []))
}

export function handTo(itemId: string, groupId: string | null): void {
  change('Hand line over', (draft) => room.handTo(draft, itemId, groupId))
}

/** Adds lines where the open activity takes them, and notes which group brought them. What is written in silence is nobody's. */
export function addFrom(
  target: CaptureTarget,
  texts: readonly string[],
  source: CaptureSource & { readonly groupId: string | null; readonly activityId: string | null },
): void {
  const { groupId, activityId, participantIds } = source
  const before = new Set(activityId === null ? [] : itemsOf(openDocument(), activityId).map((item) => item.id))
  const isSilent = activityId !== null && openDocument().room.hiddenActivityId === activityId
  target.add(texts, isSilent ? nobodySaid : { participantIds })
  if (groupId === null || activityId === null) return
  const fresh = itemsOf(openDocument(), activityId).flatMap((item) => (before.has(item.id) ? [] : [item.id]))
  change('List of a group', (draft) => room.noteBrought(draft, groupId, fresh), skip)
}

/** Records that somebody comes or goes, from now on; `deputyId`: who sits in. */
export function record(person: Participant, event: 'arrives' | 'leaves', deputyId: string | null): void {
  const name = person.name || person.job
  const words = event === 'arrives' ? `${name} is here` : deputyId === null ? `${name} is not here` : `Somebody sits in for ${name}`
  const state = event === 'arrives' ? 'here' : 'away'
  change(
    `Mark ${name} as ${state}`,
    (draft) => recordAttendance(draft, { id: newId(), participantId: person.id, at: now(), event, deputyId }),
    { record: `Mark person as ${state}` },
  )
  announce(words)
}
