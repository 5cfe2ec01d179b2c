/** References of the session itself that point at nothing: mended when a file is read, and said. Inside activities, links to nothing are left out by the index. */
import { closingLinks } from './file-circles'
import type { SessionDocument } from './schema'

/**
 * Clears references to slots, activities and people that are not in the document. The same document when all of them hold.
 * Votes and arrivals of what is missing stay: they cannot say "nobody", they disturb nothing, and their owner may come back.
 */
export function checkReferences(document: SessionDocument): { readonly document: SessionDocument; readonly repairs: readonly string[] } {
  let count = 0
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map((item) => item.id))
  const [people, slots, activities] = [ids(document.participants), ids(document.agenda), ids(document.activities)]
  const steps = new Set(document.agenda.flatMap((item) => item.steps.map((step) => step.id)))
  const known = (pool: ReadonlySet<string>, id: string | null): string | null => {
    if (id === null || pool.has(id)) return id
    count++
    return null
  }
  const circles = closingLinks(document.agenda.map((item) => ({ id: item.id, to: item.parallelWith === null ? [] : [item.parallelWith] })))
  const mapped = <Item>(items: readonly Item[], mend: (item: Item) => Item): Item[] => items.map(mend)
  const next: SessionDocument = {
    ...document,
    participants: mapped(document.participants, (person) => ({ ...person, deputyId: known(people, person.deputyId) })),
    attendance: mapped(document.attendance, (entry) => ({ ...entry, deputyId: known(people, entry.deputyId) })),
    agenda: mapped(document.agenda, (item) => ({
      ...item,
      activityId: known(activities, item.activityId),
      parallelWith: known(slots, circles.has(item.id) ? '' : item.parallelWith),
    })),
    decisions: mapped(document.decisions, (one) => ({ ...one, activityId: known(activities, one.activityId) })),
    actions: mapped(document.actions, (one) => ({
      ...one,
      ownerId: known(people, one.ownerId),
      activityId: known(activities, one.activityId),
    })),
    parkingLot: mapped(document.parkingLot, (one) => ({
      ...one,
      participantId: known(people, one.participantId),
      activityId: known(activities, one.activityId),
    })),
    place: {
      agendaItemId: known(slots, document.place.agendaItemId),
      stepId: known(steps, document.place.stepId),
      activityId: known(activities, document.place.activityId),
    },
    timer: {
      ...document.timer,
      agendaItemId: known(slots, document.timer.agendaItemId),
      stepId: known(steps, document.timer.stepId),
    },
  }
  if (count === 0) return { document, repairs: [] }
  const what = count === 1 ? 'One reference pointed' : `${count} references pointed`
  return { document: next, repairs: [`${what} at something that is not in the file and ${count === 1 ? 'was' : 'were'} cleared.`] }
}
