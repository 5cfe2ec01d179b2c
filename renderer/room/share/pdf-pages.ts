/**
 * Pages of a PDF as pictures: drawn from the very bytes that are saved, so that what is shown is what is printed. PDF.js is loaded with the
 * first page and works in this window: pages are few and drawn one by one as they come into sight.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist'

export interface PdfPages {
  /** Width over height of each page, in order. */
  readonly ratios: readonly number[]
  /** Draws one page as wide as the canvas is to be shown, in CSS pixels. */
  readonly draw: (index: number, canvas: HTMLCanvasElement, width: number) => Promise<void>
  readonly close: () => void
}

export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const { getDocument } = await import('pdfjs-dist')
  // @ts-expect-error: PDF.js brings no types for the half of it that usually runs in a worker.
  const worker: unknown = await import('pdfjs-dist/build/pdf.worker.mjs')
  // Where this stands, PDF.js starts no worker: the policy of the page would refuse its address.
  Object.assign(globalThis, { pdfjsWorker: worker })
  const task = getDocument({ data: bytes.slice(), isEvalSupported: false, enableXfa: false, useWasm: false, verbosity: 0 })
  const document = await task.promise
  const ratios: number[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
    ratios.push(width / height)
  }
  return { ratios, draw: (index, canvas, width) => drawPage(document, index, canvas, width), close: () => void task.destroy() }
}

async function drawPage(document: PDFDocumentProxy, index: number, canvas: HTMLCanvasElement, width: number): Promise<void> {
  const page = await document.getPage(index + 1)
  const sharpness = Math.min(2, window.devicePixelRatio || 1)
  const scale = (width * sharpness) / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
}
