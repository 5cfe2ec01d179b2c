/** `app://groundwork/…`: our own pages from the fixed map, with the policy's headers, in sessions that know no other address. */
import { protocol, type Session } from 'electron'
import { type AssetMap, readAsset, resolveAsset } from './assets'
import { appHost, appScheme, headersFor, printCsp, printPage, responseHeaders, schemePrivileges } from './policy'

/** Before the app is ready: Electron takes it at no other time. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { ...schemePrivileges } }])
}

export function servePages(session: Session, assets: AssetMap): void {
  session.protocol.handle(appScheme, async (request) => {
    const { host, pathname, search } = new URL(request.url)
    if (host !== appHost || search !== '') return nothing(404)
    const found = resolveAsset(assets, request.method, pathname)
    if (found.status !== 200) return nothing(found.status)
    const bytes = await readAsset(found.asset)
    if (bytes === null) return nothing(404)
    return new Response(request.method === 'HEAD' ? null : Uint8Array.from(bytes), {
      headers: { ...headersFor(pathname), 'content-type': found.asset.type },
    })
  })
}

/** One page that is nowhere else: what the hidden window prints. Served once set, gone when cleared. */
export function servePrintPage(session: Session): (html: string | null) => void {
  let current: string | null = null
  session.protocol.handle(appScheme, (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== appHost || pathname !== printPage || current === null) return nothing(404)
    return new Response(current, {
      headers: { ...responseHeaders, 'content-security-policy': printCsp, 'content-type': 'text/html; charset=utf-8' },
    })
  })
  return (html) => {
    current = html
  }
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: { ...responseHeaders } })
}
