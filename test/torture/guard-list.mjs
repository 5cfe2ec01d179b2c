/**
 * Every guard that keeps a day's work safe or a stranger out, and what it looks like when it is gone: one exact piece of source and its
 * replacement. `find` has to occur exactly once, so that a guard that was rewritten shows up here and is not taken for tested.
 */

/** @typedef {{ name: string, file: string, find: string, replace: string, tests: readonly string[] }} Guard */

const loopback = ['electron/loopback/loopback.test.ts']
const journal = ['electron/services/journal.test.ts', 'electron/services/damage.test.ts', 'electron/services/journal-format.test.ts']
const files = ['electron/services/faults.test.ts', 'electron/services/files.test.ts', 'electron/services/damage.test.ts']
const sessionFile = ['renderer/session/file.test.ts']

/** @type {readonly Guard[]} */
export const guards = [
  {
    name: 'Host of a request',
    file: 'electron/loopback/guards.ts',
    find: 'if (hosts.length !== 1 || head.headers.host !== host) return 421',
    replace: '',
    tests: loopback,
  },
  {
    name: 'Origin of a request',
    file: 'electron/loopback/guards.ts',
    find: 'if (origin !== ',
    replace: 'if (false && origin !== ',
    tests: loopback,
  },
  {
    name: 'POST only',
    file: 'electron/loopback/guards.ts',
    find: "if (head.method !== 'POST') return 405",
    replace: '',
    tests: loopback,
  },
  {
    name: 'JSON only',
    file: 'electron/loopback/guards.ts',
    find: 'if (type === undefined || !/^application\\/json(; ?charset=utf-8)?$/i.test(type)) return 415',
    replace: '',
    tests: loopback,
  },
  {
    name: 'key of a request',
    file: 'electron/loopback/router.ts',
    find: 'if (role === null) return refuse(response, 401)',
    replace: '',
    tests: loopback,
  },
  {
    name: 'launch token is spent by its use',
    file: 'electron/loopback/keys.ts',
    find: 'launches = launches.filter((one) => one !== found)',
    replace: '',
    tests: loopback,
  },
  {
    name: 'launch token grows old',
    file: 'electron/loopback/keys.ts',
    find: 'if (found.until <= now()) return null',
    replace: '',
    tests: loopback,
  },
  {
    name: 'size of a body',
    file: 'electron/loopback/body.ts',
    find: 'if (length > limit) {',
    replace: 'if (false) {',
    tests: loopback,
  },
  {
    name: 'path that climbs',
    file: 'electron/assets.ts',
    find: "if (!path.startsWith('/') || path.startsWith('//') || path.length > 1024 || /%2f|%5c|%25|\\\\/i.test(path)) return null",
    replace: '',
    tests: ['electron/assets.test.ts'],
  },
  {
    name: 'page that was swapped for a link',
    file: 'electron/assets.ts',
    find: 'if (state === null || !state.isFile()) return null',
    replace: '',
    tests: ['electron/assets.test.ts', ...loopback],
  },
  {
    name: 'id that becomes part of a path',
    file: 'electron/services/names.ts',
    find: "return typeof id === 'string' && idPattern.test(id) && !devicePattern.test(id)",
    replace: "return typeof id === 'string'",
    tests: ['electron/services/sessions.test.ts', 'electron/services/files.test.ts', 'electron/services/templates.test.ts'],
  },
  {
    name: 'sender of a message',
    file: 'electron/ipc.ts',
    find: 'const role = isTrusted(event) ? roleOf(event.sender.id) : null',
    replace: 'const role = roleOf(event.sender.id)',
    tests: ['electron/ipc.test.ts'],
  },
  {
    name: 'sub-frames may not speak',
    file: 'electron/policy.ts',
    find: 'if (frame.isDestroyed?.() === true || frame.detached === true || frame.parent !== null) return false',
    replace: '',
    tests: ['electron/policy.test.ts', 'electron/ipc.test.ts'],
  },
  {
    name: 'size of a file before it is read',
    file: 'electron/services/read-within.ts',
    find: 'if (facts.size > maxBytes) return tooLarge(name, maxBytes)',
    replace: '',
    tests: files,
  },
  {
    name: 'only plain files are read',
    file: 'electron/services/read-within.ts',
    find: 'if (!facts.isFile()) return notAFile(name)',
    replace: '',
    tests: files,
  },
  {
    name: 'size of an imported text',
    file: 'renderer/session/file-text.ts',
    find: 'if (size > limits.fileBytes) {',
    replace: 'if (false) {',
    tests: sessionFile,
  },
  {
    name: 'depth of an imported text',
    file: 'renderer/session/file-text.ts',
    find: 'if (depthOf(text) > limits.depth) {',
    replace: 'if (false) {',
    tests: sessionFile,
  },
  {
    name: 'fatal UTF-8',
    file: 'renderer/session/file-text.ts',
    find: "new TextDecoder('utf-8', { fatal: true })",
    replace: "new TextDecoder('utf-8')",
    tests: sessionFile,
  },
  {
    name: 'names that reach a prototype',
    file: 'renderer/session/file-text.ts',
    find: 'if (reserved === null) return ok(value)',
    replace: 'if (reserved !== undefined) return ok(value)',
    tests: sessionFile,
  },
  {
    name: 'checksum of a line',
    file: 'electron/services/journal-format.ts',
    find: 'if (hex(crc32(payload, ',
    replace: 'if (false && hex(crc32(payload, ',
    tests: journal,
  },
  {
    name: 'length of a line',
    file: 'electron/services/journal-format.ts',
    find: 'if (bytes[end] !== lineBreak) return null',
    replace: '',
    tests: journal,
  },
  {
    name: 'sync before “saved”',
    file: 'electron/services/journal.ts',
    find: 'await segment.file.datasync()',
    replace: '',
    tests: ['electron/services/journal.test.ts', 'electron/services/faults.test.ts'],
  },
  {
    name: 'sync of a saved file',
    file: 'electron/services/save-routine.ts',
    find: 'await file.sync()\n',
    replace: '\n',
    tests: files,
  },
  {
    name: 'sync of the folder',
    file: 'electron/services/save-routine.ts',
    find: 'await syncFolder(environment, dirname(path))',
    replace: '',
    tests: files,
  },
  {
    name: 'read-back of a saved file',
    file: 'electron/services/save-routine.ts',
    find: 'if (Buffer.compare(await readWhole(fs, temporary), bytes) !== 0) throw unlike(temporary)',
    replace: '',
    tests: files,
  },
  {
    name: 'a nearly empty state never replaces a good one',
    file: 'electron/services/snapshots.ts',
    find: 'const isSmall = newest !== undefined && (await isSuspiciouslySmall(generations, names, newest, facts))',
    replace: 'const isSmall = false',
    tests: ['electron/services/damage.test.ts', 'electron/services/rotation.test.ts'],
  },
  {
    name: 'never fewer than three readable generations',
    file: 'electron/services/snapshots.ts',
    find: 'const spared = readableFloor - readable.length',
    replace: 'const spared = 0',
    tests: ['electron/services/damage.test.ts', 'electron/services/rotation.test.ts', 'electron/services/sessions.test.ts'],
  },
  {
    name: 'gap in the numbers of changes',
    file: 'electron/services/journal.ts',
    find: 'if (isNew ? seq !== last + 1 : before !== undefined && before !== fingerprint(payload)) return',
    replace: 'if (false) return',
    tests: ['electron/services/sessions.test.ts'],
  },
]
