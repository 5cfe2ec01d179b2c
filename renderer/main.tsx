/** The page's entry: draws the app while the host is being found, or says in one sentence why it cannot start. */
// First, for what it begins.
import './connecting'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { nextPicture } from './app/pictures'
import { StartProblem } from './app/StartProblem'
import { start } from './app/start'
import { connecting } from './connecting'
import { setPictures } from './store/pace'

const place = document.getElementById('root')
if (place === null) throw new Error('The page has no #root.')

setPictures(nextPicture)
const root = createRoot(place)
root.render(
  <StrictMode>
    <App />
  </StrictMode>,
)
const connected = await connecting
if (connected.ok) start()
else {
  root.render(
    <StrictMode>
      <StartProblem sentence={connected.problem.sentence} />
    </StrictMode>,
  )
}
