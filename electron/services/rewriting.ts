/**
 * Rewriting everything that is kept of one session, so that nothing of what was there before remains: for a person who asked to be removed.
 *
 * [Note: one moment decides] The new generations are gathered in a folder of their own while the old ones stay untouched. Renaming that folder is
 * the one moment at which the session becomes the new one; what follows (journal away, old generations away, the new folder in their place) can be
 * done again from wherever it stopped. Until that moment a crash leaves the session as it was; after it, the next opening finishes the work.
 */
import { join } from 'node:path'
import type { RewriteRequest, ShellProblemCode } from '../contract'
import { shellFailure } from '../problems'
import { fail, ok, type Result } from '../result'
import type { Environment } from './environment'
import { namesIn } from './file-system'
import { type GenerationFacts, isDocumentText, openGenerations, sha256 } from './generations'
import { factsEnding, generationEnding, generationId, parseGenerationId } from './names'
import { recover } from './recovery'
import { saveSafely, syncFolder } from './save-routine'
import { factsAt, makeFolders, type SessionPaths } from './session-folders'

type Request<Do extends RewriteRequest['do']> = Extract<RewriteRequest, { readonly do: Do }>

/** Names of the pieces of damaged files that were moved aside: they hold words too, and go with the rest. */
export async function asidesOf({ fs }: Environment, paths: SessionPaths): Promise<readonly string[]> {
  const names = await Promise.all([paths.journal, paths.generations].map((folder) => namesIn(fs, folder)))
  return names.flat().filter((name) => name.includes('.damaged-'))
}

/** One step, for whoever holds the lock. */
export async function rewriteStep(
  environment: Environment,
  paths: SessionPaths,
  request: RewriteRequest,
): Promise<Result<void, ShellProblemCode>> {
  switch (request.do) {
    case 'look':
      return ok()
    case 'begin':
      await finishRewriting(environment, paths)
      await environment.fs.mkdir(paths.rewriting, { recursive: true, mode: 0o700 })
      return ok()
    case 'stage':
      return stageGeneration(environment, paths, request)
    case 'commit':
      return commitRewriting(environment, paths, request)
    case 'abandon':
      return ok(await abandonRewriting(environment, paths))
  }
}

async function abandonRewriting({ fs }: Environment, paths: SessionPaths): Promise<void> {
  await fs.rm(paths.rewriting, { recursive: true, force: true })
}

/** Puts the new text of one generation beside, under its old name and with what is known about how it came. */
async function stageGeneration(
  environment: Environment,
  paths: SessionPaths,
  request: Request<'stage'>,
): Promise<Result<void, ShellProblemCode>> {
  const facts = await openGenerations(environment, paths.generations).factsOf(request.generationId)
  if (parseGenerationId(request.generationId) === null || (await factsAt(environment, paths.rewriting)) === null) {
    return shellFailure('not-found')
  }
  if (!isWhole(request.text)) return notWhole()
  const { reason, removals } = facts ?? { reason: 'quiet' as const, removals: 0 }
  await store(environment, paths.rewriting, request.generationId, request, { reason, removals, name: request.name ?? '' })
  return ok()
}

/**
 * The newest state and the moment of change. `out-of-step` when the session is not as the caller saw it: a change came in between, or a
 * generation is neither rewritten nor named among those that are to go. Throws what the disk answers.
 */
async function commitRewriting(
  environment: Environment,
  paths: SessionPaths,
  request: Request<'commit'>,
): Promise<Result<void, ShellProblemCode>> {
  const { fs } = environment
  if (!isWhole(request.text)) return notWhole()
  if ((await factsAt(environment, paths.rewriting)) === null) return shellFailure('not-found')
  const generations = openGenerations(environment, paths.generations)
  const recovered = await recover(environment, paths, generations, 'writer')
  if (!recovered.ok) return recovered
  if (recovered.value.isNewer) return shellFailure('read-only')
  if (request.seq !== recovered.value.lastSeq + 1) return shellFailure('out-of-step')
  const staged = openGenerations(environment, paths.rewriting)
  for (const name of await generations.names()) {
    if (!request.dropped.includes(name.generationId) && !(await staged.isReadable(name))) return shellFailure('out-of-step')
  }
  await store(environment, paths.rewriting, generationId(environment.clock(), request.seq, false), request, {
    reason: 'quiet',
    removals: 0,
    name: '',
  })
  await syncFolder(environment, paths.rewriting)
  await fs.rename(paths.rewriting, paths.rewritten)
  await syncFolder(environment, paths.folder)
  await finishRewriting(environment, paths)
  return ok()
}

/** For whoever holds the lock: goes on where a rewriting stopped, or clears away one that never came to its moment. Throws what the disk answers. */
export async function finishRewriting(environment: Environment, paths: SessionPaths): Promise<void> {
  const { fs } = environment
  await abandonRewriting(environment, paths)
  if ((await factsAt(environment, paths.rewritten)) === null) return
  for (const old of [paths.journal, paths.generations]) await fs.rm(old, { recursive: true, force: true })
  await syncFolder(environment, paths.folder)
  await fs.rename(paths.rewritten, paths.generations)
  await makeFolders(environment, paths)
  await syncFolder(environment, paths.folder)
}

/** Where a reader finds the session: in its new generations alone, when a rewriting has had its moment and is not finished. */
export async function readingPaths(environment: Environment, paths: SessionPaths): Promise<SessionPaths> {
  if ((await factsAt(environment, paths.rewritten)) === null) return paths
  return { ...paths, journal: paths.rewritten, generations: paths.rewritten }
}

async function store(
  environment: Environment,
  folder: string,
  id: string,
  { text, summary }: Pick<Request<'commit'>, 'text' | 'summary'>,
  { reason, removals, name }: Pick<GenerationFacts, 'reason' | 'removals' | 'name'>,
): Promise<void> {
  const bytes = Buffer.from(text)
  const facts: GenerationFacts = { format: 1, bytes: bytes.length, sha256: sha256(bytes), reason, removals, name, summary: { ...summary } }
  await saveSafely(environment, join(folder, id + factsEnding), Buffer.from(`${JSON.stringify(facts, null, 2)}\n`))
  await saveSafely(environment, join(folder, id + generationEnding), bytes)
}

function isWhole(text: string): boolean {
  return isDocumentText(text) && !/\p{Surrogate}/u.test(text)
}

function notWhole(): Result<never, ShellProblemCode> {
  return fail('refused', 'What was to be kept is not a whole session, so it was not written. Everything is as it was.')
}
