/**
 * The list of everything that ships, in the form that other tools read (CycloneDX 1.5). Made from the lock file and the list of licences,
 * because `npm sbom --omit dev` leaves out what is a development dependency of another package too, such as React.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Licence } from './licences.ts'

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>
}

/** @param root the project's folder */
export function billOfMaterials(root: string) {
  const read = (name: string) => readFileSync(join(root, name), 'utf8')
  const about: { readonly name: string; readonly version: string; readonly license: string } = JSON.parse(read('package.json'))
  const { packages }: Lock = JSON.parse(read('package-lock.json'))
  const shipped: readonly Licence[] = JSON.parse(read('assets/licences.json'))
  const nameOf = (folder: string) => folder.split('node_modules/').at(-1) ?? ''
  const hashes = new Map(Object.entries(packages).map(([folder, one]) => [`${nameOf(folder)} ${one.version}`, one.integrity ?? '']))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: about.name, version: about.version, licenses: [{ expression: about.license }] } },
    components: shipped.map(({ name, version, licence }) => ({
      type: 'library',
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: [{ expression: licence }],
      hashes: hashesOf(hashes.get(`${name} ${version}`) ?? ''),
    })),
  }
}

function hashesOf(integrity: string) {
  if (!integrity.startsWith('sha512-')) return []
  return [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }]
}
