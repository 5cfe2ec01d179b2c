/** End to end: the built app in the real Chromium over the loopback host. Each test starts its own host; `npm run build` comes first. */
import { defineConfig } from '@playwright/test'
import { launchOptions } from './test/helpers/chromium.ts'

export default defineConfig({
  testDir: 'test/e2e',
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: await launchOptions(),
  },
})
