/**
 * From an envelope in the document to data that an activity can trust: known kind, migrated, parsed.
 * What cannot be opened is kept untouched and explained; a damaged activity never takes the session down with it.
 */
import type { ActivityEnvelope } from '../session/schema'
import type { AnyActivity, Migration } from './contract'
import { activityOfKind } from './registry'
import { isKnownWhole } from './whole-data'

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
  if (envelope.version === definition.version && isKnownWhole(definition.schema, envelope.data)) {
    return { state: 'ready', definition, data: envelope.data, isMigrated: false }
  }
  return parse(envelope, definition)
}

function parse(envelope: ActivityEnvelope, definition: AnyActivity): OpenedActivity {
  const migrated = migrate(definition.migrations, envelope)
  if ('failed' in migrated) return damaged(envelope, definition, '', migrated.failed)
  const parsed = definition.schema.safeParse(migrated.data)
  if (parsed.success) return { state: 'ready', definition, data: parsed.data, isMigrated: true }
  const issue = parsed.error.issues[0]
  return damaged(envelope, definition, issue === undefined ? '' : issue.path.map(String).join('.'), issue?.message ?? 'unknown')
}

function damaged(envelope: ActivityEnvelope, definition: AnyActivity, path: string, message: string): OpenedActivity {
  return {
    state: 'damaged',
    path,
    sentence: `“${envelope.title || definition.title}” cannot be read (${path === '' ? 'content' : path}: ${message}). It is kept untouched, and everything else works.`,
  }
}

/** A migration may meet data that no version ever wrote; that is damage, not a bug, and must not stop the session from opening. */
function migrate(
  migrations: readonly Migration[],
  envelope: ActivityEnvelope,
): { readonly data: Record<string, unknown> } | { readonly failed: string } {
  let data: Record<string, unknown> = envelope.data
  for (const migration of migrations) {
    if (migration.to <= envelope.version) continue
    try {
      data = migration.up(structuredClone(data))
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) }
    }
  }
  return { data }
}
