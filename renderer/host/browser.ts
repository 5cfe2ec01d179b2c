/** The Host in a plain browser tab: storage, templates and printing by the loopback server; file dialogs and the audience window by the page itself. */
import { type Answer, type Host, type HostVerb, hostVerbs, type ShellFacts } from '../../electron/contract'
import { fail, ok, type Result } from '../../electron/result'
import { downloadFiles, pickFiles } from './browser-files'
import { type ConnectProblemCode, connectLoopback, type LoopbackClient, tokenIn } from './loopback-client'

const audienceName = 'groundwork-audience'
const audienceRoute = '/audience/'

export async function browserHost(): Promise<Result<Host, ConnectProblemCode>> {
  const connected = await connectLoopback()
  if (!connected.ok) return connected
  const client = connected.value
  // The server answers each verb by the contract and parses what it gets: this is the proven border, the only cast.
  const remote = Object.fromEntries(
    hostVerbs.map((verb: HostVerb) => [verb, (...given: unknown[]) => client.call(verb, given)]),
  ) as unknown as Omit<Host, 'onEvent'>
  return ok({
    ...remote,
    describe: async () => withDisplays(await remote.describe()),
    openFile: (request) => (request.what === 'example' ? remote.openFile(request) : pickFiles(request.what)),
    saveFiles: ({ files }) => downloadFiles(files),
    window: windowVerb(client, remote.window),
    onEvent: (listener) => {
      const stop = client.onEvent(listener)
      const displays = () => listener({ kind: 'displays', count: displayCount() })
      const changes: unknown = screen
      if (changes instanceof EventTarget) changes.addEventListener('change', displays)
      return () => {
        stop()
        if (changes instanceof EventTarget) changes.removeEventListener('change', displays)
      }
    },
  })
}

/** The server cannot know the screens; the browser knows at least whether there is a second one. */
function withDisplays(answer: Awaited<Answer<ShellFacts>>): Awaited<Answer<ShellFacts>> {
  return answer.ok ? ok({ ...answer.value, displays: displayCount() }) : answer
}

function displayCount(): number {
  return 'isExtended' in screen && screen.isExtended === true ? 2 : 1
}

function windowVerb(client: LoopbackClient, remote: Host['window']): Host['window'] {
  let audience: Window | null = null
  return async (request) => {
    switch (request.do) {
      case 'open-audience': {
        const route = `${audienceRoute}${request.sessionId}`
        if (audience !== null && !audience.closed) {
          audience.location.hash = route
          audience.focus()
          return ok()
        }
        const answer = await client.companionToken()
        if (!answer.ok) return answer
        const fragment = new URLSearchParams({ launch: tokenIn(answer.value), to: route })
        audience = window.open(`/#${fragment}`, audienceName, 'popup,width=1280,height=720')
        if (audience !== null) return ok()
        return fail('refused', 'The browser did not allow a second window. Allow pop-ups for this page, then open the audience view again.')
      }
      case 'close-audience':
        if (location.hash.startsWith(`#${audienceRoute}`)) window.close()
        audience?.close()
        audience = null
        return ok()
      case 'swap-displays':
        return fail('refused', 'A browser may not move its windows. Drag the audience window to the projector and press F11 there.')
      case 'reveal':
      case 'restart':
        return remote(request)
    }
  }
}
