/** What had the focus can go: a row that is removed, a screen that is left. Then the focus goes to what stands in its place, never to nowhere. */

type Find = () => HTMLElement | null | undefined

/** Whether a key pressed now would reach nobody. A control that was disabled while it had the focus keeps it until the next frame is drawn. */
export function isFocusLost(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.matches(':disabled')
}

/** Once the screen has been drawn anew: gives the focus to the first of these that is there, if nothing else has it. */
export function focusIfLost(...wanted: readonly Find[]): void {
  requestAnimationFrame(() => {
    if (!isFocusLost()) return
    for (const find of wanted) {
      const element = find()
      if (element === null || element === undefined) continue
      element.focus()
      if (!isFocusLost()) return
    }
  })
}

/**
 * For a button that removes its own row, called before the row goes: the focus will be on the same button (marked `data-removes`) of the next
 * row, else of the one before, else on the heading of the section.
 */
export function focusAfterRemoval(button: HTMLElement): void {
  const row = button.closest('li, tr')
  const same = (neighbour: Element | null | undefined) => neighbour?.querySelector<HTMLElement>('[data-removes]')
  const next = same(row?.nextElementSibling)
  const previous = same(row?.previousElementSibling)
  const heading = button.closest('section')?.querySelector<HTMLElement>('h2')
  focusIfLost(
    () => next,
    () => previous,
    () => heading,
  )
}

/** For a button that moves its own row: it keeps the focus, or hands it to the one beside it when it has come to the end and is disabled. */
export function keepFocusOn(button: HTMLElement): void {
  focusIfLost(
    () => button,
    () => button.parentElement?.querySelector<HTMLElement>('button:not(:disabled)'),
  )
}
