/**
 * From an envelope in the document to data that an activity can trust: known kind, migrated, parsed.
 * What cannot be opened is kept untouched and explained; a damaged activity never takes the session down with it.
 */
import type { ActivityEnvelope } from '../session/schema'
import type { AnyActivity, Migration } from './contract'
import { activityOfKind } from './registry'

export type OpenedActivity =
  | { readonly state: 'ready'; readonly definition: AnyActivity; readonly data: object; readonly isMigrated: boolean }
  /** Read-only, with a sentence for the screen. `path` points into the data when it is damaged. */
  | { readonly state: 'unknown' | 'newer' | 'damaged'; readonly sentence: string; readonly path: string }

const opened = new WeakMap<object, { readonly version: number; readonly kind: string; readonly answer: OpenedActivity }>()

/** Opens one activity. Answers the same object for the same data, so that views can compare by reference. */
export function openActivity(envelope: ActivityEnvelope): OpenedActivity {
  const known = opened.get(envelope.data)
  if (known !== undefined && known.version === envelope.version && known.kind === envelope.kind) return known.answer
  const answer = open(envelope)
  opened.set(envelope.data, { version: envelope.version, kind: envelope.kind, answer })
  return answer
}

function open(envelope: ActivityEnvelope): OpenedActivity {
  const definition = activityOfKind(envelope.kind)
  if (definition === null) {
    return {
      state: 'unknown',
      path: '',
      sentence: `This version of Groundwork does not know activities of the kind “${envelope.kind}”. Its content is kept untouched.`,
    }
  }
  if (envelope.version > definition.version) {
    return {
      state: 'newer',
      path: '',
      sentence: `“${envelope.title || definition.title}” was made by a newer version of Groundwork. It is kept untouched and can be read there.`,
    }
  }
  const migrated = migrate(definition.migrations, envelope)
  const parsed = definition.schema.safeParse(migrated.data)
  if (parsed.success) {
    // Data that is already whole is used as it is, so that references (and with them change detection) stay those of the document.
    const isWhole = !migrated.isMigrated && JSON.stringify(parsed.data) === JSON.stringify(envelope.data)
    return { state: 'ready', definition, data: isWhole ? envelope.data : (parsed.data as object), isMigrated: !isWhole }
  }
  const issue = parsed.error.issues[0]
  const path = issue === undefined ? '' : issue.path.map(String).join('.')
  return {
    state: 'damaged',
    path,
    sentence: `“${envelope.title || definition.title}” cannot be read (${path === '' ? 'content' : path}: ${issue?.message ?? 'unknown'}). It is kept untouched, and everything else works.`,
  }
}

function migrate(
  migrations: readonly Migration[],
  envelope: ActivityEnvelope,
): { readonly data: Record<string, unknown>; readonly isMigrated: boolean } {
  let data: Record<string, unknown> = envelope.data
  let isMigrated = false
  for (const migration of migrations) {
    if (migration.to <= envelope.version) continue
    data = migration.up(structuredClone(data))
    isMigrated = true
  }
  return { data, isMigrated }
}
