/** Printing with the real browser of this machine: what comes out is opened and read, and a page cannot run scripts or reach anything. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, expect, test } from 'vitest'
import { createPrinter } from './print'

const printer = createPrinter()
afterAll(() => printer.close())

const page = (body: string) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Ways of working</title><style>@page { size: 13.333in 7.5in; margin: 0 }</style></head><body>${body}</body></html>`

async function printed(html: string) {
  const answer = await printer.print({ html, title: 'Ways of working' })
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return { bytes: answer.value, document: await getDocument({ data: answer.value.slice(), useSystemFonts: false }).promise }
}

test('a printed page is a tagged PDF with a title, an outline, the size of its style sheet and its text', async () => {
  const { document } = await printed(page('<h1>We believe in plain words</h1><h2>What follows</h2><p>Grün, naïve, 東京</p>'))
  expect(document.numPages).toBe(1)
  const first = await document.getPage(1)
  expect(first.view.map(Math.round)).toEqual([0, 0, 960, 540])
  const text = (await first.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')
  expect(text).toContain('We believe in plain words')
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  expect((await document.getOutline()).map((entry) => entry.title)).toEqual(['We believe in plain words'])
  expect((await document.getMetadata()).info).toMatchObject({ Title: 'Ways of working', Language: 'en-GB' })
})

test('a printed page runs no script and reaches no address, not even on this computer', async () => {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { document } = await printed(
    page(
      `<h1 id="title">Before</h1><script>document.getElementById('title').textContent = 'After'</script>
       <img src="${address}/a.png"><link rel="stylesheet" href="${address}/a.css"><iframe src="${address}/a.html"></iframe><iframe src="file:///etc/passwd"></iframe>`,
    ),
  )
  const text = (await (await document.getPage(1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')
  server.close()
  expect(text).toContain('Before')
  expect(text).not.toMatch(/After|root:/)
  expect(visits).toBe(0)
})

test('several pages asked for at once are all printed, one after another', async () => {
  const answers = await Promise.all([1, 2, 3].map((number) => printed(page(`<h1>Page ${number}</h1>`))))
  expect(answers.map(({ document }) => document.numPages)).toEqual([1, 1, 1])
})

test('after closing, the printer starts again when it is asked', async () => {
  await printer.close()
  expect((await printed(page('<h1>Again</h1>'))).document.numPages).toBe(1)
})

test('closing in the middle of a print ends it as a failure and leaves no browser behind', async () => {
  const own = createPrinter()
  await own.print({ html: page('<h1>Warm</h1>'), title: '' })
  const printing = own.print({ html: page('<p>long</p>'.repeat(20_000)), title: '' })
  await new Promise((resolve) => setTimeout(resolve, 50))
  await own.close()
  expect(await printing).toMatchObject({ ok: false, problem: { code: 'print-failed' } })
})

test('each field of a page becomes one picture of its own, half as large again', async () => {
  const fields = ['#ff0000', '#00ff00', '#0000ff'].map((colour) => `<section style="height:90px;background:${colour}"></section>`)
  const html = page(`<style>body{margin:0}</style>${fields.join('')}`)
  const request = { html, title: '', width: 160, height: 90, count: 3 }
  const [answer, again] = [await printer.pictures(request), await printer.pictures(request)]
  if (!answer.ok || !again.ok) throw new Error('No pictures.')
  expect(answer.value).toHaveLength(3)
  for (const picture of answer.value) {
    expect(Buffer.from(picture.slice(0, 8)).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    const view = new DataView(picture.buffer, picture.byteOffset)
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([240, 135])
  }
  expect(new Set(answer.value.map((picture) => Buffer.from(picture).toString('base64'))).size).toBe(3)
  // One colour to the edge, no bar to scroll with beside it: there is next to nothing to write down.
  for (const picture of answer.value) expect(picture.byteLength).toBeLessThan(700)
  expect(again.value).toEqual(answer.value)
})

test('a print that is stopped ends at once as given up, also one that still waits, and the next is printed', async () => {
  await printer.print({ html: page('<h1>Warm</h1>'), title: '' })
  const [first, second] = [new AbortController(), new AbortController()]
  const long = printer.print({ html: page('<p>long</p>'.repeat(200_000)), title: '' }, first.signal)
  const waiting = printer.print({ html: page('<h1>Never</h1>'), title: '' }, second.signal)
  const next = printed(page('<h1>Next</h1>'))
  second.abort()
  setTimeout(() => first.abort(), 100)
  const cancelled = { ok: false, problem: { code: 'cancelled' } }
  expect(await long).toMatchObject(cancelled)
  expect(await waiting).toMatchObject(cancelled)
  expect((await next).document.numPages).toBe(1)
})

test('without a browser printing is refused with a sentence that says what works', async () => {
  const none = createPrinter(async () => null)
  expect(await none.canPrint()).toBe(false)
  expect(await none.print({ html: page(''), title: '' })).toMatchObject({ ok: false, problem: { code: 'print-unavailable' } })
})

test('a browser that ends at once is a failed print, not an exception', async () => {
  const broken = createPrinter(async () => ({ path: '/bin/false', env: {}, source: 'environment' }))
  expect(await broken.print({ html: page(''), title: '' })).toMatchObject({ ok: false, problem: { code: 'print-failed' } })
  await broken.close()
})
