/** A session's activities as chapters of a record: opened, in the order in which the agenda first comes to them, with the facts of the edition. */
import { ordered } from '../lib/rank'
import { factsFor } from '../session/facts'
import type { LinkIndex } from '../session/links'
import type { PlacedLooseEnd } from '../session/loose-ends'
import type { ActivityEnvelope, SessionDocument } from '../session/schema'
import type { DeckFacts } from './contract'
import type { OpenedActivity } from './open'
import type { EditionOptions } from './record-edition'
import { capitalised } from './record-words'

export interface AssembleOptions extends EditionOptions {
  /** `YYYY-MM-DD`: the day of the export, printed and written into the files. */
  readonly today: string
  /** How far the clock of the room was ahead of UTC; absent: read from the planned and the real start, see `record-clock`. */
  readonly minutesFromUtc?: number
  /** The handout ends with every vote line by line. */
  readonly hasProvenance?: boolean
}

/** How a record gets at the activities; the app's ways are in `assemble.ts`. */
export interface AssembleTools {
  readonly open: (envelope: ActivityEnvelope) => OpenedActivity
  readonly linksOf: (document: SessionDocument) => LinkIndex
  /** Those that were neither put off nor dismissed. */
  readonly looseEndsOf: (document: SessionDocument, today: string) => readonly PlacedLooseEnd[]
}

export interface Chapter {
  readonly id: string
  readonly title: string
  readonly opened: OpenedActivity
  readonly facts: DeckFacts
}

/** `document` has been stripped for the edition already. */
export function chaptersOf(document: SessionDocument, options: AssembleOptions, tools: AssembleTools): readonly Chapter[] {
  const links = tools.linksOf(document)
  const byId = new Map(document.activities.map((activity) => [activity.id, activity]))
  const scheduled = ordered(document.agenda).flatMap((item) => byId.get(item.activityId ?? '') ?? [])
  return [...new Set([...scheduled, ...ordered(document.activities)])].map((envelope) => {
    const opened = tools.open(envelope)
    return {
      id: envelope.id,
      title: envelope.title || (opened.state === 'ready' ? opened.definition.title : capitalised(envelope.kind.replaceAll('-', ' '))),
      opened,
      facts: { ...factsFor(document, envelope.id, links, options.today), edition: options.edition, isNamed: options.isNamed },
    }
  })
}

/** Why single activities are not in this copy, for its last page. */
export function unreadableSentences(chapters: readonly Chapter[]): readonly string[] {
  return chapters.flatMap(({ opened }) => (opened.state === 'ready' ? [] : [opened.sentence]))
}

/** Questions that the document itself raises, each with the part it belongs to. */
export function openQuestions(
  document: SessionDocument,
  chapters: readonly Chapter[],
  options: AssembleOptions,
  tools: AssembleTools,
): readonly OpenQuestion[] {
  const titles = new Map<string | null, string>(chapters.map((chapter) => [chapter.id, chapter.title]))
  return tools
    .looseEndsOf(document, options.today)
    .map(({ sentence, activityId }) => ({ text: sentence, detail: titles.get(activityId) ?? 'Session' }))
}

export interface OpenQuestion {
  readonly text: string
  readonly detail: string
}
