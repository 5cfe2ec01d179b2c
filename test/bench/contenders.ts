/** The three boards, each as a page that stands ready for its first note: ours through the real loopback host, the others from their own server. */
import type { Browser, Page } from '@playwright/test'
import type { RunningLoopback } from '../helpers/loopback.ts'
import { ourBoard } from './in-board.ts'
import type { Served } from './peers.ts'

export const names = ['ours', 'excalidraw', 'tldraw'] as const
export type Name = (typeof names)[number]

export interface Contender {
  /** Address of its first screen; ours is good once. */
  readonly address: () => Promise<string>
  /** What is there when the first input may come: a selector, and what one of the elements says ('' for any). */
  readonly ready: { readonly selector: string; readonly text: string }
  /** From its first screen to an empty board with `window.board`. */
  readonly prepare: (page: Page) => Promise<void>
  /** Where dragging is done, if not there. */
  readonly beforeDrag: (page: Page) => Promise<void>
}

const viewport = { width: 1440, height: 900 }
const nothing = async () => undefined

export function contendersOf(host: RunningLoopback, peers: Served): Readonly<Record<Name, Contender>> {
  const peer = (name: string, selector: string): Contender => ({
    address: async () => `${peers.address}${name}.html`,
    ready: { selector, text: '' },
    prepare: async (page) => {
      await page.locator(selector).first().waitFor()
      await page.waitForFunction(() => window.board !== undefined)
    },
    beforeDrag: nothing,
  })
  return {
    ours: {
      address: () => host.launchAddress(),
      ready: { selector: 'button:enabled', text: 'New session' },
      prepare: async (page) => {
        await emptyManifesto(page)
        await page.evaluate(ourBoard)
      },
      beforeDrag: async (page) => {
        await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: 'Cluster and vote' }).click()
        await page.getByRole('heading', { name: /Unsorted/ }).waitFor()
      },
    },
    excalidraw: peer('excalidraw', '.excalidraw canvas.interactive'),
    tldraw: peer('tldraw', '.tl-canvas'),
  }
}

/** A page in a browser context that has never seen the app. */
export async function freshPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ viewport })).newPage()
}

export async function openBoard(browser: Browser, contender: Contender): Promise<Page> {
  const page = await freshPage(browser)
  await page.goto(await contender.address())
  await contender.prepare(page)
  return page
}

/** A new session that stands at the writing of an empty manifesto. */
export async function emptyManifesto(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (page.url().includes('/session/')) await page.getByRole('button', { name: 'Back to all sessions' }).click()
  await page.getByRole('button', { name: 'Manifesto in two hours', exact: true }).click()
  await page.getByRole('button', { name: 'Make the session' }).click()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: 'Write and gather' }).click()
  await page.getByRole('textbox', { name: 'New belief' }).waitFor()
}
