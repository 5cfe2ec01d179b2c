/** For the tests of the services: the real file system, with any operation made to fail or to fall short on the way. */
import { type FileHandle, type FileSystem, nodeFileSystem } from '../file-system'

export interface Operation {
  /** Such as `open`, `write`, `datasync`, `rename`. */
  readonly name: string
  readonly path: string
  /** 1 for the first operation of this file system, and so on. */
  readonly number: number
}

export interface FaultyFileSystem extends FileSystem {
  /** How many operations there were. */
  count: number
  /** The code an operation fails with, or null to let it through. A failing write leaves half of its bytes behind. */
  failing: (operation: Operation) => string | null
  /** How many of so many bytes a write takes. */
  taking: (bytes: number) => number
  readonly log: Operation[]
}

export function faultyFileSystem(failing: (operation: Operation) => string | null = () => null): FaultyFileSystem {
  const real = nodeFileSystem
  const check = (name: string, path: string): void => {
    const operation = { name, path, number: ++fs.count }
    fs.log.push(operation)
    const code = fs.failing(operation)
    if (code !== null) throw Object.assign(new Error(`${code}: injected at ${name}`), { code, errno: -1 })
  }
  const guarded =
    <Arguments extends readonly [string, ...unknown[]], Value>(name: string, work: (...given: Arguments) => Promise<Value>) =>
    async (...given: Arguments): Promise<Value> => {
      check(name, given[0])
      return work(...given)
    }
  const fs: FaultyFileSystem = {
    count: 0,
    failing,
    taking: (bytes) => bytes,
    log: [],
    open: async (path, flags, mode) => {
      check('open', path)
      return handle(await real.open(path, flags, mode), path)
    },
    readdir: guarded('readdir', (path: string) => real.readdir(path)),
    lstat: guarded('lstat', (path: string) => real.lstat(path)),
    mkdir: guarded('mkdir', (path: string, options: { recursive: boolean; mode: number }) => real.mkdir(path, options)),
    chmod: guarded('chmod', (path: string, mode: number) => real.chmod(path, mode)),
    rename: guarded('rename', (from: string, to: string) => real.rename(from, to)),
    unlink: guarded('unlink', (path: string) => real.unlink(path)),
    truncate: guarded('truncate', (path: string, length: number) => real.truncate(path, length)),
    rm: guarded('rm', (path: string, options: { recursive: boolean; force: boolean }) => real.rm(path, options)),
    statfs: guarded('statfs', (path: string) => real.statfs(path)),
  }

  function handle(file: FileHandle, path: string): FileHandle {
    return {
      async write(bytes, offset, length, position) {
        try {
          check('write', path)
        } catch (error) {
          await file.write(bytes, offset, Math.floor(length / 2), position)
          throw error
        }
        const taken = fs.taking(length)
        return taken === 0 ? { bytesWritten: 0 } : file.write(bytes, offset, taken, position)
      },
      async read(bytes, offset, length, position) {
        check('read', path)
        return file.read(bytes, offset, length, position)
      },
      async stat() {
        check('fstat', path)
        return file.stat()
      },
      async sync() {
        check('sync', path)
        return file.sync()
      },
      async datasync() {
        check('datasync', path)
        return file.datasync()
      },
      async close() {
        // As on a real system, the file is closed whether or not closing reports an error.
        await file.close()
        check('close', path)
      },
    }
  }
  return fs
}
