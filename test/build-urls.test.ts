/**
 * T-76: what was built names no address on the network beyond a short list of names that nobody ever asks: name spaces of XML, licences and
 * home pages in comments and messages of libraries. Reads `out/`, so `npm run build` comes first, as it does in `npm test`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const out = resolve(import.meta.dirname, '../out')

/** Every host, and why it stands in the build. */
const known: Readonly<Record<string, string>> = {
  'schemas.openxmlformats.org': 'name spaces of PowerPoint files',
  'schemas.microsoft.com': 'name spaces of PowerPoint files',
  'purl.org': 'name space of Dublin Core in PowerPoint files',
  'www.w3.org': 'name spaces of SVG, MathML and XML',
  'json-schema.org': 'the name of the JSON Schema dialect, from zod',
  'www.apache.org': 'a licence in a comment',
  'scripts.sil.org': 'the licence of a typeface in its file',
  'github.com': 'links to issues in comments and messages of libraries',
  'react.dev': 'explanations in error messages of React',
  'mantine.dev': 'explanations in error messages of Mantine',
  'mutative.js.org': 'explanations in error messages of mutative',
  'sindresorhus.com': 'a comment of a library',
  'tinyurl.com': 'an explanation in an error message of Dexie',
  'bit.ly': 'an explanation in an error message of Dexie',
  'www.xfa.org': 'name spaces of forms in PDF files, from pdf.js',
  'ns.adobe.com': 'name spaces of PDF files, from pdf.js',
  'foo.bar': 'a base for telling whole addresses from parts of one, in pdf.js',
  'example.com': 'a base for telling whole addresses from parts of one, in pdf.js',
  '127.0.0.1': 'the loopback host itself, and the proxy that is not there',
}

/** The texts of the licences are shown as text and name the homes of what is bundled: these hosts, in that one file. */
const licences = readFileSync(resolve(import.meta.dirname, '../assets/licences.json'), 'utf8')
const isOfLicence = (file: string, host: string) => /\/licences-[\w-]+\.js$/.test(file) && licences.includes(host)

const files = ['main', 'preload', 'renderer'].flatMap((folder) =>
  readdirSync(join(out, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(c?js|css|html|json|svg)$/.test(name))
    .map((name) => join(out, folder, name)),
)

test('the build was looked at: pages, styles and the shell', () => {
  for (const ending of ['index.html', '.css', 'main.js', 'preload.cjs'])
    expect(files.filter((file) => file.endsWith(ending))).not.toEqual([])
})

test(`T-76 in ${files.length} built files there is no address of a host that is not on the list`, () => {
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:https?|wss?|ftp):\/\/([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/g)].map(
      ([address, host = '']) => ({
        file: file.slice(out.length + 1),
        address,
        host,
      }),
    ),
  )
  expect(found.length).toBeGreaterThan(10)
  expect(found.filter(({ file, host }) => known[host] === undefined && !isOfLicence(file, host))).toEqual([])
})

test('T-76 no built page loads anything by an address with a host, with or without a scheme', () => {
  const pages = files.filter((file) => /\.(html|css|svg)$/.test(file))
  const loading =
    /(?:src|href|action|data)\s*=\s*["']?\s*(?:[a-z]+:)?\/\/[^"'\s>]*|url\(\s*["']?(?:[a-z]+:)?\/\/[^)]*|@import\s+["'](?:[a-z]+:)?\/\/[^"']*/gi
  expect(pages.flatMap((file) => readFileSync(file, 'utf8').match(loading) ?? [])).toEqual([])
})
