/** Makes files in the app: fonts from its own origin, prints through the host under a name, so that a signal really stops them. */
import type { Publication } from '../../deck/model'
import type { Look, OutputFile, OutputTools, Step } from '../../deck/output'
import type { FileToSave } from '../../host'
import { host } from '../../host'
import { newId } from '../../lib/ids'
import { fail, ok, type Result } from '../../lib/result'
import type { SessionDocument } from '../../session/schema'
import { fileOf } from '../../storage/library'
import type { Kind } from './kinds'

export interface ExportOrder {
  readonly document: SessionDocument
  readonly publication: Publication
  readonly look: Look
}

/** One file to save. Several of a kind (pictures, tables) come as one zip, so that a browser asks once. */
export async function makeFile(
  { id }: Kind,
  { document, publication, look }: ExportOrder,
  signal: AbortSignal,
  onStep: (step: Step) => void,
): Promise<Result<FileToSave>> {
  if (id === 'session') return ok(fileOf(document))
  const { makeOutput, makePack, stemOf } = await import('../../deck/output')
  const tools = await toolsFor(signal, onStep)
  if (id === 'message') {
    const text = publication.message([]).replaceAll('\n', '\r\n')
    return ok({ name: `${stemOf(publication)}-message.txt`, bytes: new TextEncoder().encode(text) })
  }
  const made = id === 'pack' ? await makePack(publication, look, tools) : await makeOutput(id, publication, look, tools)
  if (!made.ok) return made
  const [first, second] = made.value
  if (first === undefined) return fail('nothing', 'There is nothing to save yet.')
  return ok(
    second === undefined && id !== 'png' && id !== 'csv'
      ? first
      : await zippedFiles(`${stemOf(publication)}-${many[id] ?? id}.zip`, made.value),
  )
}

const many: Readonly<Record<string, string>> = { png: 'pictures', csv: 'tables' }

async function zippedFiles(name: string, files: readonly OutputFile[]): Promise<FileToSave> {
  const [{ zipped }, { deflateInPage }] = await Promise.all([import('../../deck/zip'), import('../../deck/zip-in-page')])
  return { name, bytes: await zipped(new Map(files.map((file) => [file.name, file.bytes])), deflateInPage()) }
}

/** The bytes of a PDF, for showing its pages. */
export async function makePdf(kind: Kind, order: ExportOrder, signal: AbortSignal): Promise<Result<Uint8Array>> {
  const made = await makeFile(kind, order, signal, () => undefined)
  return made.ok ? ok(made.value.bytes) : made
}

async function toolsFor(signal: AbortSignal, onStep: (step: Step) => void): Promise<OutputTools> {
  const { deflateInPage } = await import('../../deck/zip-in-page')
  const deflate = deflateInPage()
  return {
    ...(deflate === undefined ? {} : { deflate }),
    readFont: async (file) => (await import('../../deck/paper/fonts-in-app')).fetchFont(file),
    printPdf: (page) => stoppable(signal, (job) => host().printPdf({ ...page, job })),
    printPictures: (page) => stoppable(signal, (job) => host().printPictures({ ...page, job })),
    signal,
    onStep,
  }
}

/** Tells the host to stop when the signal says so; what the host answers then is "cancelled". */
async function stoppable<Value>(signal: AbortSignal, print: (job: string) => Promise<Result<Value>>): Promise<Result<Value>> {
  const job = newId()
  const stop = () => void host().stopPrint({ job })
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await print(job)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
