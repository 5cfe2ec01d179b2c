/** What Electron's sessions may do: nothing over the network, no permission beyond three, no download, no device. */
import { type Session, session } from 'electron'
import { mayHavePermission, mayRequest, unreachableProxy } from './policy'

/** The session of all windows; the pages are registered on it. */
export function mainSession(): Session {
  return session.fromPartition('persist:main')
}

/** In memory only, and without permissions of any kind. */
export function printSession(): Session {
  return session.fromPartition('print')
}

/** Nothing of ours uses it; what Electron itself or a window made by mistake would do in it is shut off all the same. */
export function unusedSession(): Session {
  return session.defaultSession
}

export async function harden(target: Session): Promise<void> {
  target.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayHavePermission(permission, originOf(details.requestingUrl), details.isMainFrame))
  })
  target.setPermissionCheckHandler((_contents, permission, origin, details) =>
    mayHavePermission(permission, bare(origin), details.isMainFrame),
  )
  target.setDevicePermissionHandler(() => false)
  target.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  target.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  target.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault()
    answer('')
  })
  target.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  target.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) => answer({ cancel: !mayRequest(url) }))
  target.setCertificateVerifyProc((_request, answer) => answer(-2))
  // Files leave through the save dialog of a verb, never as a download.
  target.on('will-download', (event) => event.preventDefault())
  target.setSpellCheckerEnabled(false)
  await target.setProxy(unreachableProxy)
}

/** Electron names requests by URL: what counts of it is protocol and host. */
function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  return url === null ? '' : `${url.protocol}//${url.host}`
}

/** The check handler names the origin with a slash at its end. */
function bare(origin: string): string {
  return origin.replace(/\/$/, '')
}
