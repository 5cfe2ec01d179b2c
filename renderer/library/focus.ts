/** Where the focus goes when what had it is gone: to the heading of the screen, never to nowhere. */

/** Only if nothing else took the focus meanwhile. Waits until dialogs and menus have handed theirs back. */
export function focusHeading(): void {
  setTimeout(() => {
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus()
  }, 200)
}
