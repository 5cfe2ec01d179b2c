/** The loopback host as a program in a terminal: says where it is, gives a new address on Enter, ends cleanly. */
import { recordUncaught } from './incident-log'
import type { ShownIn } from './loopback/open-external'
import type { Result } from './result'
import { type ServeOptions, type Serving, serve } from './serve'

export interface TerminalOptions extends ServeOptions {
  readonly shouldOpen: boolean
}

/** Answers the exit code once the host has ended: by Ctrl+C, or after ten minutes without a page. */
export async function serveInTerminal({ shouldOpen, ...options }: TerminalOptions): Promise<number> {
  const started: Result<Serving> = await serve(options)
  if (!started.ok) {
    console.error(started.problem.sentence)
    return 1
  }
  const serving = started.value
  const shown = shouldOpen ? await serving.show() : 'nowhere'
  console.log(sayWhere(shown, serving))
  const stopAsking = onEnter(() => console.log(serving.launchAddress()))
  const stop = () => void serving.close()
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop)
  // A bug in one request must not end a session in front of people: what is saved is on the disk, and the page says what is not.
  recordUncaught(options.dataFolder, { flush: serving.flush, tell: serving.send })
  await serving.ended
  stopAsking()
  await serving.close()
  return 0
}

/** What the terminal says first. The address with its key is shown only where no browser has it yet. */
export function sayWhere(shown: ShownIn, serving: Pick<Serving, 'address' | 'launchAddress'>): string {
  switch (shown) {
    case 'app-window':
      return `Groundwork runs in its own browser window, from ${serving.address} (Enter: a new address, Ctrl+C: end)`
    case 'default-browser':
      return `Groundwork runs in your default browser, whose extensions can read the page, from ${serving.address} (Enter: a new address, Ctrl+C: end)`
    case 'nowhere':
      return `${serving.launchAddress()}  (open this within a minute; Enter: a new address, Ctrl+C: end)`
  }
}

function onEnter(work: () => void): () => void {
  const { stdin } = process
  stdin.on('data', work)
  // A closed terminal is no reason to end: pages may still be open.
  stdin.on('error', () => undefined)
  return () => {
    stdin.off('data', work)
    stdin.pause()
    // A terminal or a pipe would keep the program alive; a file as input cannot, and has no such verb.
    if ('unref' in stdin) stdin.unref()
  }
}
