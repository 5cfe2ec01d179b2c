/** Launch options of the Chromium that tests use: the same one that headless export finds. Fails loudly when there is none. */
import { findChromium } from '../../electron/loopback/chromium.ts'

export async function launchOptions() {
  const chromium = await findChromium()
  if (chromium === null) throw new Error('No Chromium on this machine: set GROUNDWORK_CHROMIUM or install a browser.')
  return { executablePath: chromium.path, args: ['--no-sandbox'], env: { ...(process.env as Record<string, string>), ...chromium.env } }
}
