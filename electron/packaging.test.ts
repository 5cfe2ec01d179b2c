/** T-77: what is packed and how the fuses are set. The wire of a real package is compared where packages are built. */
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'

interface Configuration {
  readonly files: readonly string[]
  readonly asar: boolean
  readonly publish: unknown
  readonly fileAssociations: readonly { readonly ext: string }[]
  readonly linux: { readonly target: readonly string[]; readonly executableArgs?: readonly string[] }
  readonly win: { readonly target: readonly string[] }
  readonly mac: { readonly target: readonly string[] }
  readonly afterPack: (context: unknown) => Promise<void>
}
const configuration: Configuration = createRequire(import.meta.url)(resolve(import.meta.dirname, '../electron-builder.config.cjs'))

async function fusesOn(electronPlatformName: string): Promise<Record<string, unknown>> {
  let flipped: Record<string, unknown> = {}
  const packager = {
    addElectronFuses: async (_context: unknown, fuses: Record<string, unknown>) => {
      flipped = fuses
    },
  }
  await configuration.afterPack({ electronPlatformName, packager })
  return flipped
}

test.each([
  ['linux', false],
  ['win32', true],
  ['darwin', true],
])('T-77 on %s every fuse that exists is decided, and a new one would stop the build', async (platform, checksArchive) => {
  const fuses = await fusesOn(platform)
  expect(fuses.strictlyRequireAllFuses).toBe(true)
  expect(fuses).toMatchObject({
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: checksArchive,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  })
  const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number')
  expect(known.filter((fuse) => fuses[fuse] === undefined)).toEqual([])
})

test('T-77 the packages are the four that were promised, know our files, update nothing by themselves and keep the sandbox', () => {
  expect([...configuration.linux.target, ...configuration.win.target, ...configuration.mac.target]).toEqual([
    'AppImage',
    'deb',
    'nsis',
    'dmg',
  ])
  expect(configuration.fileAssociations.map(({ ext }) => ext)).toEqual(['groundwork'])
  expect(configuration.publish).toBeNull()
  expect(configuration.asar).toBe(true)
  expect(JSON.stringify(configuration)).not.toContain('no-sandbox')
  expect(configuration.files).toContain('!**/node_modules/**')
})
