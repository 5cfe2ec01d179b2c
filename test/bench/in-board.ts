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
      await drawn()
      for (const button of document.querySelectorAll('button')) if (button.textContent === `Add ${count}`) button.click()
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

export interface Adding {
  /** From the call to the end of its own work, and to the next picture. */
  readonly calls: readonly number[]
  readonly pictures: readonly number[]
}

/** One note after the other, each waited for until it is drawn. Ends early after `limit` milliseconds. */
export async function addEach({ count, limit }: { readonly count: number; readonly limit: number }): Promise<Adding> {
  // The callback runs before the picture; the task behind it after layout and paint.
  const drawn = () =>
    new Promise<void>((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => done()
        channel.port2.postMessage(null)
      }),
    )
  const until = performance.now() + limit
  const calls: number[] = []
  const pictures: number[] = []
  await drawn()
  for (let index = 0; index < count && performance.now() < until; index++) {
    const began = performance.now()
    window.board.add()
    // React works off an event in a microtask of its own.
    await Promise.resolve()
    calls.push(performance.now() - began)
    await drawn()
    pictures.push(performance.now() - began)
  }
  return { calls, pictures }
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
