/** The guard of the one door: what could not be read back later never enters the document, and so never the journal. */
import { openActivity } from '../activities/open'
import type { Change } from '../session/changes'
import { problemAt, problemInChange } from '../session/check'
import type { SessionDocument } from '../session/schema'

/** null when all changes fit their schemas; otherwise a sentence. Costs the parsing of the changed items only. */
export function refusalOf(document: SessionDocument, changes: readonly Change[]): string | null {
  for (const change of changes) {
    const problem = problemOf(document, change)
    if (problem !== null) return `That was not taken: ${problem}. Everything else is as it was.`
  }
  return null
}

function problemOf(document: SessionDocument, change: Change): string | null {
  const [top = '', activityId, key = ''] = change.at.split('/')
  if (activityId === undefined) return problemInChange(change)
  const activity = top === 'activities' ? document.activities.find((candidate) => candidate.id === activityId) : undefined
  if (activity === undefined) return 'there is no such activity'
  const opened = openActivity(activity)
  return opened.state === 'ready' ? problemAt(opened.definition.schema, key, change) : 'this activity can only be read here'
}
