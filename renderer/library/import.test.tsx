/** T-38: pictures in files from others, with the real decoder: measured first, drawn anew, or left out with a sentence. */
import { beforeEach, describe, expect, test } from 'vitest'
import { type MemoryHost, memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { emptySession } from '../session/schema'
import { importFile, readFromDisk } from '../storage/library'

let host: MemoryHost
beforeEach(() => {
  host = memoryHost()
  setHost(host)
})

const text = (bytes: Uint8Array) => String.fromCharCode(...bytes)
const uri = (bytes: Uint8Array, format = 'png') => `data:image/${format};base64,${btoa(text(bytes))}`

async function aPicture(format: 'png' | 'jpeg'): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(120, 40)
  canvas.getContext('2d')?.fillRect(0, 0, 60, 40)
  return new Uint8Array(await (await canvas.convertToBlob({ type: `image/${format}` })).arrayBuffer())
}

async function imported(logo: string) {
  const session = { ...emptySession('s1', '2026-03-12T08:00:00Z'), title: 'Kick-off' }
  const file = JSON.stringify({ ...session, brand: { ...session.brand, logo } })
  const answer = await importFile({ name: 'a.groundwork', bytes: new TextEncoder().encode(file) })
  if (!answer.ok) return { refusal: answer.problem.sentence, notices: [], logo: '' }
  const read = await readFromDisk(answer.value.id)
  return { refusal: '', notices: answer.value.notices, logo: read.ok ? read.value.document.brand.logo : '' }
}

describe('T-38 a logo in a file from somebody else', () => {
  test('comes in as a picture drawn anew, without anything that stood behind it', async () => {
    for (const format of ['png', 'jpeg'] as const) {
      const hidden = new TextEncoder().encode('<script>alert(1)</script>PK')
      const polyglot = new Uint8Array([...(await aPicture(format)), ...hidden])
      const { logo, notices } = await imported(uri(polyglot, format))
      expect(notices).toEqual([])
      expect(logo).toMatch(/^data:image\/png;base64,/)
      expect(atob(logo.slice(logo.indexOf(',') + 1))).not.toContain('script')
      const image = new Image()
      image.src = logo
      await image.decode()
      expect([image.naturalWidth, image.naturalHeight]).toEqual([120, 40])
      host.sessions.clear()
    }
  })

  test('is left out and said when it is enormous, cut off, another format under a false name, or no picture', async () => {
    const picture = await aPicture('png')
    const enormous = picture.slice()
    new DataView(enormous.buffer).setUint32(16, 60_000)
    new DataView(enormous.buffer).setUint32(20, 60_000)
    const cases: readonly [string, RegExp][] = [
      [uri(enormous), /60000 × 60000 pixels/],
      [uri(picture.slice(0, 40)), /damaged/],
      [uri(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9, 0, 0, 0, 0])), /no PNG or JPEG/],
      [uri(new TextEncoder().encode('GIF89a'.padEnd(60, 'x'))), /no PNG or JPEG/],
      [uri(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')), /no PNG or JPEG/],
      ['data:image/png;base64,=A==', /no PNG or JPEG/],
    ]
    for (const [logo, sentence] of cases) {
      const answer = await imported(logo)
      expect(answer.logo).toBe('')
      expect(answer.notices.join(' ')).toMatch(sentence)
      host.sessions.clear()
    }
  })

  test('is refused with the whole file when it is an SVG or an address', async () => {
    for (const logo of ['data:image/svg+xml;base64,PHN2Zz4=', 'https://example.org/beacon.png', 'data:text/html,<b>', '\\\\host\\share']) {
      expect((await imported(logo)).refusal).toContain('at brand, logo: a logo is an embedded PNG or JPEG')
    }
    expect(host.sessions.size).toBe(0)
  })
})
