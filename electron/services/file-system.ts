/**
 * The few file operations the services use, as an interface, so that tests can make any one of them fail.
 * Everything that reads or writes goes through here; no other file of the services imports `node:fs`.
 */
import * as node from 'node:fs/promises'

export interface FileFacts {
  readonly size: number
  readonly mtimeMs: number
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
  readonly isSymbolicLink: () => boolean
}

export interface FileHandle {
  /** May write fewer bytes than asked; answers how many. Only `writeAll` calls this. */
  readonly write: (bytes: Uint8Array, offset: number, length: number, position: number | null) => Promise<{ readonly bytesWritten: number }>
  readonly read: (bytes: Uint8Array, offset: number, length: number, position: number | null) => Promise<{ readonly bytesRead: number }>
  readonly stat: () => Promise<FileFacts>
  readonly sync: () => Promise<void>
  readonly datasync: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface FileSystem {
  readonly open: (path: string, flags: string | number, mode?: number) => Promise<FileHandle>
  readonly readdir: (path: string) => Promise<string[]>
  readonly lstat: (path: string) => Promise<FileFacts>
  readonly mkdir: (path: string, options: { readonly recursive: boolean; readonly mode: number }) => Promise<unknown>
  readonly chmod: (path: string, mode: number) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly unlink: (path: string) => Promise<void>
  readonly truncate: (path: string, length: number) => Promise<void>
  readonly rm: (path: string, options: { readonly recursive: boolean; readonly force: boolean }) => Promise<void>
  readonly statfs: (path: string) => Promise<{ readonly bavail: number; readonly bsize: number }>
}

export const nodeFileSystem: FileSystem = node

/** Writes every byte, however few the system takes at a time. A write that takes none is a failure, never a loop without end. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position: number | null = null): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const at = position === null ? null : position + written
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, at)
    if (bytesWritten <= 0) throw Object.assign(new Error('The disk took no bytes.'), { code: 'EIO' })
    written += bytesWritten
  }
}

/** Reads until the end of the file, or until `maxBytes + 1` bytes are there, so that a caller can tell "too large" by the length. */
export async function readAll(file: FileHandle, maxBytes: number): Promise<Uint8Array> {
  const expected = Math.min((await file.stat()).size, maxBytes) + 1
  let buffer = new Uint8Array(expected)
  let length = 0
  while (length <= maxBytes) {
    if (length === buffer.length) buffer = grown(buffer, maxBytes + 1)
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, null)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return buffer.subarray(0, length)
}

function grown(buffer: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(buffer.length * 2, limit))
  larger.set(buffer)
  return larger
}

/** A whole file of ours. Throws what the system throws; there is no limit below what memory holds. */
export async function readWhole(fs: FileSystem, path: string): Promise<Uint8Array> {
  return withFile(await fs.open(path, 'r'), (file) => readAll(file, Number.MAX_SAFE_INTEGER - 1))
}

/** Runs the work and closes the file whatever happens. A failing close counts as a failure of the work. */
export async function withFile<Value>(file: FileHandle, work: (file: FileHandle) => Promise<Value>): Promise<Value> {
  let value: Value
  try {
    value = await work(file)
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
  await file.close()
  return value
}

/** The names in a folder, sorted; none when the folder does not exist. */
export async function namesIn(fs: FileSystem, folder: string): Promise<string[]> {
  try {
    return (await fs.readdir(folder)).sort()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

/** The system's code of a failed file operation, such as `ENOSPC`; '' for any other kind of error (a bug). */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
