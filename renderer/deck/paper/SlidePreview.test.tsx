import axe from 'axe-core'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { everyBlockDeck } from '../../../test/helpers/paper-content'
import { layoutDeck } from '../layout'
import { SlidePreview } from './SlidePreview'

const { slides } = layoutDeck(everyBlockDeck())

test('every slide shows as a picture of the width asked for, named by its title, with the words of the slide', async () => {
  for (const slide of slides) {
    const screen = await render(<SlidePreview slide={slide} width={320} />)
    const picture = screen.getByRole('img', { name: slide.title, exact: true })
    const { width, height } = picture.element().getBoundingClientRect()
    expect([width, Math.round(height)]).toEqual([320, 180])
    expect(picture.element().querySelector('section')?.getBoundingClientRect().width).toBeCloseTo(320, 0)
    expect(picture.element().textContent).toContain(slide.title)
    await screen.unmount()
  }
})

test('a wall of previews adds no heading, no focus stop and no fault for assistive technology', async () => {
  const screen = await render(
    <main>
      <h1>Share</h1>
      {slides.map((slide) => (
        <SlidePreview key={slide.id} slide={slide} width={240} />
      ))}
    </main>,
  )
  expect(screen.getByRole('heading').elements()).toHaveLength(1)
  const { violations } = await axe.run(screen.container)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
