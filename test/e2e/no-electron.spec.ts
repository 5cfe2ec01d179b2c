/** Stands in where the stories cannot be played in Electron, so that the run says so and why. */
import { expect, test } from '@playwright/test'
import { electronBinary } from '../helpers/electron-app.ts'

test('the stories are left out in Electron only where it cannot open a window', () => {
  const hasDisplay = (process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? '') !== ''
  expect(electronBinary() === null || (process.platform === 'linux' && !hasDisplay)).toBe(true)
})
