/** Builds the three halves of the app: the shell (also as plain Node programs), the preload bridge, the renderer. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      lib: { entry: { main: at('electron/main.ts'), cli: at('electron/cli.ts'), start: at('electron/start.ts') }, formats: ['es'] },
    },
  },
  preload: {
    build: { externalizeDeps: false, outDir: 'out/preload', lib: { entry: { preload: at('electron/preload.ts') }, formats: ['cjs'] } },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      cssMinify: true,
      target: 'es2023',
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})
