import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'

test('a component is shown in the real browser', async () => {
  const screen = await render(<button type="button">Add</button>)
  await expect.element(screen.getByRole('button', { name: 'Add' })).toBeVisible()
})
