/**
 * The bridge into the page: named verbs and one event stream, nothing else. Sandboxed, so it can load no module of ours:
 * type-only imports, every name spelt out.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { Host, HostVerb, ShellEvent } from './contract'

function verb<Verb extends HostVerb>(name: Verb): Host[Verb] {
  // The main process parses every argument and answers by the contract; TypeScript cannot know that of an untyped channel.
  return ((...given: unknown[]) => ipcRenderer.invoke(`groundwork:${name}`, ...given)) as Host[Verb]
}

const bridge = {
  describe: verb('describe'),
  savePreferences: verb('savePreferences'),
  listSessions: verb('listSessions'),
  openSession: verb('openSession'),
  append: verb('append'),
  snapshot: verb('snapshot'),
  closeSession: verb('closeSession'),
  generations: verb('generations'),
  readGeneration: verb('readGeneration'),
  readJournal: verb('readJournal'),
  asides: verb('asides'),
  readAside: verb('readAside'),
  moveSession: verb('moveSession'),
  rewriteSession: verb('rewriteSession'),
  templates: verb('templates'),
  openFile: verb('openFile'),
  saveFiles: verb('saveFiles'),
  printPdf: verb('printPdf'),
  printPictures: verb('printPictures'),
  stopPrint: verb('stopPrint'),
  incidents: verb('incidents'),
  window: verb('window'),
  onEvent: (listener) => {
    // Electron's own event object never reaches the page.
    const hear = (_event: unknown, value: ShellEvent) => listener(value)
    ipcRenderer.on('groundwork:event', hear)
    return () => ipcRenderer.off('groundwork:event', hear)
  },
} satisfies Host

contextBridge.exposeInMainWorld('groundwork', bridge)
