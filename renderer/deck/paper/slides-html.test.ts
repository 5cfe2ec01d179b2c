import { describe, expect, test } from 'vitest'
import { everyBlockDeck } from '../../../test/helpers/paper-content'
import { layoutDeck } from '../layout'
import type { Block, Deck, Slide } from '../model'
import { element, markup } from './markup'
import { slidesHtml } from './slides-html'

function htmlOf(blocks: readonly Block[], title = 'Title'): string {
  const deck: Deck = { ...everyBlockDeck(), slides: [{ id: 'a', form: 'content', title, topic: 'Topic', blocks, notes: [] }] }
  return slidesHtml(layoutDeck(deck), [])
}
/** Tags without their attributes, to see the structure. */
const bones = (html: string) => html.replace(/<(\/?[a-z0-9]+)[^>]*>/g, '<$1>')

test('deeper entries are lists inside the entry they belong to', () => {
  const entries = [{ text: 'One', detail: 'more' }, { text: 'inside', level: 1 }, { text: 'Two' }]
  expect(bones(htmlOf([{ kind: 'list', entries }]))).toContain(
    '<ul><li><div><span>•</span>One</div><div>more</div><ul><li><div><span>•</span>inside</div></li></ul></li><li><div><span>•</span>Two</div></li></ul>',
  )
})

test('a numbered list carries its numbers as text, so that copies keep them', () => {
  expect(bones(htmlOf([{ kind: 'numbered', start: 4, entries: [{ text: 'Fourth' }, { text: 'Fifth' }] }]))).toContain(
    '<ol><li><div><span>4.</span>Fourth</div></li><li><div><span>5.</span>Fifth</div></li></ol>',
  )
})

test('a table has a head whose cells say that they head a column', () => {
  const html = htmlOf([{ kind: 'table', columns: [{ header: 'One' }, { header: 'Two' }], rows: [['a', 'b']] }])
  expect(html.match(/<th scope="col"/g)).toHaveLength(2)
  expect(bones(html)).toMatch(/<thead><tr>.*<\/tr><\/thead><tbody><tr>.*<\/tr><\/tbody>/)
})

test('the labels of a chart end where its bars begin, whichever way their script runs', () => {
  const bars = ['Marketing', 'العمليات', 'החברה'].map((label) => ({ label, value: 2 }))
  for (const language of ['en-GB', 'ar']) {
    const slides: readonly Slide[] = [
      { id: 'a', form: 'content', title: 'T', topic: '', blocks: [{ kind: 'bars', bars, altText: 'Bars' }], notes: [] },
    ]
    const html = slidesHtml(layoutDeck({ ...everyBlockDeck(), language, slides }), [])
    const anchorOf = (label: string) => new RegExp(`direction:(\\w+);text-anchor:(\\w+)">${label}`).exec(html)?.slice(1)
    expect(anchorOf('Marketing')).toEqual(['ltr', 'end'])
    for (const label of ['العمليات', 'החברה']) expect(anchorOf(label)).toEqual(['rtl', 'start'])
  }
})

test('letters are as wide on a screen as on paper, so that previews break lines where the layout does', () => {
  expect(htmlOf([])).toMatch(/<section style="[^"]*text-rendering:geometricPrecision/)
})

describe('what people typed', () => {
  test('stays text in content, attributes, title and style', () => {
    const trick = '"><img src=x onerror=alert(1)></style><script>'
    const html = htmlOf([{ kind: 'paragraph', text: trick }], trick)
    expect(html).not.toMatch(/<img|<script/)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html).toContain('&lt;script&gt;')
  })

  test('loses only what a page cannot hold', () => {
    expect(markup(element('p', {}, ['a\u0000b\ud800c\ufffed 🎉 & <']))).toBe('<p>abcd 🎉 &amp; &lt;</p>')
  })
})

test('a print document runs no script and fetches nothing', () => {
  const html = slidesHtml(layoutDeck(everyBlockDeck()), [])
  expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:")
  expect(html).not.toMatch(/<script|<link|https?:|src="(?!data:)/)
})
