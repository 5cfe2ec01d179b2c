import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { openWorkingStore, storeFormat } from './working-store'

const noWait = () => Promise.resolve()
const row = { sessionId: 's1', seq: 4, document: {} }
const over = (indexedDB: IDBFactory) => openWorkingStore({ indexedDB, IDBKeyRange, wait: noWait })

/** A factory whose calls of `open` fail with a DOMException of this name, so many times. */
function failing(name: string, times: number): { factory: IDBFactory; opened: () => number } {
  const real = new IDBFactory()
  let count = 0
  const factory = new Proxy(real, {
    get: (target, key) => {
      if (key !== 'open') return Reflect.get(target, key).bind?.(target)
      return (...given: [string, number?]) => {
        if (++count <= times) throw new DOMException('told to fail', name)
        return target.open(...given)
      }
    },
  })
  return { factory, opened: () => count }
}

describe('the working store', () => {
  test('keeps what it was given', async () => {
    const indexedDB = new IDBFactory()
    await over(indexedDB).use((tables) => tables.documents.put(row))
    expect(await over(indexedDB).use((tables) => tables.documents.get('s1'))).toEqual(row)
  })

  test.each(['QuotaExceededError', 'UnknownError', 'InvalidStateError'])('T-12 a passing %s is met with a fresh handle', async (name) => {
    const { factory } = failing(name, 2)
    const store = over(factory)
    expect(await store.use((tables) => tables.documents.put(row))).toBe('s1')
    expect(store.state()).toEqual({ kind: 'working' })
  })

  test.each(['QuotaExceededError', 'UnknownError', 'InvalidStateError'])(
    'T-12 after three tries with %s the app goes on without it, and does not ask again',
    async (name) => {
      const { factory, opened } = failing(name, 100)
      const store = over(factory)
      expect(await store.use((tables) => tables.documents.put(row))).toBe(null)
      expect(store.state().kind).toBe('off')
      const before = opened()
      expect(await store.use((tables) => tables.documents.get('s1'))).toBe(null)
      expect(opened()).toBe(before)
    },
  )

  test('T-04 a browser that never answers again, as on a full disk, is waited for once and then done without', async () => {
    const store = openWorkingStore({ indexedDB: new IDBFactory(), IDBKeyRange, wait: noWait, patience: 20 })
    let asked = 0
    const neverAnswered = () => {
      asked++
      return new Promise<string>(() => undefined)
    }
    expect(await store.use(neverAnswered)).toBe(null)
    expect(store.state()).toMatchObject({ kind: 'off', sentence: expect.stringContaining('read from and saved to disk') })
    expect(await store.use(neverAnswered)).toBe(null)
    expect(asked).toBe(1)
  })

  test('T-04 not even opening has to be answered', async () => {
    const silent = new Proxy(new IDBFactory(), {
      get: (target, key) => (key === 'open' ? () => new EventTarget() : Reflect.get(target, key).bind?.(target)),
    })
    const store = openWorkingStore({ indexedDB: silent, IDBKeyRange, wait: noWait, patience: 20 })
    expect(await store.use((tables) => tables.documents.get('s1'))).toBe(null)
    expect(store.state().kind).toBe('off')
  })

  test('without any IndexedDB every call is answered with nothing', async () => {
    const store = openWorkingStore({ name: 'none', wait: noWait })
    expect(await store.use((tables) => tables.documents.get('s1'))).toBe(null)
    expect(store.state().kind).toBe('off')
  })

  test('T-13 one that a newer version wrote is left alone', async () => {
    const indexedDB = new IDBFactory()
    await over(indexedDB).use((tables) => tables.documents.put(row))
    const other = new Dexie('groundwork', { indexedDB, IDBKeyRange })
    await other.open()
    await other.table('meta').put({ key: 'format', value: storeFormat + 1 })
    other.close()
    const store = over(indexedDB)
    expect(await store.use((tables) => tables.documents.clear())).toBe(null)
    expect(store.state()).toMatchObject({ kind: 'off', sentence: expect.stringContaining('newer version') })
  })

  test('T-18 it lets go when another window upgrades, and says so', async () => {
    const indexedDB = new IDBFactory()
    let heard = 0
    const old = openWorkingStore({ indexedDB, IDBKeyRange, wait: noWait, onSuperseded: () => heard++ })
    await old.use((tables) => tables.documents.put(row))
    const newer = new Dexie('groundwork', { indexedDB, IDBKeyRange })
    newer.version(2).stores({ documents: 'sessionId', more: 'id' })
    await newer.open()
    expect(heard).toBe(1)
    expect(old.state()).toMatchObject({ kind: 'off', sentence: expect.stringContaining('Close the other window') })
    expect(await old.use((tables) => tables.documents.get('s1'))).toBe(null)
    newer.close()
  })

  test('T-18 an upgrade that another window blocks is not waited for', async () => {
    const indexedDB = new IDBFactory()
    const old = new Dexie('groundwork', { indexedDB, IDBKeyRange })
    old.version(0.5).stores({ documents: 'sessionId' })
    old.on('versionchange', () => false)
    await old.open()
    const store = over(indexedDB)
    expect(await store.use((tables) => tables.documents.get('s1'))).toBe(null)
    expect(store.state()).toMatchObject({ kind: 'off', sentence: expect.stringContaining('Close the other window') })
    old.close()
  })
})
