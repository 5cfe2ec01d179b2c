/**
 * A Host that lives in memory: the only fake that tests of the renderer use. It keeps the promises of the contract
 * (sequence numbers, idempotent appends, generations) and can be told to fail one verb.
 */
import type {
  Aside,
  Generation,
  Host,
  HostVerb,
  JournalLine,
  OpenedFile,
  RewriteRequest,
  SessionSummary,
  ShellEvent,
  ShellIncident,
  TemplateFile,
} from '../../electron/contract'
import { fail, ok, type Problem } from '../../electron/result'

interface StoredSession {
  lines: JournalLine[]
  snapshots: { generation: Generation; text: string }[]
  isTrashed: boolean
  summary: SessionSummary | null
}

export interface MemoryHost extends Host {
  readonly sessions: Map<string, StoredSession>
  readonly saved: { name: string; bytes: Uint8Array }[]
  /** The next calls of this verb fail with this problem until it is set to null. */
  failing: (verb: HostVerb, problem: Problem<never> | { code: 'disk-full'; sentence: string } | null) => void
  /** Pieces that lie aside of every session. */
  asidesOf: { aside: Aside; bytes: Uint8Array }[]
  /** The shell's log. */
  shellLog: ShellIncident[]
  /** Everything `window` was asked. */
  readonly windowed: unknown[]
  /** Sends an event to every listener, as the shell does. */
  readonly send: (event: ShellEvent) => void
  /** Files that `openFile` will answer next. */
  filesToOpen: OpenedFile[]
}

export function memoryHost(start: { templates?: readonly TemplateFile[]; example?: OpenedFile } = {}): MemoryHost {
  const sessions = new Map<string, StoredSession>()
  const saved: { name: string; bytes: Uint8Array }[] = []
  const listeners = new Set<(event: ShellEvent) => void>()
  const failures = new Map<HostVerb, { code: 'disk-full'; sentence: string }>()
  let templates = [...(start.templates ?? [])]
  let preferences: unknown = null
  let count = 0
  const at = () => new Date(Date.UTC(2026, 2, 12, 9, 0, count++)).toISOString()
  const guarded =
    <Arguments extends unknown[], Value>(verb: HostVerb, work: (...given: Arguments) => Value) =>
    async (...given: Arguments): Promise<Value> => {
      const failure = failures.get(verb)
      return failure === undefined ? work(...given) : (fail(failure.code, failure.sentence) as Value)
    }
  const staged = new Map<string, Extract<RewriteRequest, { readonly do: 'stage' }>[]>()
  const rewritten = (session: StoredSession, request: Extract<RewriteRequest, { readonly do: 'commit' }>) => {
    const texts = new Map((staged.get(request.sessionId) ?? []).map((one) => [one.generationId, one]))
    const last = session.lines.at(-1)?.seq ?? session.snapshots.at(-1)?.generation.seq ?? 0
    const isComplete = session.snapshots.every(
      ({ generation }) => texts.has(generation.generationId) || request.dropped.includes(generation.generationId),
    )
    if (request.seq !== last + 1 || !isComplete) return fail('out-of-step', 'The session changed meanwhile. Nothing was written.')
    const { sessionId, seq, text, summary } = request
    const bytes = text.length
    const newest = {
      generationId: `g${session.snapshots.length + 1}`,
      sessionId,
      at: at(),
      seq,
      bytes,
      reason: 'quiet',
      name: '',
      isReadable: true,
    } as const
    session.snapshots = [
      ...session.snapshots.flatMap((one) => {
        const now = texts.get(one.generation.generationId)
        return now === undefined ? [] : [{ text: now.text, generation: { ...one.generation, summary: now.summary } }]
      }),
      { text, generation: { ...newest, summary } },
    ]
    session.lines = []
    session.summary = summary
    staged.delete(sessionId)
    return ok({ asides: [] })
  }
  const missing = () => fail('not-found', 'There is no such session. Nothing was changed.')

  const host: MemoryHost = {
    sessions,
    saved,
    filesToOpen: [],
    asidesOf: [],
    shellLog: [],
    windowed: [],
    send: (event) => {
      for (const listener of listeners) listener(event)
    },
    failing: (verb, problem) =>
      problem === null ? failures.delete(verb) : failures.set(verb, problem as { code: 'disk-full'; sentence: string }),
    describe: guarded('describe', () =>
      ok({
        host: 'loopback' as const,
        appVersion: '0.0.0-test',
        platform: 'test',
        displays: 1,
        canPrint: false,
        preferences,
        freeBytes: 10 ** 10,
        startFile: null,
      }),
    ),
    savePreferences: guarded('savePreferences', (given) => {
      preferences = given
      return ok()
    }),
    listSessions: guarded('listSessions', () =>
      ok(
        [...sessions].map(([sessionId, session]) => ({
          sessionId,
          summary: session.summary,
          lastSeq: session.lines.at(-1)?.seq ?? session.snapshots.at(-1)?.generation.seq ?? 0,
          changedAt: session.snapshots.at(-1)?.generation.at ?? '2026-03-12T09:00:00.000Z',
          bytes: 1000,
          isTrashed: session.isTrashed,
        })),
      ),
    ),
    openSession: guarded('openSession', ({ sessionId, mode }) => {
      if (mode === 'create') {
        if (sessions.has(sessionId)) return fail('refused', 'A session with this id exists already. It was not touched.')
        sessions.set(sessionId, { lines: [], snapshots: [], isTrashed: false, summary: null })
      }
      const session = sessions.get(sessionId)
      if (session === undefined) return missing()
      const newest = session.snapshots.at(-1)
      return ok({
        isWriter: mode !== 'read',
        snapshot: newest === undefined ? null : { text: newest.text, seq: newest.generation.seq },
        lines: session.lines.filter((line) => line.seq > (newest?.generation.seq ?? 0)),
        report: { recoveredLines: 0, damagedBytes: 0, skippedSnapshots: 0 },
      })
    }),
    append: guarded('append', ({ sessionId, lines }) => {
      const session = sessions.get(sessionId)
      if (session === undefined) return missing()
      for (const line of lines) {
        const last = session.lines.at(-1)?.seq ?? session.snapshots.at(-1)?.generation.seq ?? 0
        if (line.seq === last + 1) session.lines.push(line)
        else if (line.seq > last + 1) return fail('out-of-step', 'A change is missing before this one. Nothing was written.')
      }
      return ok({ lastSeq: session.lines.at(-1)?.seq ?? 0 })
    }),
    snapshot: guarded('snapshot', (request) => {
      const session = sessions.get(request.sessionId)
      if (session === undefined) return missing()
      const generationId = `g${session.snapshots.length + 1}`
      session.snapshots.push({
        text: request.text,
        generation: {
          generationId,
          sessionId: request.sessionId,
          at: at(),
          seq: request.seq,
          bytes: request.text.length,
          reason: request.reason,
          name: request.name ?? '',
          summary: request.summary,
          isReadable: true,
        },
      })
      session.summary = request.summary
      return ok({ generationId, isSuspiciouslySmall: false })
    }),
    closeSession: guarded('closeSession', () => ok()),
    generations: guarded('generations', ({ sessionId }) =>
      ok((sessions.get(sessionId)?.snapshots ?? []).map((one) => one.generation).reverse()),
    ),
    readGeneration: guarded('readGeneration', ({ sessionId, generationId }) => {
      const found = sessions.get(sessionId)?.snapshots.find((one) => one.generation.generationId === generationId)
      return found === undefined ? missing() : ok({ text: found.text })
    }),
    asides: guarded('asides', () => ok(host.asidesOf.map(({ aside }) => aside))),
    readAside: guarded('readAside', ({ asideId }) => {
      const found = host.asidesOf.find(({ aside }) => aside.asideId === asideId)
      return found === undefined ? missing() : ok({ bytes: found.bytes })
    }),
    readJournal: guarded('readJournal', ({ sessionId, after }) => {
      const stored = sessions.get(sessionId)?.lines
      if (stored === undefined) return missing()
      const rest = stored.filter((line) => line.seq > after)
      const gap = rest.findIndex((line, index) => line.seq !== after + index + 1)
      const whole = gap === -1 ? rest : rest.slice(0, gap)
      // Few at a time, so that whoever reads has to ask again.
      const lines = whole.slice(0, 500)
      const end = lines.length < whole.length ? 'more' : gap === -1 ? 'newest' : 'broken'
      return ok({ oldestSeq: stored[0]?.seq ?? 0, lines, end } as const)
    }),
    moveSession: guarded('moveSession', ({ sessionId, to }) => {
      const session = sessions.get(sessionId)
      if (session === undefined) return missing()
      if (to === 'erased') sessions.delete(sessionId)
      else session.isTrashed = to === 'trash'
      return ok()
    }),
    rewriteSession: guarded('rewriteSession', (request) => {
      const session = sessions.get(request.sessionId)
      if (session === undefined) return missing()
      if (request.do === 'begin') staged.set(request.sessionId, [])
      if (request.do === 'stage') staged.get(request.sessionId)?.push(request)
      if (request.do === 'abandon') staged.delete(request.sessionId)
      return request.do === 'commit' ? rewritten(session, request) : ok({ asides: [] })
    }),
    templates: guarded('templates', (request) => {
      if (request.do === 'save')
        templates = [...templates.filter((one) => one.templateId !== request.templateId), { ...request, isBuiltIn: false }]
      if (request.do === 'remove') templates = templates.filter((one) => one.isBuiltIn || one.templateId !== request.templateId)
      return ok(templates)
    }),
    openFile: guarded('openFile', ({ what }) => {
      const files = what === 'example' && start.example !== undefined ? [start.example] : host.filesToOpen
      return files.length === 0 ? fail('cancelled', 'No file was chosen.') : ok(files)
    }),
    saveFiles: guarded('saveFiles', ({ files }) => {
      saved.push(...files)
      return ok({ names: files.map((file) => file.name) })
    }),
    printPdf: guarded('printPdf', () => fail('print-unavailable', 'This machine cannot print to PDF.')),
    printPictures: guarded('printPictures', () => fail('print-unavailable', 'This machine cannot print to PDF.')),
    stopPrint: guarded('stopPrint', () => ok()),
    incidents: guarded('incidents', () => ok(host.shellLog)),
    window: guarded('window', (request) => {
      host.windowed.push(request)
      return ok()
    }),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return host
}
