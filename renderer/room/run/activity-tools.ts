/** What an activity's view is given to act with: its own data's door, and the tools of the contract, bound to one activity. */
import type { ActivityViewProps, ChangeOptions, Tools } from '../../activities/contract'
import { openActivity } from '../../activities/open'
import { now } from '../../lib/clock'
import { newId } from '../../lib/ids'
import type { SessionDocument } from '../../session/schema'
import { change, openDocument } from '../../store/document'
import { announce } from '../../ui/announce'

export function toolsFor(activityId: string, openItem: (itemId: string) => void): Tools {
  return {
    newId,
    now,
    announce,
    changeVotes: (label, recipe, options) => changeSession(activityId, label, (draft) => recipe(draft.votes), options),
    changeLinks: (label, recipe, options) => changeSession(activityId, label, (draft) => recipe(draft.links), options),
    openItem,
  }
}

/** Changes the data of one activity. Data of an earlier version is taken over with its first change: reading alone never rewrites a session. */
export function changeOf(activityId: string): ActivityViewProps<object>['change'] {
  return (label, recipe, options) => {
    const stored = openDocument().activities.find((candidate) => candidate.id === activityId)
    const opened = stored === undefined ? null : openActivity(stored)
    if (opened?.state !== 'ready') return
    changeSession(
      activityId,
      label,
      (draft) => {
        const envelope = draft.activities.find((candidate) => candidate.id === activityId)
        if (envelope === undefined) return
        if (opened.isMigrated) {
          envelope.data = { ...structuredClone(opened.data) }
          envelope.version = opened.definition.version
        }
        recipe(envelope.data)
      },
      options,
    )
  }
}

/**
 * A recipe written as an expression answers something, such as a `push` its length, and an answer would be taken for the new document:
 * the braces matter. Merge keys of different activities never meet.
 */
function changeSession(activityId: string, label: string, recipe: (draft: SessionDocument) => void, options: ChangeOptions = {}): void {
  change(
    label,
    (draft) => {
      recipe(draft)
    },
    {
      ...(options.mergeKey === undefined ? {} : { mergeKey: `${activityId} ${options.mergeKey}` }),
      ...(options.shown === undefined ? {} : { shown: options.shown }),
    },
  )
}
