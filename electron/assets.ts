/**
 * The pages both hosts serve: a fixed map, made once at start from the built folder. An address is looked up, never joined to a path,
 * so no address can reach anything that is not in the map. Imports no `electron`.
 */
import { lstat, readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export interface Asset {
  readonly file: string
  readonly type: string
}
export type AssetMap = ReadonlyMap<string, Asset>

/** Exact types; a file of another kind is not served at all. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
}

/** Every regular file of a known type below `folder`, by the path that a page asks for. An empty map when the folder is not there. */
export async function listAssets(folder: string): Promise<AssetMap> {
  const map = new Map<string, Asset>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const file = join(entry.parentPath, entry.name)
    map.set(file.slice(folder.length).split(sep).join('/').replace(/^\/*/, '/'), { file, type })
  }
  const index = map.get('/index.html')
  if (index !== undefined) map.set('/', index)
  return map
}

export type Resolved = { readonly status: 200; readonly asset: Asset } | { readonly status: 400 | 404 | 405 }

/**
 * @param path the path of the address as it came in, without a query or fragment (either is a 404: no asset has one)
 */
export function resolveAsset(map: AssetMap, method: string, path: string): Resolved {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405 }
  const decoded = decodedOnce(path)
  if (decoded === null) return { status: 400 }
  const asset = map.get(decoded)
  return asset === undefined ? { status: 404 } : { status: 200, asset }
}

/** Null for what no honest page sends: NUL and other controls, backslashes, an encoded slash or percent sign, broken escapes, dots that climb. */
function decodedOnce(path: string): string | null {
  if (!path.startsWith('/') || path.startsWith('//') || path.length > 1024 || /%2f|%5c|%25|\\/i.test(path)) return null
  try {
    const decoded = decodeURIComponent(path)
    return /[\p{Cc}\\]/u.test(decoded) || decoded.split('/').some((part) => part === '..' || part === '.') ? null : decoded
  } catch {
    // A malformed escape: exactly the question that was asked.
    return null
  }
}

/** The asset's bytes; null when the file is gone or has been swapped for something that is not a plain file. */
export async function readAsset(asset: Asset): Promise<Uint8Array | null> {
  const state = await lstat(asset.file).catch(() => null)
  if (state === null || !state.isFile()) return null
  return readFile(asset.file)
}
