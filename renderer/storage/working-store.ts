/**
 * The renderer's fast working store in IndexedDB. Everything in it can be rebuilt from the journal, so that nothing here may ever stop the
 * app: a dead handle is reopened, and when IndexedDB will not work at all the app goes on without it.
 */
import Dexie, { type EntityTable } from 'dexie'

/** Version of what the rows mean. Dexie itself never refuses a newer database, so we keep and check our own. */
export const storeFormat = 1
const tries = 3
const openTimeout = 4000
/** On a full disk a browser may never answer again, neither yes nor no (measured); longer than opening, which knows better reasons. */
const answerTimeout = 8000

export interface StoredListing {
  readonly sessionId: string
  /** A `SessionListing` as the shell answered it. */
  readonly listing: unknown
}
export interface StoredDocument {
  readonly sessionId: string
  /** The last journal line the document contains. */
  readonly seq: number
  readonly document: unknown
}
export interface StoredTemplate {
  readonly templateId: string
  /** A `TemplateFile` as the shell answered it. */
  readonly template: unknown
}
export interface StoredSearch {
  readonly sessionId: string
  readonly seq: number
  readonly entries: unknown
}

class Database extends Dexie {
  declare meta: EntityTable<{ key: string; value: number }, 'key'>
  declare sessions: EntityTable<StoredListing, 'sessionId'>
  declare documents: EntityTable<StoredDocument, 'sessionId'>
  declare templates: EntityTable<StoredTemplate, 'templateId'>
  declare search: EntityTable<StoredSearch, 'sessionId'>

  constructor(name: string, options: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange }) {
    super(name, options)
    this.version(1).stores({ meta: 'key', sessions: 'sessionId', documents: 'sessionId', templates: 'templateId', search: 'sessionId' })
  }
}
export type Tables = Pick<Database, 'sessions' | 'documents' | 'templates' | 'search'>

export type StoreState =
  | { readonly kind: 'working' }
  /** The app goes on without it; `sentence` is for the diagnostics, or for the screen where the person can do something. */
  | { readonly kind: 'off'; readonly sentence: string }

export interface WorkingStore {
  /** Does some work on the tables; null when the store does not work, now or any more. Never rejects. */
  readonly use: <Value>(work: (tables: Tables) => Promise<Value>) => Promise<Value | null>
  readonly state: () => StoreState
  readonly close: () => void
}

export interface WorkingStoreOptions {
  readonly name?: string
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
  readonly wait?: (milliseconds: number) => Promise<void>
  /** How long the browser may take to answer, in milliseconds. */
  readonly patience?: number
  /** Another window wants to upgrade the database: this one let go of it and should be loaded again. */
  readonly onSuperseded?: () => void
}

const newerSentence =
  'The fast working copy in this browser was made by a newer version of Groundwork. Sessions are read from disk instead.'
const blockedSentence = 'Another window of an older Groundwork is open. Close the other window; until then sessions are read from disk.'
const brokenSentence = 'The fast working copy in this browser does not work. Sessions are read from and saved to disk as always.'

export function openWorkingStore(options: WorkingStoreOptions = {}): WorkingStore {
  const wait = options.wait ?? ((milliseconds) => new Promise<void>((done) => setTimeout(done, milliseconds)))
  let handle: Promise<Database> | null = null
  let state: StoreState = { kind: 'working' }

  const opened = (): Promise<Database> => {
    handle ??= openDatabase(options, () => {
      handle = null
      state = { kind: 'off', sentence: blockedSentence }
      options.onSuperseded?.()
    })
    return handle
  }
  /** Not waited for: what is let go of may never answer. */
  const letGo = (): void => {
    const old = handle
    handle = null
    old?.then((database) => database.close()).catch(swallowed)
  }

  return {
    state: () => state,
    close: letGo,
    use: async (work) => {
      for (let attempt = 1; attempt <= tries && state.kind === 'working'; attempt++) {
        try {
          return await answered(opened().then(work), options.patience ?? answerTimeout)
        } catch (error) {
          letGo()
          if (error instanceof StoreRefused) state = { kind: 'off', sentence: error.message }
          else if (attempt === tries) state = { kind: 'off', sentence: brokenSentence }
          else await wait(50 * attempt ** 2)
        }
      }
      return null
    },
  }
}

/** Why the store is not to be used although it could be opened, or could not be opened for a reason a person can change. */
class StoreRefused extends Error {}

/** The work's own answer, or a refusal when none comes: whoever opens or closes a session waits for this. */
async function answered<Value>(work: Promise<Value>, patience: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreRefused(brokenSentence)), patience)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

async function openDatabase(options: WorkingStoreOptions, onVersionChange: () => void): Promise<Database> {
  const { indexedDB, IDBKeyRange, name = 'groundwork' } = options
  const database = new Database(name, { ...(indexedDB && { indexedDB }), ...(IDBKeyRange && { IDBKeyRange }) })
  let isBlocked = false
  database.on('blocked', () => {
    isBlocked = true
  })
  database.on('versionchange', () => {
    database.close()
    onVersionChange()
  })
  const opening = database.open()
  // An upgrade that another window blocks never answers; nobody should wait for it.
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'late'>((done) => {
    timer = setTimeout(() => done('late'), openTimeout)
  })
  const first = await Promise.race([opening.then(() => 'open' as const), late]).finally(() => clearTimeout(timer))
  if (first === 'late') {
    void opening.catch(swallowed)
    database.close()
    throw new StoreRefused(isBlocked ? blockedSentence : brokenSentence)
  }
  const format = (await database.meta.get('format'))?.value ?? null
  if (format !== null && format > storeFormat) {
    database.close()
    throw new StoreRefused(newerSentence)
  }
  if (format !== storeFormat) await database.meta.put({ key: 'format', value: storeFormat })
  return database
}

function swallowed(): void {
  // A handle that is being let go of may fail in any way it likes: whatever it held lies in the journal.
}

let current: WorkingStore | null = null

/** The working store of this window, opened when it is first used. */
export function workingStore(): WorkingStore {
  current ??= openWorkingStore({ onSuperseded: () => superseded() })
  return current
}

let superseded: () => void = () => undefined

/** Hears that another window upgrades the store: this window runs an older app and should be loaded again once all is saved. */
export function onStoreSuperseded(listener: () => void): void {
  superseded = listener
}

/** For tests, and for starting without the browser's storage. */
export function setWorkingStore(store: WorkingStore): void {
  current = store
}
