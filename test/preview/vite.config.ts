/** `npx vite --config test/preview/vite.config.ts`: the app on a host that lives in memory, for looking and for work on components. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  cacheDir: resolve(import.meta.dirname, '../../node_modules/.vite-preview'),
  server: { port: 4777, strictPort: true, host: '127.0.0.1', fs: { allow: [resolve(import.meta.dirname, '../..')] } },
})
