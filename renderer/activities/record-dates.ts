/** The dates of a session as calendar entries: its days, when actions and their first steps are due, when decisions are looked at again. */
import type { CalendarEntry } from '../deck/model'
import { ordered } from '../lib/rank'
import type { SessionDocument } from '../session/schema'
import { type EditionOptions, strippedFor } from './record-edition'
import { nameOf } from './record-words'

/** Actions that are done or dropped have no date any more. Stamps and ids come from the session: the same session, the same entries. */
export function datesOf(session: SessionDocument, options: EditionOptions): readonly CalendarEntry[] {
  const document = strippedFor(session, options)
  const title = document.title || 'Untitled session'
  const people = new Map(document.participants.map((person) => [person.id, nameOf(person)]))
  const shared = (at: string) => ({ sessionId: document.id, stampedAt: at || document.createdAt })
  const days = [...new Set([document.date, ...document.moreDates])].filter((day) => day !== '')
  return [
    ...days.map((day): CalendarEntry => {
      const { startsAt, endsAt } = document.times
      return {
        ...shared(''),
        id: `day-${day}`,
        title,
        description: document.design.purpose,
        location: document.location,
        day,
        from: startsAt,
        to: endsAt > startsAt ? endsAt : '',
      }
    }),
    ...ordered(document.actions)
      .filter((action) => action.state !== 'done' && action.state !== 'dropped')
      .flatMap((action): readonly CalendarEntry[] => {
        const owner = people.get(action.ownerId ?? '') ?? action.ownerName
        const described = [owner === '' ? 'No owner yet.' : `Owner: ${owner}`, `Agreed in “${title}”.`]
        const base = { ...shared(action.at), location: '', from: '', to: '' }
        return [
          ...(action.firstStepBy === ''
            ? []
            : [
                {
                  ...base,
                  id: `first-step-${action.id}`,
                  title: `First step: ${action.firstStep || action.text}`,
                  description: [`Towards: ${action.text}`, ...described].join('\n'),
                  day: action.firstStepBy,
                },
              ]),
          ...(action.due === ''
            ? []
            : [
                {
                  ...base,
                  id: `due-${action.id}`,
                  title: `Due: ${action.text}`,
                  description: [...described, ...(action.firstStep === '' ? [] : [`First step: ${action.firstStep}`])].join('\n'),
                  day: action.due,
                },
              ]),
        ]
      }),
    ...ordered(document.decisions)
      .filter((decision) => decision.reviewOn !== '')
      .map(
        (decision): CalendarEntry => ({
          ...shared(decision.at),
          id: `review-${decision.id}`,
          title: `Look again: ${decision.text}`,
          description: [decision.reasons, `Decided in “${title}”.`].filter((part) => part !== '').join('\n'),
          location: '',
          day: decision.reviewOn,
          from: '',
          to: '',
        }),
      ),
  ]
}
