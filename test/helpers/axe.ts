/** axe in the page itself: the rules of WCAG 2.2 AA over what is on screen. `violationsIn` answers one readable line per finding. */
import axe from 'axe-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds in the element, or in the whole page. Expect it to equal `[]`.
 * Transitions are waited for first: a half-faded dialog has no contrast.
 */
export async function violationsIn(element: Element = document.documentElement): Promise<readonly string[]> {
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
  const { violations } = await axe.run(element, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} · ${node.target.join(' ')} · ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`),
  )
}

export const schemes = ['light', 'dark'] as const

/** The same in light and in dark, each line with its scheme. Leaves the scheme as it was. */
export async function violationsInBothSchemes(element: Element = document.documentElement): Promise<readonly string[]> {
  const root = document.documentElement
  const before = root.getAttribute('data-mantine-color-scheme')
  const found: string[] = []
  for (const scheme of schemes) {
    root.setAttribute('data-mantine-color-scheme', scheme)
    found.push(...(await violationsIn(element)).map((line) => `${scheme} · ${line}`))
  }
  if (before === null) root.removeAttribute('data-mantine-color-scheme')
  else root.setAttribute('data-mantine-color-scheme', before)
  return found
}
