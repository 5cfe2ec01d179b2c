/** Pasted lines → people with their addresses. Columns from a spreadsheet (tabs), semicolons or commas: name, job, department, e-mail. Pure. */
import { participantsFromText } from './new'
import type { NewParticipant } from './ops/people'

export interface PastedPerson extends Omit<NewParticipant, 'id'> {
  readonly email: string
}

const address = /[^\s,;<>"]+@[^\s,;<>"]+/
const header = /^(name|person|participant)$/i

/** One person per line that says anything. An address is recognised wherever it stands; bullets and a header line are left out. */
export function peopleFromText(text: string): PastedPerson[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const email = address.exec(line)?.[0] ?? ''
    const bare = line
      .replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '')
      .replace(email, '')
      .replace('<>', '')
      .replace(/^[\s,;]+/, '')
    // Somebody known by an address only is called by it until a name is typed.
    const [person] = participantsFromText(bare.replace(/[\s,;]+/g, '') === '' ? email : bare)
    return person === undefined || header.test(person.name) ? [] : [{ ...person, email }]
  })
}
