/** One polite live region for the whole screen. Sentences said in quick succession replace each other, as a reader would want. */

let region: HTMLElement | null = null

/** Says a short sentence to assistive technology. */
export function announce(sentence: string): void {
  if (region?.isConnected !== true) {
    region = document.createElement('div')
    region.setAttribute('role', 'status')
    region.setAttribute('aria-live', 'polite')
    // Placed off the screen through the CSSOM, which the policy allows; a class would tie this file to a view.
    Object.assign(region.style, { position: 'fixed', insetInlineStart: '-9999px', inlineSize: '1px', overflow: 'hidden' })
    document.body.append(region)
  }
  // The same sentence twice in a row is only spoken again when the text changes.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence
}
