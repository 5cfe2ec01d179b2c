/** The same notes for every board: so many in a row that the window shows a part of them, as a board of that size is looked at. */

const perRow = 70
const width = 200
const height = 100
const gap = 20

export function placeOf(index) {
  const column = index % perRow
  const row = Math.floor(index / perRow)
  return { x: column * (width + gap) + 40, y: row * (height * 2 + gap) + 90, width, height }
}

export function wordsOf(index) {
  return `Belief ${index + 1}: a customer hears the same from all`
}
