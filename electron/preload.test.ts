/** T-72: what the page gets to see of the shell. Under the fake `electron`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import * as electron from '../test/helpers/electron'
import { type Host, hostVerbs } from './contract'

beforeAll(() => import('./preload'))
const bridge = () => electron.exposed.get('groundwork') as Host

test('T-72 one object is exposed, with the verbs of the contract and the event stream and nothing else', () => {
  expect([...electron.exposed.keys()]).toEqual(['groundwork'])
  expect(Object.keys(bridge()).sort()).toEqual([...hostVerbs, 'onEvent'].sort())
  for (const value of Object.values(bridge())) expect(value).toBeTypeOf('function')
})

test('each verb goes to its own channel with its arguments, and to no other', async () => {
  await bridge().openSession({ sessionId: 'a', mode: 'read' })
  await bridge().describe()
  expect(electron.invoked).toEqual([
    { channel: 'groundwork:openSession', given: [{ sessionId: 'a', mode: 'read' }] },
    { channel: 'groundwork:describe', given: [] },
  ])
})

test('T-72 a listener gets the value and never the event object, until it stops listening', () => {
  const heard: unknown[][] = []
  const stop = bridge().onEvent((...given) => heard.push(given))
  electron.ipcRenderer.emit('groundwork:event', { sender: 'secret' }, { kind: 'command', command: 'file.new' })
  stop()
  electron.ipcRenderer.emit('groundwork:event', { sender: 'secret' }, { kind: 'before-quit' })
  expect(heard).toEqual([[{ kind: 'command', command: 'file.new' }]])
})

test('the preload imports nothing but types from the app, so that the sandbox can load it as one file', () => {
  const imports = readFileSync(join(import.meta.dirname, 'preload.ts'), 'utf8').match(/^import .*$/gm) ?? []
  expect(imports.filter((line) => !line.startsWith('import type'))).toEqual(["import { contextBridge, ipcRenderer } from 'electron'"])
})
