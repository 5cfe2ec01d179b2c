/**
 * The verbs at the border: what each may be called with, how large a call may be and who may call it, in one table that IPC and the
 * loopback server both go through. A call that does not fit is answered with `refused`, never with an exception.
 */
import { z } from 'zod'
import { type Host, type HostVerb, hostVerbs, revealTargets, type ShellProblemCode, snapshotReasons, versionNameMost } from './contract'
import type { WindowRole } from './policy'
import { shellFailure } from './problems'
import { fail, type Result } from './result'

/** All verbs of the Host; the event stream goes another way. */
export type HostVerbs = Omit<Host, 'onEvent'>

const megabyte = 1_000_000
/** For verbs that carry a whole file, page or snapshot. */
export const largeCall = 25 * megabyte + 100_000
export const smallCall = 4 * megabyte
/** What a request over HTTP may weigh: text inside JSON can take twice its length, and what the verb itself bears is checked after parsing. */
export const bodyLimit = (verb: HostVerb) => (verbRules[verb].limit >= largeCall ? 2 * largeCall : smallCall)
/** Nothing the app sends is deeper; the walk below stops there, before zod would run out of stack. */
const deepestCall = 32

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const generationId = z.string().regex(/^[A-Za-z0-9._-]{1,120}$/)
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const words = z.string().max(2000)
const fileText = z.string().max(largeCall)
const pixels = z.number().int().min(16).max(4096)
/** In one call: more would be a heavy answer. */
const mostPictures = 50
const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= largeCall)

const summary = z.strictObject({
  title: words,
  organisation: words,
  date: z.string().max(10),
  participants: count,
  activities: count,
  activitiesDone: count,
  items: count,
  looseEnds: count,
})
const preferences = z.unknown().refine((value) => (JSON.stringify(value) ?? '').length <= 256 * 1024)

interface VerbRule<Verb extends HostVerb> {
  /** The arguments as one tuple: too many or too few are wrong too. */
  readonly given: z.ZodType<Parameters<Host[Verb]>>
  /** Bytes of text and data in one call. */
  readonly limit: number
  readonly roles: readonly WindowRole[]
}

const everybody = ['main', 'audience'] as const
const mainOnly = ['main'] as const

export const verbRules: { readonly [Verb in HostVerb]: VerbRule<Verb> } = {
  describe: { given: z.tuple([]), limit: 1000, roles: everybody },
  savePreferences: { given: z.tuple([preferences]), limit: 300_000, roles: mainOnly },
  listSessions: { given: z.tuple([]), limit: 1000, roles: mainOnly },
  openSession: {
    given: z.tuple([z.strictObject({ sessionId: id, mode: z.enum(['create', 'write', 'read']) })]),
    limit: 1000,
    roles: everybody,
  },
  append: {
    given: z.tuple([
      z.strictObject({
        sessionId: id,
        lines: z
          .array(z.strictObject({ seq: count, payload: fileText }))
          .min(1)
          .max(10_000),
      }),
    ]),
    // A change can hold a whole picture.
    limit: largeCall,
    roles: mainOnly,
  },
  snapshot: {
    given: z.tuple([
      z.strictObject({
        sessionId: id,
        text: fileText,
        seq: count,
        summary,
        reason: z.enum(snapshotReasons),
        removals: count,
        name: z.string().max(versionNameMost).exactOptional(),
      }),
    ]),
    limit: largeCall,
    roles: mainOnly,
  },
  closeSession: { given: z.tuple([z.strictObject({ sessionId: id })]), limit: 1000, roles: mainOnly },
  generations: { given: z.tuple([z.strictObject({ sessionId: id })]), limit: 1000, roles: mainOnly },
  readGeneration: { given: z.tuple([z.strictObject({ sessionId: id, generationId })]), limit: 1000, roles: mainOnly },
  readJournal: { given: z.tuple([z.strictObject({ sessionId: id, after: count })]), limit: 1000, roles: mainOnly },
  asides: { given: z.tuple([z.strictObject({ sessionId: id })]), limit: 1000, roles: mainOnly },
  readAside: { given: z.tuple([z.strictObject({ sessionId: id, asideId: id })]), limit: 1000, roles: mainOnly },
  moveSession: {
    given: z.tuple([z.strictObject({ sessionId: id, to: z.enum(['trash', 'library', 'erased']) })]),
    limit: 1000,
    roles: mainOnly,
  },
  rewriteSession: {
    given: z.tuple([
      z.discriminatedUnion('do', [
        z.strictObject({ do: z.enum(['look', 'begin', 'abandon']), sessionId: id }),
        z.strictObject({
          do: z.literal('stage'),
          sessionId: id,
          generationId,
          text: fileText,
          summary,
          name: z.string().max(versionNameMost).exactOptional(),
        }),
        z.strictObject({
          do: z.literal('commit'),
          sessionId: id,
          text: fileText,
          seq: count,
          summary,
          dropped: z.array(generationId).max(1000),
        }),
      ]),
    ]),
    limit: largeCall,
    roles: mainOnly,
  },
  templates: {
    given: z.tuple([
      z.discriminatedUnion('do', [
        z.strictObject({ do: z.literal('list') }),
        z.strictObject({ do: z.literal('save'), templateId: id, text: fileText }),
        z.strictObject({ do: z.literal('remove'), templateId: id }),
      ]),
    ]),
    limit: largeCall,
    roles: mainOnly,
  },
  openFile: {
    given: z.tuple([z.strictObject({ what: z.enum(['session', 'image', 'table', 'example']) })]),
    limit: 1000,
    roles: mainOnly,
  },
  saveFiles: {
    given: z.tuple([
      z.strictObject({
        files: z
          .array(z.strictObject({ name: z.string().min(1).max(500), bytes }))
          .min(1)
          .max(200),
      }),
    ]),
    limit: 4 * largeCall,
    roles: mainOnly,
  },
  printPdf: {
    given: z.tuple([z.strictObject({ html: fileText, title: words, job: id.exactOptional() })]),
    limit: largeCall,
    roles: mainOnly,
  },
  printPictures: {
    given: z.tuple([
      z.strictObject({
        html: fileText,
        title: words,
        job: id.exactOptional(),
        width: pixels,
        height: pixels,
        count: z.number().int().min(1).max(mostPictures),
      }),
    ]),
    limit: largeCall,
    roles: mainOnly,
  },
  stopPrint: { given: z.tuple([z.strictObject({ job: id })]), limit: 1000, roles: mainOnly },
  incidents: { given: z.tuple([]), limit: 1000, roles: mainOnly },
  window: {
    given: z.tuple([
      z.discriminatedUnion('do', [
        z.strictObject({ do: z.literal('open-audience'), sessionId: id }),
        z.strictObject({ do: z.literal('close-audience') }),
        z.strictObject({ do: z.literal('swap-displays') }),
        z.strictObject({ do: z.literal('restart') }),
        z.strictObject({ do: z.literal('reveal'), what: z.enum(revealTargets) }),
      ]),
    ]),
    limit: 1000,
    roles: everybody,
  },
}

export function isHostVerb(name: string): name is HostVerb {
  return hostVerbs.some((verb) => verb === name)
}

/** The one way in for calls from a page: who, which verb, with what. Never throws; `report` hears of bugs. */
export async function callVerb(
  verbs: HostVerbs,
  call: { readonly verb: string; readonly given: unknown; readonly role: WindowRole },
  report: (message: string, error: unknown) => void = console.error,
): Promise<Result<unknown, ShellProblemCode>> {
  const { verb, given, role } = call
  if (!isHostVerb(verb)) return refused('There is no such request.')
  const rule = verbRules[verb]
  if (!rule.roles.includes(role)) return refused('The audience window may only look.')
  const fit = measure(given, rule.limit)
  if (fit === 'too-large') return shellFailure('too-large')
  if (fit === 'unfit') return refused('The request holds something that cannot be sent.')
  const checked = rule.given.safeParse(given)
  if (!checked.success) return refused('The request is not put together as it should be.')
  if (role === 'audience' && !isLooking(checked.data)) return refused('The audience window may only look.')
  try {
    // The tuple was parsed by this very verb's schema; TypeScript cannot follow the pair through the table.
    return await (verbs[verb] as (...given: readonly unknown[]) => Promise<Result<unknown, ShellProblemCode>>)(...checked.data)
  } catch (error) {
    report(`The verb ${verb} failed.`, error)
    return shellFailure('unexpected')
  }
}

function refused(sentence: string): Result<never, 'refused'> {
  return fail('refused', `${sentence} Nothing was changed.`)
}

/** The audience window reads sessions and moves or closes itself. */
function isLooking([request]: readonly unknown[]): boolean {
  if (typeof request !== 'object' || request === null) return true
  if ('mode' in request) return request.mode === 'read'
  return !('do' in request) || request.do === 'close-audience' || request.do === 'swap-displays'
}

/**
 * Where bytes may stand: `[{ files: [{ bytes }] }]`. Anywhere else a schema that expects an object would look at them one by one, which takes
 * minutes and all the memory there is.
 */
const depthOfBytes = 4

/** Adds up text and bytes without recursion and stops as soon as there is too much; only plain data is fit to be sent. */
export function measure(value: unknown, limit: number): 'fit' | 'too-large' | 'unfit' {
  let total = 0
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestCall) return 'unfit'
    const next: unknown[] = []
    for (const one of level) {
      total += sizeOf(one)
      if (total > limit) return 'too-large'
      if (!isPlain(one) || (one instanceof Uint8Array && depth !== depthOfBytes)) return 'unfit'
      if (typeof one === 'object' && one !== null && !(one instanceof Uint8Array)) {
        for (const [name, child] of Object.entries(one)) {
          total += Array.isArray(one) ? 0 : name.length
          next.push(child)
        }
      }
    }
    level = next
  }
  return total > limit ? 'too-large' : 'fit'
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  return value instanceof Uint8Array ? value.byteLength : 1
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return false
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Uint8Array) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
