/**
 * Removing a person from many sessions and templates, one after the other. Each is rewritten wholly or not at all (see `removing.ts`), so that
 * whatever ends it in the middle leaves some done and the others as they were: looking again finds those. Stopping waits for the one at work.
 */
import { host } from '../host'
import { newId } from '../lib/ids'
import { fail, ok, type Result } from '../lib/result'
import { writeSessionFile } from '../session/file'
import { mentionFinder } from '../session/mentions'
import { withoutPerson } from '../session/without-person'
import type { LongWork, PersonPlace } from './finding-person'
import { listTemplates, removeTemplate, saveTemplate } from './library'
import { readSession } from './reading'
import { type PersonToRemove, peopleCalled, removeForGood, schemaOf } from './removing'

export interface EverywhereReport {
  readonly sessions: number
  readonly templates: number
  /** Earlier versions that were rewritten. */
  readonly versions: number
  /** What could not be read and was deleted: versions and damaged pieces. */
  readonly deleted: number
  /** Sessions of which the working store may still name the person, because it did not answer. */
  readonly unforgotten: number
  /** What stayed as it was, and why. */
  readonly kept: readonly { readonly id: string; readonly title: string; readonly sentence: string }[]
  /** Places it did not come to, because somebody stopped it. */
  readonly notReached: number
}

interface How extends LongWork {
  readonly deletesUnreadable: boolean
}

/** Never fails as a whole: what could not be changed is named in the report with its reason. */
export async function removeEverywhere(
  places: readonly PersonPlace[],
  person: Omit<PersonToRemove, 'ids'>,
  { deletesUnreadable, signal, onStep }: How,
): Promise<EverywhereReport> {
  let [sessions, templates, versions, deleted, unforgotten, reached] = [0, 0, 0, 0, 0, 0]
  const kept: { readonly id: string; readonly title: string; readonly sentence: string }[] = []
  for (const place of places) {
    if (signal.aborted) break
    onStep({ done: reached, total: places.length, title: place.title })
    reached += 1
    const ids = place.people.map((one) => one.id)
    if (place.kind === 'template') {
      const removed = await removeFromTemplate(place.id, person)
      if (removed.ok) templates += 1
      else kept.push({ id: place.id, title: place.title, sentence: removed.problem.sentence })
      continue
    }
    const removed = await removeForGood(place.id, { ...person, ids }, { deletesUnreadable })
    if (removed.ok) {
      sessions += 1
      versions += removed.value.rewritten
      deleted += removed.value.deleted + removed.value.asides.length
      if (!removed.value.isForgotten) unforgotten += 1
    } else kept.push({ id: place.id, title: place.title, sentence: removed.problem.sentence })
  }
  // What the working store remembers of the templates is replaced by what they are now.
  if (templates > 0) await listTemplates()
  return { sessions, templates, versions, deleted, unforgotten, kept, notReached: places.length - reached }
}

const removedOrWhy = (answer: Result<unknown, string>): Result<void, 'shell'> => (answer.ok ? ok() : fail('shell', answer.problem.sentence))

/** A template is one file, which the shell replaces wholly or not at all. */
async function removeFromTemplate(templateId: string, person: Omit<PersonToRemove, 'ids'>): Promise<Result<void, 'shell'>> {
  const listed = await host().templates({ do: 'list' })
  if (!listed.ok) return fail('shell', listed.problem.sentence)
  const file = listed.value.find((one) => one.templateId === templateId && !one.isBuiltIn)
  const read = file === undefined ? null : readSession(file.text, newId)
  if (read === null || !read.ok) return fail('shell', 'This template cannot be read any more. It was left as it is.')
  const { document } = read.value
  const ids = peopleCalled(document, person.wordings).map((one) => one.id)
  const template = withoutPerson(document, { ...person, ids, secret: `${newId()}${newId()}` }, schemaOf)
  // The file is called after its title as it was: one that names the person gets a name made from the title of now.
  if (mentionFinder(person.wordings.map((one) => one.toLowerCase()))(templateId.replaceAll('-', ' '))) {
    const saved = await saveTemplate(template)
    return saved.ok ? removedOrWhy(await removeTemplate(templateId)) : removedOrWhy(saved)
  }
  const saved = await host().templates({ do: 'save', templateId, text: writeSessionFile(template) })
  return saved.ok ? ok() : fail('shell', saved.problem.sentence)
}
