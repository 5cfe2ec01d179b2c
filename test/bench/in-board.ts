/**
 * What the bench runs inside the pages of the boards, ours and the others. Each function is sent as text, so each holds everything it needs.
 * All drive `window.board`; the pages of the others bring it along, `ourBoard` makes it of what a person uses here.
 */

export interface Board {
  /** Adds one note and answers once the page has been told; not once it is drawn. */
  readonly add: () => void
  readonly addMany: (count: number) => unknown
  readonly count: () => number
  /** The window's point from which a note in sight can be dragged. */
  readonly grip: () => { readonly x: number; readonly y: number }
  /** Whether the note of `grip` lies somewhere else by now. */
  readonly hasMoved: () => boolean
}

declare global {
  interface Window {
    board: Board
  }
}

/** The capture box as a person uses it: words, Enter; a pasted list and its preview. */
export function ourBoard(): void {
  const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
  const box = () => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea[data-capture]')
    if (field === null) throw new Error('There is no box to type into.')
    return field
  }
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const words = (index: number) => `Belief ${index + 1}: a customer hears the same from all`
  const texts = () => [...document.querySelectorAll('[data-note]')].map((note) => note.getAttribute('data-note')).join(' ')
  let added = 0
  let before = ''
  window.board = {
    add: () => {
      const field = box()
      write?.call(field, words(added++))
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    },
    addMany: async (count) => {
      const data = new DataTransfer()
      data.setData('text/plain', Array.from({ length: count }, () => words(added++)).join('\n'))
      box().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      const until = performance.now() + 10_000
      const button = () => [...document.querySelectorAll('button')].find((one) => one.textContent === `Add ${count}`)
      while (button() === undefined && performance.now() < until) await drawn()
      button()?.click()
    },
    count: () => {
      // Long lists say how long they are; the notes out of sight are not in the page.
      const said = document.querySelector('section[aria-label$=" in all"]')?.getAttribute('aria-label')
      return said === null || said === undefined ? document.querySelectorAll('[data-note]').length : Number(/(\d+) in all/.exec(said)?.[1])
    },
    grip: () => {
      before = texts()
      const shown = [...document.querySelectorAll('[data-note]')].map((note) => note.getBoundingClientRect())
      const note = shown.find((place) => place.top > 0 && place.bottom < window.innerHeight)
      if (note === undefined) throw new Error('No note is in sight.')
      return { x: note.left + 30, y: note.top + 12 }
    },
    hasMoved: () => texts() !== before,
  }
}

/**
 * One note after the other, each in a turn of its own of the page's event loop, until all are drawn. Answers milliseconds since the beginning
 * after every hundred; the last one when everything is on the screen. Ends early after `limit` milliseconds.
 */
export async function addInARow({ count, limit }: { readonly count: number; readonly limit: number }): Promise<readonly number[]> {
  const channel = new MessageChannel()
  const turn = () =>
    new Promise<void>((next) => {
      channel.port1.onmessage = () => next()
      channel.port2.postMessage(null)
    })
  const drawn = () => new Promise<void>((done) => requestAnimationFrame(() => void turn().then(done)))
  await drawn()
  const marks: number[] = []
  const began = performance.now()
  let added = 0
  while (added < count && performance.now() < began + limit) {
    window.board.add()
    await turn()
    if (++added % 100 === 0) marks.push(performance.now() - began)
  }
  do await drawn()
  while (window.board.count() < added && performance.now() < began + limit * 2)
  marks[marks.length - 1] = performance.now() - began
  if (window.board.count() !== added) throw new Error(`Of ${added} notes ${window.board.count()} are there.`)
  return marks
}

/** Single notes with a pause between them, as a person adds them: milliseconds from each call until the board has it, drawn. */
export async function addWithPauses(count: number): Promise<readonly number[]> {
  const drawn = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))
  const times: number[] = []
  for (let index = 0; index < count; index++) {
    const before = window.board.count()
    const began = performance.now()
    window.board.add()
    do await drawn()
    while (window.board.count() === before && performance.now() < began + 10_000)
    times.push(performance.now() - began)
    await new Promise((rested) => setTimeout(rested, 150))
  }
  return times
}

/** Many at once, to the next picture. */
export async function addAtOnce(count: number): Promise<number> {
  const before = window.board.count()
  const began = performance.now()
  await window.board.addMany(count)
  const until = began + 60_000
  do await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  while (window.board.count() < before + count && performance.now() < until)
  return performance.now() - began
}
