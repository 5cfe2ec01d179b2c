/** Measures slides in a real browser: what runs over its box, and which texts stand on each other. Runs inside the page: it may use nothing from outside itself. */

export interface SlideFault {
  /** The slide's title. */
  readonly slide: string
  readonly fault: string
}

export function faultsInPage(): SlideFault[] {
  const faults: SlideFault[] = []
  /** CSS pixels for rounding, and what a fallback font's ascenders may reach beyond their line. */
  const slack = 2.5
  const rounding = 1.5
  const short = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 50)
  for (const section of document.querySelectorAll('section')) {
    const slide = short(section.querySelector('h1, h2')?.textContent ?? '')
    const say = (fault: string) => faults.push({ slide, fault })
    const page = section.getBoundingClientRect()
    const words: { readonly text: string; readonly owner: Element; readonly rect: DOMRect }[] = []
    const boxes = [...section.querySelectorAll<HTMLElement>(':scope > div, :scope > figure > div')]
    for (const box of boxes) {
      if (box.textContent === '') continue
      // Paragraphs, not letters: a tall letter may reach out of its line, as in any well-set text, but no line out of its box.
      const frame = box.getBoundingClientRect()
      const lines = [...box.children].filter((child) => child.textContent !== '').map((child) => child.getBoundingClientRect())
      const isRound = box.style.borderRadius === '50%'
      const runsOver = lines.some((line) => line.bottom > frame.bottom + rounding || line.top < frame.top - rounding)
      if (!isRound && (runsOver || (lines.length === 0 && box.scrollHeight > box.clientHeight + rounding))) {
        say(`runs over below: ${short(box.textContent)}`)
      }
      // A space at the end of a line hangs out of the box unseen: the browser counts it no more than a reader does.
      if (!isRound && box.scrollWidth > box.clientWidth + rounding) say(`runs over sideways: ${short(box.textContent)}`)
      words.push({ text: short(box.textContent), owner: box, rect: rectOf(box) })
    }
    for (const table of section.querySelectorAll('table')) {
      for (const row of table.querySelectorAll('tr')) {
        const grown = row.getBoundingClientRect().height - Number.parseFloat(row.style.height) * 96
        if (grown > rounding) say(`a row grew by ${Math.round(grown)}: ${short(row.textContent)}`)
      }
      for (const cell of table.querySelectorAll<HTMLElement>('th, td')) {
        if (cell.scrollWidth > cell.clientWidth + rounding) say(`runs over its cell: ${short(cell.textContent)}`)
        if (cell.textContent !== '') words.push({ text: short(cell.textContent), owner: cell, rect: rectOf(cell) })
      }
    }
    for (const label of section.querySelectorAll('svg text'))
      words.push({ text: short(label.textContent), owner: label, rect: label.getBoundingClientRect() })
    for (const [index, one] of words.entries()) {
      if (
        one.rect.left < page.left - 1 ||
        one.rect.right > page.right + 1 ||
        one.rect.top < page.top - 1 ||
        one.rect.bottom > page.bottom + 1
      ) {
        say(`off the page: ${one.text}`)
      }
      for (const other of words.slice(index + 1)) {
        const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
        const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top)
        if (across > slack && down > 2 * slack) say(`on each other: ${one.text} × ${other.text}`)
      }
    }
  }
  return faults

  /** Where the letters themselves stand, not their box. */
  function rectOf(box: Element): DOMRect {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    let [left, top, right, bottom] = [
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ]
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      range.selectNodeContents(node)
      const rect = range.getBoundingClientRect()
      left = Math.min(left, rect.left)
      top = Math.min(top, rect.top)
      right = Math.max(right, rect.right)
      bottom = Math.max(bottom, rect.bottom)
    }
    return new DOMRect(left, top, right - left, bottom - top)
  }
}
