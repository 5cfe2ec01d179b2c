/**
 * Pictures of a page by Chromium's own protocol, the same steps for both hosts: the page is scrolled from field to field and each is
 * taken as it stands in the window. One picture of the whole page would be larger than a graphics card bears.
 */
import type { PictureRequest } from './contract'

/** One command of the DevTools protocol to the page that is shown. */
export type SendCommand = (method: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>

/** 1280 × 720 becomes 1920 × 1080. */
const scale = 1.5

/** The page is loaded already. Stops between two pictures when the signal asks for it, by throwing its reason. */
export async function takePictures(send: SendCommand, request: PictureRequest, signal: AbortSignal): Promise<readonly Uint8Array[]> {
  const { width, height, count } = request
  await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false })
  // Bars to scroll with would be in every picture; without them the page scrolls for us all the same.
  await send('Runtime.evaluate', { expression: "document.documentElement.style.overflow = 'hidden'" })
  await send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true })
  const pictures: Uint8Array[] = []
  for (let index = 0; index < count; index++) {
    signal.throwIfAborted()
    // Scripts of the page are off; this one is ours.
    await send('Runtime.evaluate', { expression: `window.scrollTo(0, ${index * height})` })
    const { data } = await send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: false })
    if (typeof data !== 'string') throw new Error('The browser gave no picture.')
    pictures.push(new Uint8Array(Buffer.from(data, 'base64')))
  }
  return pictures
}
