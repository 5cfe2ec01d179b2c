/** Files in a plain browser: a hidden file input to read them, downloads to hand them out. */
import type { Answer, FileToSave, OpenedFile } from '../../electron/contract'
import { fail, ok } from '../../electron/result'

/** The same limit as everywhere: 25 MB for one file. */
const fileLimit = 25_000_000
const downloadPause = 400

const accepted = {
  session: { accept: '.groundwork,application/json', isMultiple: true },
  image: { accept: 'image/png,image/jpeg,image/svg+xml', isMultiple: false },
  table: { accept: '.csv,.tsv,.txt,text/csv,text/plain', isMultiple: false },
} as const

/** Must be called while a click or a key press is being handled, or the browser shows nothing. */
export async function pickFiles(what: keyof typeof accepted): Answer<readonly OpenedFile[]> {
  const files = await chosenFiles(accepted[what])
  if (files.length === 0) return fail('cancelled', 'No file was chosen. Nothing was changed.')
  const large = files.find((file) => file.size > fileLimit)
  if (large !== undefined) return fail('too-large', `“${large.name}” is larger than 25 MB and was not read. Nothing was changed.`)
  return ok(await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))))
}

function chosenFiles({ accept, isMultiple }: { accept: string; isMultiple: boolean }): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = isMultiple
    input.hidden = true
    const finish = () => {
      input.remove()
      resolve([...(input.files ?? [])])
    }
    input.addEventListener('change', finish)
    input.addEventListener('cancel', finish)
    // In the document, because some browsers collect a detached input before the dialog has answered.
    document.body.append(input)
    input.click()
  })
}

/** One download after another: browsers drop downloads that start in the same instant. */
export async function downloadFiles(files: readonly FileToSave[]): Answer<{ readonly names: readonly string[] }> {
  const names: string[] = []
  for (const [index, file] of files.entries()) {
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, downloadPause))
    names.push(download(file))
  }
  return ok({ names })
}

function download(file: FileToSave): string {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(file.bytes)]))
  const link = document.createElement('a')
  link.href = address
  link.download = downloadName(file.name)
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return link.download
}

/** What no file system takes is replaced, the extension kept; the browser adds its own care on top. */
export function downloadName(name: string): string {
  const extension = /(?<=.)\.[A-Za-z0-9]{1,15}$/s.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - extension.length)
  const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, ' ').replace(/\s+/g, ' ')
  const safeStem = [...clean(stem).replace(/^[\s.]+|[\s.]+$/g, '')].slice(0, 80).join('').trim()
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(safeStem)
  return `${safeStem === '' ? 'groundwork' : isReserved ? `${safeStem}_` : safeStem}${extension}`
}
