/** Two projects: `node` (units, services, contract over all activities) and `browser` (components with axe in the real Chromium). */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './test/helpers/chromium.ts'

export default defineConfig({
  resolve: { alias: { electron: resolve(import.meta.dirname, 'test/helpers/electron.ts') } },
  test: {
    maxWorkers: 2,
    // A busy machine is no failure: what is awaited may take its time, what never comes still fails.
    expect: { poll: { timeout: 10_000 } },
    // As in playwright.config.ts: in CI once more, and named by `npm test`; at the desk no second chance.
    retry: process.env.CI === undefined ? 0 : 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['electron/**/*.test.ts', 'renderer/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: 20_000,
          setupFiles: ['test/helpers/property-seed.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'axe-core',
            'vitest-browser-react',
            '@mantine/core',
            '@mantine/hooks',
            '@mantine/spotlight',
            '@tabler/icons-react',
            'zustand',
            'zustand/vanilla',
            'hunspell-asm/dist/cjs/lib/browser/hunspell.js',
            'dexie',
            'mutative',
            'zod',
            '@dnd-kit/core',
            '@dnd-kit/sortable',
            '@dnd-kit/utilities',
            '@tanstack/react-virtual',
            'fractional-indexing',
            '@dagrejs/dagre',
            'papaparse',
            'fflate',
            'ics',
            'pdfjs-dist',
            'pdfjs-dist/build/pdf.worker.mjs',
          ],
        },
        test: {
          name: 'browser',
          include: ['renderer/**/*.test.tsx', 'test/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await launchOptions() }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 720 },
          },
        },
      },
    ],
  },
})
