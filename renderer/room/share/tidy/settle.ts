/** What settles a finding: one change with a label that undo can name. Pure but for what is passed in. */
import { markSpelling, type TidyTools } from '../../../activities/tidying'
import type { TidyFinding } from '../../../activities/tidying-finding'
import { isSlipOf } from '../../../activities/tidying-names'
import { linkIndexOf } from '../../../activities/whole'
import { editAction } from '../../../session/ops/captures'
import { addParticipants } from '../../../session/ops/people'
import type { Participant, SessionDocument } from '../../../session/schema'
import { rewrite } from '../../../spelling/prose'
import { shortened } from '../../parts/words'

export interface Settling {
  readonly label: string
  readonly recipe: (draft: SessionDocument) => void
}

const short = (text: string) => `“${shortened(text, 40)}”`

/**
 * null while there is nothing to write: no value, or the value that stands there already.
 * @param value what was chosen or typed: words, the whole text, a name, or a date as `YYYY-MM-DD`
 */
export function settling({ fix, group }: TidyFinding, value: string, document: SessionDocument, tools: TidyTools): Settling | null {
  const text = value.trim()
  switch (fix.kind) {
    case 'words': {
      const { at, position, length } = fix
      const from = at.text.slice(position, position + length)
      if (text === '' || text === from) return null
      return {
        label: `Put ${short(text)} for ${short(from)}`,
        recipe: (draft) => {
          // Other words than nearly the same ones are a new wording, whatever the question was.
          if (
            isSlipOf(from, text) &&
            (group === 'spelling' || group === 'names') &&
            at.itemId !== null &&
            isItsText(document, at.itemId, at.text)
          ) {
            markSpelling(draft, document, at.itemId, tools)
          }
          rewrite(draft, at, [{ position, length, to: text }])
        },
      }
    }
    case 'text': {
      const { at } = fix
      if (text === '' || text === at.text) return null
      return {
        label: `Reword ${short(at.text)}`,
        recipe: (draft) => void rewrite(draft, at, [{ position: 0, length: at.text.length, to: text }]),
      }
    }
    case 'owner': {
      if (text === '') return null
      const person = personCalled(document.participants, text)
      const patch = person === undefined ? { ownerId: null, ownerName: text } : { ownerId: person.id, ownerName: '' }
      return {
        label: `Give ${short(textOf(document, fix.actionId))} to ${short(text)}`,
        recipe: (draft) => editAction(draft, fix.actionId, patch),
      }
    }
    case 'due':
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
      return {
        label: `Set the date of ${short(textOf(document, fix.actionId))}`,
        recipe: (draft) => editAction(draft, fix.actionId, { due: text }),
      }
    case 'first-step':
      if (text === '') return null
      return {
        label: `Set the first step of ${short(textOf(document, fix.actionId))}`,
        recipe: (draft) => editAction(draft, fix.actionId, { firstStep: text }),
      }
    case 'person': {
      if (text === '') return null
      const id = tools.newId()
      return {
        label: `Add ${short(text)} to the participants`,
        // Was not in the room: neither expected nor deciding.
        recipe: (draft) => {
          addParticipants(draft, [{ id, name: text }])
          for (const person of draft.participants) if (person.id === id) Object.assign(person, { isInvited: false, isDeciding: false })
          editAction(draft, fix.actionId, { ownerId: id, ownerName: '' })
        },
      }
    }
    case 'open':
      return null
  }
}

/** What people call a participant in lists. */
export function calledOf(person: Participant): string {
  return person.name || person.job || person.department
}

function personCalled(participants: readonly Participant[], name: string): Participant | undefined {
  return participants.find((person) => calledOf(person).toLowerCase() === name.toLowerCase())
}

function textOf({ actions }: SessionDocument, id: string): string {
  return actions.find((action) => action.id === id)?.text ?? ''
}

/** Whether these are the words a group agrees to, and not the reasons beside them. */
function isItsText(document: SessionDocument, itemId: string, text: string): boolean {
  return linkIndexOf(document).items.get(itemId)?.label === text
}
