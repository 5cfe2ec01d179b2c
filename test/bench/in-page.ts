/** What the bench runs inside the page. Each function is sent as text, so each holds everything it needs. Times are milliseconds. */

/**
 * Put in before the page's own scripts: `window.started` says when the first screen could take its first input, and what had been loaded by
 * then. `selector` and `text` ('' for any) tell what it takes the input with.
 */
export function watchStart({ selector, text }: { readonly selector: string; readonly text: string }): void {
  const started = new Promise((found) => {
    const look = () => {
      const ready = [...document.querySelectorAll(selector)].some((element) => text === '' || element.textContent === text)
      if (!ready) return requestAnimationFrame(look)
      const seen = performance.now()
      // One turn later the browser has drawn it and would take a press.
      requestAnimationFrame(() =>
        setTimeout(() => {
          const files = performance
            .getEntriesByType('resource')
            .filter((entry) => entry instanceof PerformanceResourceTiming && entry.responseEnd <= seen)
            .map((entry) => new URL(entry.name).pathname)
            .filter((path) => /\.(js|css)$/.test(path))
          found({ ms: performance.now(), files: [...new Set(files)] })
        }),
      )
      return 0
    }
    look()
  })
  Object.assign(window, { started })
}

/** Presses the first of `press` and waits until the session's `main` holds `until` and it is drawn. */
export function readyBy({ press, until }: { readonly press: string; readonly until: string }): Promise<number> {
  return new Promise((found) => {
    const began = performance.now()
    const look = () => {
      const isThere =
        document.querySelector('nav[aria-label="Parts of the session"]') !== null && document.querySelector(`main ${until}`) !== null
      if (!isThere) requestAnimationFrame(look)
      else requestAnimationFrame(() => setTimeout(() => found(performance.now() - began)))
    }
    document.querySelector<HTMLElement>(press)?.click()
    look()
  })
}

/** Pastes so many lines, takes them from the preview that long lists get, and answers the time of both together. */
export async function addPasted(count: number): Promise<number> {
  const field = document.querySelector<HTMLTextAreaElement>('[data-capture]')
  if (field === null) throw new Error('There is no box to paste into.')
  const data = new DataTransfer()
  data.setData(
    'text/plain',
    Array.from({ length: count }, (_, index) => `Belief ${index + 1}: a customer hears the same from all`).join('\n'),
  )
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const until = performance.now() + 20_000
  const preview = () => [...document.querySelectorAll('button')].find((button) => button.textContent === `Add ${count}`)
  const isThere = () => document.querySelector('[data-note]') !== null
  const began = performance.now()
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  do await drawn()
  while (preview() === undefined && !isThere() && performance.now() < until)
  preview()?.click()
  do await drawn()
  while (!isThere() && performance.now() < until)
  const time = performance.now() - began
  if (!isThere()) throw new Error('Nothing was pasted.')
  return time
}

/** Types each as a person does (value, Enter) and gives React its turn in between. */
export async function addOneByOne(count: number): Promise<number> {
  const field = document.querySelector<HTMLTextAreaElement>('[data-capture]')
  const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
  if (field === null) throw new Error('There is no box to type into.')
  const turn = () => new Promise((next) => setTimeout(next))
  const began = performance.now()
  for (let index = 0; index < count; index++) {
    write?.call(field, `Belief ${index + 1}: a customer hears the same from all`)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    if (index % 10 === 9) await turn()
    else await Promise.resolve()
  }
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
  return performance.now() - began
}

/** Opens the newest note and types into it, letter by letter; answers the time from each letter to its picture. */
export async function keystrokes(count: number): Promise<number[]> {
  const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
  const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
  const until = performance.now() + 10_000
  let field: HTMLTextAreaElement | null = null
  while (field === null && performance.now() < until) {
    const note = document.querySelector<HTMLElement>('[data-note]')
    note?.focus()
    note?.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true, cancelable: true }))
    await frame()
    await frame()
    field = document.querySelector('[data-note] textarea')
  }
  if (field === null) throw new Error('The note cannot be edited.')
  const times: number[] = []
  for (let index = 0; index < count; index++) {
    const began = performance.now()
    write?.call(field, `${field.value}x`)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await frame()
    times.push(performance.now() - began)
    await new Promise((rested) => setTimeout(rested, 20))
  }
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  return times
}

/** Adds beliefs one after the other; answers the time from each Enter until the shell has answered that the line is on disk. */
export async function saves(count: number): Promise<number[]> {
  const field = document.querySelector<HTMLTextAreaElement>('[data-capture]')
  const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
  if (field === null) throw new Error('There is no session on screen.')
  let answered: (at: number) => void = () => undefined
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByType('resource') as PerformanceResourceTiming[]) {
      if (entry.name.endsWith('/append')) answered(entry.responseEnd)
    }
  }).observe({ type: 'resource' })
  const times: number[] = []
  for (let index = 0; index < count; index++) {
    write?.call(field, `Belief ${index + 1}`)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await new Promise((rested) => setTimeout(rested, 10))
    const began = performance.now()
    const ended = await new Promise<number>((found, failed) => {
      answered = found
      setTimeout(() => failed(new Error('No line was acknowledged within ten seconds.')), 10_000)
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    })
    times.push(ended - began)
  }
  return times
}

/** In the audience window: from now on `window.seen` holds when each text that ends in `…<number>` stood in a picture. Milliseconds since 1970. */
export function watchWall(): void {
  const seen: Record<string, number> = {}
  const look = () => {
    const now = performance.timeOrigin + performance.now()
    for (const [, word] of (document.body.textContent ?? '').matchAll(/(tick\d+)/g)) if (word !== undefined) seen[word] ??= now
  }
  new MutationObserver(() => requestAnimationFrame(() => setTimeout(look))).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  })
  Object.assign(window, { seen })
}

/** In the facilitator's window: rewords the newest note so many times; answers when each wording was typed. Milliseconds since 1970. */
export async function tick(count: number): Promise<Record<string, number>> {
  const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
  const pause = (time: number) => new Promise((rested) => setTimeout(rested, time))
  const note = document.querySelector<HTMLElement>('[data-note]')
  note?.focus()
  note?.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true, cancelable: true }))
  await pause(300)
  const field = document.querySelector<HTMLTextAreaElement>('[data-note] textarea')
  if (field === null) throw new Error('The note cannot be edited.')
  const typed: Record<string, number> = {}
  for (let index = 1; index <= count; index++) {
    typed[`tick${index}`] = performance.timeOrigin + performance.now()
    write?.call(field, `tick${index}`)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await pause(200)
  }
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  return typed
}

/** Types into the field that has the focus, letter by letter; answers the time from each letter to its picture. */
export async function keysInField(count: number): Promise<number[]> {
  const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
  const times: number[] = []
  for (let index = 0; index < count; index++) {
    const field = document.activeElement
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) throw new Error('The field has lost the focus.')
    const write = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
    const began = performance.now()
    write?.call(field, `${field.value}x`)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await frame()
    times.push(performance.now() - began)
    await new Promise((rested) => setTimeout(rested, 20))
  }
  return times
}

/** Rewords in the field that has the focus so many times; answers when each wording was typed. Milliseconds since 1970. */
export async function ticksInField(count: number): Promise<Record<string, number>> {
  const typed: Record<string, number> = {}
  for (let index = 1; index <= count; index++) {
    const field = document.activeElement
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) throw new Error('The field has lost the focus.')
    const write = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
    typed[`tick${index}`] = performance.timeOrigin + performance.now()
    write?.call(field, `tick${index}`)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await new Promise((rested) => setTimeout(rested, 250))
  }
  return typed
}
