/** The loopback server itself: on 127.0.0.1 and nowhere else, on the preferred port or the next free one of ten, patient with nobody. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fail, ok, type Result } from '../result'
import { writeJson } from './body'

export const preferredPort = 4319
const portsToTry = 10
const loopbackAddress = '127.0.0.1'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface LoopbackServer {
  readonly port: number
  readonly close: () => Promise<void>
}

/**
 * @param port tried first, then the nine after it; 0 lets the system choose one (tests)
 * @param handlerFor is called with the `host:port` that was got, before the first request
 */
export async function listenOnLoopback(port: number, handlerFor: (host: string) => Handler): Promise<Result<LoopbackServer, 'refused'>> {
  for (let offset = 0; offset < (port === 0 ? 1 : portsToTry); offset++) {
    const server = patientServer()
    const taken = await listening(server, port === 0 ? 0 : port + offset)
    if (taken === null) continue
    const handler = handlerFor(`${loopbackAddress}:${taken}`)
    server.on('request', (request, response) => void answered(handler, request, response))
    return ok({ port: taken, close: () => closed(server) })
  }
  return fail(
    'refused',
    `The ports ${port} to ${port + portsToTry - 1} of this computer are all taken. Close a program, or name another port with --port.`,
  )
}

/** Slow heads and bodies are cut off; the strict HTTP parser stays on. */
function patientServer(): Server {
  const server = createServer({
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    keepAliveTimeout: 5000,
    connectionsCheckingInterval: 1000,
    maxHeaderSize: 16 * 1024,
    insecureHTTPParser: false,
  })
  server.maxConnections = 300
  // Nobody upgrades a connection or tunnels through this server.
  server.on('upgrade', (_request, socket) => socket.destroy())
  server.on('connect', (_request, socket) => socket.destroy())
  return server
}

/** The port, or null when it is taken. */
function listening(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null)
      else reject(error)
    })
    server.listen({ host: loopbackAddress, port, exclusive: true }, () => resolve((server.address() as AddressInfo).port))
  })
}

/** A bug in a handler costs that one request, with an answer, and never the program. */
async function answered(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await handler(request, response)
  } catch (error) {
    // A sender that goes away in the middle of its body is no bug.
    if (!request.destroyed || request.complete) console.error('A request failed.', error)
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json; charset=utf-8', 'x-groundwork': '1' })
    response.end(writeJson(fail('unexpected', 'Something went wrong that should not. What was saved before is safe.')))
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
