/** Where the app's own files lie, whether it runs from a checkout, from its package, or from the sources in a test. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Places {
  readonly root: string
  readonly version: string
  /** The built pages. */
  readonly renderer: string
  readonly preload: string
  readonly templates: string
  readonly example: string
  readonly icon: string
  /** The folder with LICENSE. */
  readonly licences: string
}

/** Walks up to the nearest `package.json`: bundled files lie at different depths. */
export function findPlaces(from: string = import.meta.dirname): Places {
  let root = from
  while (!existsSync(join(root, 'package.json'))) {
    if (dirname(root) === root) throw new Error(`There is no package.json above ${from}.`)
    root = dirname(root)
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    root,
    version,
    renderer: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    templates: join(root, 'assets', 'templates'),
    example: join(root, 'assets', 'samples', 'northwind.groundwork'),
    icon: join(root, 'assets', 'icons', 'icon.png'),
    // A file manager cannot look into the package's archive; the licences lie beside it.
    licences: root.endsWith('.asar') ? join(dirname(root), 'licences') : root,
  }
}
