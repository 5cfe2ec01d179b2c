/** tldraw as its manual shows it, over the whole window, with its own assets. The bench calls `window.board`: notes are its own note shapes. */
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createShapeId, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'
import { placeOf, wordsOf } from './notes.js'

const assetUrls = getAssetUrlsByImport()
let editor
let count = 0

function made(index) {
  const { x, y } = placeOf(index)
  return { id: createShapeId(`note-${index}`), type: 'note', x, y, props: { richText: toRichText(wordsOf(index)), size: 's' } }
}

const board = {
  add: () => editor.createShape(made(count++)),
  addMany(more) {
    const fresh = []
    for (let index = 0; index < more; index++) fresh.push(made(count++))
    editor.createShapes(fresh)
  },
  count: () => editor.getCurrentPageShapeIds().size,
  grip() {
    const { x, y } = editor.pageToViewport(placeOf(74))
    const { left, top } = editor.getContainer().getBoundingClientRect()
    return { x: x + 30 + left, y: y + 12 + top }
  },
  hasMoved: () => editor.getShape(createShapeId('note-74')).x !== placeOf(74).x,
}

function Page() {
  return createElement(Tldraw, {
    assetUrls,
    // One page of tldraw takes 4,000 shapes unless told otherwise.
    options: { maxShapesPerPage: 20_000 },
    onMount: (given) => {
      editor = given
      window.board = board
    },
  })
}

createRoot(document.getElementById('root')).render(createElement(Page))
