/** Where the brand's logo stands: large on the cover, small in the footer of every other slide. In PowerPoint it belongs to the layouts. */
import { contrastOf } from '../contrast.ts'
import type { Theme } from '../theme.ts'
import type { Frame, PlacedLogo, PlacedSlide } from './placed.ts'
import { page } from './placed.ts'
import { footerHeight, footerTop, margin } from './type.ts'

const sizes = { cover: { width: 2.6, height: 0.7 }, footer: { width: 1.3, height: 0.32 } } as const
/** Inches between the slide's number and the logo. */
export const numberWidth = 0.5
const gap = 0.18
const plateMargin = 0.1
/** Most logos are drawn for white paper: on grounds that stand out this much from white they get a plate of it. */
const darkGround = 2.2

/** The width that the footer's texts leave to the logo, with air on both sides; 0 without one. */
export function logoRoom(theme: Theme): number {
  return theme.logo === null ? 0 : sized(theme.logo.ratio, sizes.footer).width + 2 * gap
}

function sized(ratio: number, most: { readonly width: number; readonly height: number }) {
  const height = Math.min(most.height, most.width / ratio)
  return { width: Math.min(most.width, height * ratio), height }
}

/** The logo of slides of this form, or null where the brand has none. */
export function placedLogo(theme: Theme, form: PlacedSlide['form'], direction: 'ltr' | 'rtl'): PlacedLogo | null {
  if (theme.logo === null) return null
  const size = sized(theme.logo.ratio, form === 'cover' ? sizes.cover : sizes.footer)
  const end = page.width - margin.right
  const left =
    form === 'cover'
      ? { x: end - size.width, y: margin.top }
      : { x: end - numberWidth - gap / 2 - size.width, y: footerTop + footerHeight / 2 - size.height / 2 }
  const frame: Frame = { ...left, x: direction === 'rtl' ? page.width - left.x - size.width : left.x, ...size }
  const ground = theme.colours[groundOf(form)]
  const isDark = contrastOf('FFFFFF', ground) > darkGround
  const reach = form === 'cover' ? plateMargin : plateMargin / 2
  return {
    dataUri: theme.logo.dataUri,
    frame,
    plate: isDark ? { x: frame.x - reach, y: frame.y - reach, width: frame.width + 2 * reach, height: frame.height + 2 * reach } : null,
  }
}

/** What slides of a form are set on. */
export function groundOf(form: PlacedSlide['form']): 'cover' | 'paper' | 'surface' {
  return form === 'cover' ? 'cover' : form === 'section' ? 'paper' : 'surface'
}
