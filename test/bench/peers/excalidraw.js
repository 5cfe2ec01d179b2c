/**
 * excalidraw as its manual shows it, over the whole window. The bench calls `window.board`: notes are yellow boxes with a bound text, made by
 * `convertToExcalidrawElements` and put in by `updateScene` with undo, which is the way an application adds elements.
 */
import { CaptureUpdateAction, convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import '@excalidraw/excalidraw/index.css'
import { placeOf, wordsOf } from './notes.js'

let api
let count = 0
let dragged = null

function made(index) {
  const { x, y, width, height } = placeOf(index)
  const look = { backgroundColor: '#ffec99', fillStyle: 'solid', roughness: 0 }
  return convertToExcalidrawElements(
    [{ id: `note-${index}`, type: 'rectangle', x, y, width, height, ...look, label: { text: wordsOf(index), fontSize: 16 } }],
    { regenerateIds: false },
  )
}

function put(fresh) {
  api.updateScene({ elements: [...api.getSceneElements(), ...fresh], captureUpdate: CaptureUpdateAction.IMMEDIATELY })
}

const board = {
  add: () => put(made(count++)),
  addMany(more) {
    const fresh = []
    for (let index = 0; index < more; index++) fresh.push(...made(count++))
    put(fresh)
  },
  count: () => api.getSceneElements().filter((element) => element.type === 'rectangle').length,
  /** The window's point from which a note in sight can be dragged. */
  grip() {
    const { scrollX, scrollY, offsetLeft, offsetTop, zoom } = api.getAppState()
    dragged = api.getSceneElements().find((element) => element.id === 'note-74')
    return { x: (dragged.x + 30 + scrollX) * zoom.value + offsetLeft, y: (dragged.y + 12 + scrollY) * zoom.value + offsetTop }
  },
  hasMoved: () => api.getSceneElements().find((element) => element.id === 'note-74').x !== placeOf(74).x,
}

function Page() {
  return createElement(Excalidraw, {
    excalidrawAPI: (given) => {
      api = given
      window.board = board
    },
  })
}

createRoot(document.getElementById('root')).render(createElement(Page))
