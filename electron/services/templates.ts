/** Templates: `.groundwork` files that come with the app, and the user's own in the data folder. */
import { join } from 'node:path'
import type { ShellProblemCode, TemplateFile } from '../contract'
import { shellFailure } from '../problems'
import { fail, ok, type Result } from '../result'
import type { Environment } from './environment'
import { attempt } from './failures'
import { errorCode, namesIn } from './file-system'
import { isDocumentText } from './generations'
import { isSafeId } from './names'
import { readFileWithin } from './read-within'
import { saveSafely, syncFolder } from './save-routine'
import { serial } from './serial'
import type { Services } from './types'

const ending = '.groundwork'
/** As for any `.groundwork` file. */
const largestTemplate = 25 * 1024 * 1024

export function createTemplates(environment: Environment, ownFolder: string, builtInFolder: string): Services['templates'] {
  const inTurn = serial()

  async function list(): Promise<readonly TemplateFile[]> {
    const builtIn = await templatesIn(environment, builtInFolder, true)
    const taken = new Set(builtIn.map((one) => one.templateId))
    const own = await templatesIn(environment, ownFolder, false)
    return [...builtIn, ...own.filter((one) => !taken.has(one.templateId))]
  }

  async function save(templateId: string, text: string): Promise<Result<void, ShellProblemCode>> {
    if (!isSafeId(templateId)) return fail('refused', 'A template cannot have this name. Nothing was changed. Use letters, digits and "-".')
    if (!isDocumentText(text)) return fail('refused', 'This is not a whole template, so it was not saved. Nothing was changed.')
    const bytes = Buffer.from(text)
    if (bytes.length > largestTemplate) return shellFailure('too-large')
    if ((await list()).some((one) => one.isBuiltIn && one.templateId === templateId)) return comesWithTheApp()
    await saveSafely(environment, join(ownFolder, templateId + ending), bytes)
    return ok()
  }

  async function remove(templateId: string): Promise<Result<void, ShellProblemCode>> {
    const found = (await list()).find((one) => one.templateId === templateId)
    if (found === undefined) return shellFailure('not-found')
    if (found.isBuiltIn) return comesWithTheApp()
    await environment.fs.unlink(join(ownFolder, found.templateId + ending))
    await syncFolder(environment, ownFolder)
    return ok()
  }

  return (request) =>
    inTurn(() =>
      attempt(async () => {
        const done =
          request.do === 'list' ? ok() : await (request.do === 'save' ? save(request.templateId, request.text) : remove(request.templateId))
        return done.ok ? ok(await list()) : done
      }),
    )
}

/** A file that cannot be read, is too large or is no text is left out: it must not hide the others. */
async function templatesIn(environment: Environment, folder: string, isBuiltIn: boolean): Promise<readonly TemplateFile[]> {
  const found: TemplateFile[] = []
  for (const name of (await namesIn(environment.fs, folder)).filter((one) => one.endsWith(ending) && !one.startsWith('.'))) {
    const read = await readFileWithin(environment.fs, join(folder, name), largestTemplate)
    const text = read.ok ? textOf(read.value) : null
    if (text !== null) found.push({ templateId: name.slice(0, -ending.length), text, isBuiltIn })
  }
  return found
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (errorCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null
    throw error
  }
}

function comesWithTheApp(): Result<never, ShellProblemCode> {
  return fail('refused', 'This template comes with Groundwork and stays as it is. Nothing was changed. Save yours under another name.')
}
