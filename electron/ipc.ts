/** The only file that touches `ipcMain`: every verb's channel, behind the sender check, the window's role and the table of verbs. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { type HostVerb, hostVerbs, type ShellProblemCode } from './contract'
import { isTrustedSender, type WindowRole } from './policy'
import { fail, type Result } from './result'
import { callVerb, type HostVerbs } from './verbs'

/** The one event channel, from the shell to its windows. */
export const eventChannel = 'groundwork:event'

export const channelOf = (verb: HostVerb) => `groundwork:${verb}`

/** @param roleOf the role of the window a message comes from; null for one that our factory did not make */
export function registerVerbs(verbs: HostVerbs, roleOf: (webContentsId: number) => WindowRole | null): void {
  for (const verb of hostVerbs) registerHandler(verb, verbs, roleOf)
}

function registerHandler(verb: HostVerb, verbs: HostVerbs, roleOf: (webContentsId: number) => WindowRole | null): void {
  ipcMain.handle(channelOf(verb), async (event, ...given: unknown[]): Promise<Result<unknown, ShellProblemCode>> => {
    const role = isTrusted(event) ? roleOf(event.sender.id) : null
    if (role === null) return fail('refused', 'Only Groundwork’s own window may ask this. Nothing was changed.')
    return callVerb(verbs, { verb, given, role })
  })
}

function isTrusted(event: IpcMainInvokeEvent): boolean {
  try {
    return isTrustedSender(event.senderFrame)
  } catch {
    // Electron throws when the page has just gone: nobody is there to be answered.
    return false
  }
}
