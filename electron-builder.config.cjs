/**
 * The packages: AppImage and deb, NSIS, dmg. Everything the app needs is built into `out/`, so no node_modules are packed.
 * The fuses are flipped before signing and written by name: a newer Electron with a fuse that is not decided here fails the build.
 */
const { FuseV1Options, FuseVersion } = require('@electron/fuses')

/** Whether the platform's loader checks the archive's hash; on Linux none does. */
const checksArchive = (platform) => platform === 'darwin' || platform === 'win32'

const fusesFor = (platform) => ({
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  // One-way once on, and there are no cookies to protect.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: checksArchive(platform),
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
})

/** @type {import('electron-builder').Configuration} */
const configuration = {
  appId: 'org.groundwork.app',
  productName: 'Groundwork',
  copyright: 'MIT licence',
  directories: { output: 'dist', buildResources: 'assets/icons' },
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    '!out/main/{start,cli,dev}.js',
    'assets/templates/**',
    'assets/samples/**',
    'assets/icons/icon.png',
    'LICENSE',
    'package.json',
    '!**/node_modules/**',
  ],
  // Outside the archive, so that "Licences" can show it in the file manager.
  extraResources: [
    { from: 'LICENSE', to: 'licences/LICENSE.txt' },
    { from: 'assets/licences.json', to: 'licences/licences.json' },
  ],
  // Debian's packages must name a home page; there is none, and `.invalid` is the top level domain that says so.
  extraMetadata: { homepage: 'https://groundwork.invalid' },
  asar: true,
  // No native module and nothing to install: what is packed is what was built.
  npmRebuild: false,
  publish: null,
  fileAssociations: [
    {
      ext: 'groundwork',
      name: 'Groundwork session',
      description: 'A working session',
      mimeType: 'application/x-groundwork+json',
      role: 'Editor',
    },
  ],
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    synopsis: 'Working sessions with a group, offline',
    executableName: 'groundwork',
    maintainer: 'Groundwork',
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
  mac: { target: ['dmg'], category: 'public.app-category.business', hardenedRuntime: true },
  afterPack: async (context) => {
    await context.packager.addElectronFuses(context, fusesFor(context.electronPlatformName))
  },
}

module.exports = configuration
