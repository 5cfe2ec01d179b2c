/** What is looked for on every screen of the running app: axe in both themes, targets that a finger finds, controls that can be reached, no sideways scrolling. */
import type { Page } from '@playwright/test'
import axe from 'axe-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** One readable line for each finding, in light and in dark; `[]` when there is none. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (values) => {
    const root = document.documentElement
    const before = root.getAttribute('data-mantine-color-scheme') ?? 'light'
    const found: string[] = []
    for (const scheme of ['light', 'dark']) {
      root.setAttribute('data-mantine-color-scheme', scheme)
      // A half-faded dialog has no contrast.
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
      // The second look is for colours: everything else is the same.
      const runOnly =
        scheme === 'light' ? { type: 'tag' as const, values } : { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] }
      const { axe: inPage } = window as unknown as { readonly axe: typeof import('axe-core') }
      const rules = scheme === 'light' ? { 'target-size': { enabled: true } } : {}
      const { violations } = await inPage.run(document, { runOnly, rules, resultTypes: ['violations'] })
      for (const { id, help, nodes } of violations) {
        for (const node of nodes) found.push(`${scheme} · ${id}: ${help} · ${node.target.join(' ')} · ${node.failureSummary ?? ''}`)
      }
    }
    root.setAttribute('data-mantine-color-scheme', before)
    return found
  }, tags)
}

/**
 * Controls that cannot be used in a window of this size: scrolled into sight they are still outside, or something else lies on them.
 * And whether the page itself scrolls sideways, which only tables and diagrams may, inside their own frame.
 */
export function unreachableOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth + 1) found.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`)
    const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].find(
      (element) => element.offsetParent !== null || element.getClientRects().length > 0,
    )
    const controls = (dialog ?? document).querySelectorAll<HTMLElement>(
      'button, a[href], input:not([type="hidden"]), select, textarea, summary',
    )
    for (const control of controls) {
      if (control.closest('[inert]') !== null || !control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      if (control.getClientRects().length === 0 || (control as HTMLButtonElement).disabled === true) continue
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const label = control.closest('label')
      const box = control.getBoundingClientRect()
      const x = box.x + box.width / 2
      const y = box.y + box.height / 2
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 60) ?? ''
      if (x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight) {
        found.push(`outside the window: ${control.tagName.toLowerCase()} ${name} at ${Math.round(x)}, ${Math.round(y)}`)
        continue
      }
      const top = document.elementFromPoint(x, y)
      const isOwn = top !== null && (control.contains(top) || (label?.contains(top) ?? false))
      if (!isOwn)
        found.push(
          `covered: ${control.tagName.toLowerCase()} ${name} by ${top?.tagName.toLowerCase() ?? 'nothing'} ${top?.className ?? ''}`,
        )
    }
    root.scrollTo(0, 0)
    return found
  })
}

/** Elements that would move although the person asked for no motion. */
export function movingOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationDuration, transitionDuration, animationName } = getComputedStyle(element)
      const longest = Math.max(
        ...`${animationName === 'none' ? '0s' : animationDuration},${transitionDuration}`.split(',').map(Number.parseFloat),
      )
      return longest > 0.001 ? [`${element.tagName.toLowerCase()} ${element.className} ${longest} s`] : []
    }),
  )
}

/**
 * What cannot be read from eight metres in a window of 1920×1080: type below 28 px, text that is cut or lies outside its place.
 * A fraction of a pixel is rounding.
 */
export function unreadableOn(wall: Page): Promise<readonly string[]> {
  return wall.evaluate(() => {
    const found: string[] = []
    const main = document.querySelector('main')
    if (main === null) return ['there is no wall']
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement
      const words = node.textContent?.trim() ?? ''
      if (element === null || words === '' || element.closest('[aria-hidden="true"]') !== null || !element.checkVisibility()) continue
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (size < 27.9) found.push(`${size} px: ${words.slice(0, 60)}`)
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      const isHidden = box.width <= 2 || box.height <= 2
      if (!isHidden && (box.right > window.innerWidth + 1 || box.bottom > window.innerHeight + 1))
        found.push(`outside: ${words.slice(0, 60)}`)
      for (let around: HTMLElement | null = element; around !== null && around !== main; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around)
        const isCut = around.scrollHeight > around.clientHeight + 2 || around.scrollWidth > around.clientWidth + 2
        if (isCut && around.clientHeight > 2 && (overflowX !== 'visible' || overflowY !== 'visible')) {
          found.push(`cut in ${around.className}: ${words.slice(0, 60)}`)
          break
        }
      }
    }
    return found
  })
}
