/**
 * T-78: where the code of others comes from and how much of it there is when the app runs. `npm audit` needs a network and is a part of
 * `npm run torture`. `GROUNDWORK_WRITE_SBOM=1` leaves the list of everything that ships in `out/sbom.cdx.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { billOfMaterials } from './helpers/sbom.ts'

const root = resolve(import.meta.dirname, '..')

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
}
interface Lock {
  readonly lockfileVersion: number
  readonly packages: Readonly<Record<string, Locked>>
}
interface Package {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const about: Package = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const locked = Object.entries(lock.packages).filter(([folder]) => folder !== '')

test(`T-78 each of ${locked.length} locked packages comes from the registry and from nowhere else, and is checked by a strong hash`, () => {
  // Without an address of its own a package comes from the registry that npm is set to; a link, a git or a file address would say so here.
  const isFromRegistry = ({ resolved, link }: Locked) =>
    link !== true && (resolved === undefined || /^https:\/\/registry\.npmjs\.org\/[^?#]+\.tgz$/.test(resolved))
  expect(locked.filter(([, one]) => !isFromRegistry(one))).toEqual([])
  expect(locked.filter(([, one]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(one.integrity ?? ''))).toEqual([])
  expect(locked.filter(([, one]) => !/^\d+\.\d+\.\d+/.test(one.version ?? ''))).toEqual([])
})

test('T-78 every package that is asked for is asked for in one exact version, and got in it', () => {
  const wanted = { ...about.dependencies, ...about.devDependencies }
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  expect(Object.entries(wanted).filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([])
})

test('T-78 the README says of every package why it is there', () => {
  const section = readFileSync(join(root, 'README.md'), 'utf8').split('## Why each dependency')[1]?.split('\n## ')[0] ?? ''
  const isExplained = (name: string) => {
    const [scope, short = name] = name.startsWith('@') ? name.split('/') : ['', name]
    return section.includes(name) || (section.includes(`${scope}/`) && section.includes(short))
  }
  expect(Object.keys(about.dependencies).filter((name) => !isExplained(name))).toEqual([])
})

test('T-78 the packaged app loads nothing from node_modules while it runs: everything is built in', () => {
  const found = new Set<string>()
  const seen = new Set<string>()
  const look = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const name of importsOf(readFileSync(file, 'utf8'))) {
      if (name.startsWith('.')) look(resolve(dirname(file), name))
      else found.add(name)
    }
  }
  look(join(root, 'out/main/main.js'))
  look(join(root, 'out/preload/preload.cjs'))
  expect(seen.size).toBeGreaterThan(2)
  // The budget is fifteen; what counts is what a running package would look up, and that is Node and Electron alone.
  expect([...found].filter((name) => !name.startsWith('node:')).sort()).toEqual(['electron'])
})

test('T-78 the list of everything that ships, in the form other tools read, names each package with its licence and its hash', () => {
  const bill = billOfMaterials(root)
  if (process.env.GROUNDWORK_WRITE_SBOM !== undefined) writeFileSync(join(root, 'out/sbom.cdx.json'), JSON.stringify(bill, null, 1))
  const { bomFormat, components } = bill
  expect(bomFormat).toBe('CycloneDX')
  const names = new Set(components.map((one) => one.name))
  expect(Object.keys(about.dependencies).filter((name) => !names.has(name))).toEqual([])
  expect(components.filter((one) => one.hashes[0]?.content.length !== 128 || one.licenses[0]?.expression === '')).toEqual([])
  expect(new Set(components.map((one) => one.purl)).size).toBe(components.length)
})

/** Static and dynamic imports of a built module, and what a built script requires. */
function importsOf(source: string): string[] {
  return [
    ...source.matchAll(/(?:^|[;\n}])\s*(?:import|export)\b[^;'"`]*?from\s*["']([^"']+)["']/g),
    ...source.matchAll(/(?:^|[;\n])\s*import\s*["']([^"']+)["']/g),
    ...source.matchAll(/\b(?:import|require)\(\s*["']([^"']+)["']\s*\)/g),
  ].map(([, name = '']) => name)
}
