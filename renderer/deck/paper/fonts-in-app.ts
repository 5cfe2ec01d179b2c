/** Where the app finds the print fonts: files of its own origin, fetched when something is printed. The command line reads them from disk instead. */
import type { FontFile } from './fonts'

/** Addresses of the font files by path; made by the build, so that nothing but these files is copied. */
const addresses = import.meta.glob<string>(
  [
    '../../../node_modules/@fontsource/inter/files/inter-{latin,latin-ext,greek,cyrillic}-{400,600}-normal.woff2',
    '../../../node_modules/@fontsource/inter/files/inter-{latin,latin-ext,greek,cyrillic}-400-italic.woff2',
    '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-{latin,latin-ext,greek,cyrillic}-{400,600}-normal.woff2',
    '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-{latin,latin-ext,greek,cyrillic}-400-italic.woff2',
  ],
  { query: '?url&no-inline', import: 'default', eager: true },
)

/** For `loadFonts`. A missing file is a fault of the build, not of the person. */
export async function fetchFont(file: FontFile): Promise<Uint8Array> {
  const address = Object.entries(addresses).find(([path]) => path.endsWith(file.path))?.[1]
  if (address === undefined) throw new Error(`The build holds no font ${file.path}.`)
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`The font ${file.path} cannot be read (${answer.status}).`)
  return new Uint8Array(await answer.arrayBuffer())
}
