/** Reads the licences of everything that ships: the packages that the lock file does not mark as development only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Licence {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly licence: string
  /** The licence's own text; '' where a package brings none along. */
  readonly text: string
}

interface LockedPackage {
  readonly version?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
}

export function runtimeLicences(root: string): readonly Licence[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { readonly packages: Record<string, LockedPackage> }
  const shipped = Object.entries(lock.packages).filter(
    ([folder, one]) =>
      folder !== '' &&
      !folder.includes('/@types/') &&
      one.dev !== true &&
      one.devOptional !== true &&
      one.optional !== true &&
      existsSync(join(root, folder)),
  )
  const licences = shipped.map(([folder]) => licenceOf(root, join(root, folder)))
  const byName = new Map(licences.map((one) => [`${one.name} ${one.version}`, one]))
  return [...byName.values()].sort((first, second) => (first.name < second.name ? -1 : first.name > second.name ? 1 : 0))
}

/** Where a package names its licence and leaves the text out, and the licence asks for the text to be handed on. */
const wholeTexts: Readonly<Record<string, string>> = {
  'dictionary-de': 'gpl-3.0.txt',
  'dictionary-es': 'gpl-3.0.txt',
  'dictionary-fr': 'mpl-2.0.txt',
}

function licenceOf(root: string, folder: string): Licence {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: string }
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$|-)/i.test(name))
  const own = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  const whole = wholeTexts[about.name]
  return {
    name: about.name,
    version: about.version,
    licence: about.license ?? '',
    text: whole === undefined ? own : `${own}\n\n${readFileSync(join(root, 'assets/licences', whole), 'utf8').trim()}`,
  }
}
