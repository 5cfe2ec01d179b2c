/** `npm run dev`: the loopback host with vite behind it instead of the built pages, and the one loosened policy that vite needs. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { findPlaces } from './places'
import { developmentCsp } from './policy'
import { serveInTerminal } from './serve-in-terminal'
import { dataFolder } from './services'

const { root } = findPlaces()
// Sessions of development stay apart from real ones unless somebody asks for them.
const environment = { GROUNDWORK_DATA: join(root, 'out', 'dev-data'), ...process.env }
// Not among the dependencies of the app: only a checkout has vite.
const { createServer } = await import('vite')
const vite = await createServer({
  configFile: join(root, 'renderer.vite.config.ts'),
  server: { middlewareMode: true, hmr: { host: '127.0.0.1', port: 43_190 } },
})

process.exitCode = await serveInTerminal({
  shouldOpen: !process.argv.includes('--no-open'),
  dataFolder: dataFolder({ environment, platform: process.platform, home: homedir() }),
  pages: (request, response) => {
    response.setHeader('content-security-policy', developmentCsp)
    vite.middlewares(request, response)
  },
})
await vite.close()
