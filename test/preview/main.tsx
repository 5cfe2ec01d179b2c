/** Runs the app on the memory host. `?sessions=0` starts with an empty library; nothing is kept. */
import '../../renderer/ui/base.css'
import { createRoot } from 'react-dom/client'
import { App } from '../../renderer/app/App'
import { start } from '../../renderer/app/start'
import { setHost } from '../../renderer/host'
import { aLibrary, builtInTemplates, exampleFile } from '../helpers/library.ts'
import { memoryHost } from '../helpers/memory-host.ts'

const example = exampleFile()
const host = memoryHost({ templates: builtInTemplates(), ...(example !== null && { example }) })
setHost(host)
if (new URLSearchParams(window.location.search).get('sessions') !== '0') await aLibrary()
const place = document.getElementById('root')
if (place === null) throw new Error('The page has no #root.')
start()
createRoot(place).render(<App />)
