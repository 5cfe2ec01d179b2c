/** End to end: the built app in the real Chromium over the loopback host, and in Electron where its binary is. `npm run build` comes first. */
import { defineConfig } from '@playwright/test'
import { launchOptions } from './test/helpers/chromium.ts'
import { whyNoElectron } from './test/helpers/electron-app.ts'

const noElectron = whyNoElectron()
const stories = ['manifesto.spec.ts', 'core-activities.spec.ts']

export default defineConfig<object, { shell: 'loopback' | 'electron' }>({
  testDir: 'test/e2e',
  outputDir: 'out/test-results/e2e',
  workers: 2,
  timeout: 60_000,
  // A busy machine is no failure: what is awaited may take its time, what never comes still fails.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // In CI a story that fails is played once more from its start, so that one hiccup of a shared machine does not cost the day;
  // `npm test` names every story that needed it, and what the page showed. At the desk there is no second chance.
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: await launchOptions(),
  },
  projects: [
    { name: 'loopback', testIgnore: 'no-electron.spec.ts' },
    noElectron === null
      ? { name: 'electron', testMatch: stories, use: { shell: 'electron' } }
      : { name: `electron, not played here: ${noElectron}`, testMatch: 'no-electron.spec.ts' },
  ],
})
