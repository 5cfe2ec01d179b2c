/** Builds the three halves of the app: the shell (also as plain Node programs), the preload bridge, the renderer. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import renderer from './renderer.vite.config.ts'

const at = (path: string) => resolve(import.meta.dirname, path)
const programs = Object.fromEntries(
  ['main', 'start', 'cli', 'dev'].map((name) => [name, at(`electron/${name}.ts`)]).filter(([, file]) => existsSync(file ?? '')),
)

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      // Packed in, so that the packaged app needs no node_modules; everything else that only the command line uses stays outside.
      externalizeDeps: { exclude: ['zod'] },
      lib: { entry: programs, formats: ['es'] },
      rollupOptions: { external: ['vite'] },
    },
  },
  preload: {
    build: { externalizeDeps: false, outDir: 'out/preload', lib: { entry: { preload: at('electron/preload.ts') }, formats: ['cjs'] } },
  },
  renderer,
})
