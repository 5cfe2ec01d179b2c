/**
 * Colour arithmetic for brands: how well two colours can be told apart, and a colour of the same hue that can.
 * Contrast is WCAG 2.2's (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio); colours are six hexadecimal digits without `#`.
 */

/** What success criterion 1.4.3 asks of text, and 1.4.11 of lines and shapes that carry meaning. */
export const textContrast = 4.5
export const shapeContrast = 3

type Triple = readonly [number, number, number]

function channels(colour: string): Triple {
  const value = Number.parseInt(colour, 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function digits(triple: Triple): string {
  return triple
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()
}

/** Relative luminance, 0 (black) to 1 (white). */
export function luminanceOf(colour: string): number {
  const linear = (part: number) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  const [red, green, blue] = channels(colour)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** 1 (the same) to 21 (black on white). */
export function contrastOf(first: string, second: string): number {
  const [one, other] = [luminanceOf(first), luminanceOf(second)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** `share` of the first colour over the second. */
export function mixed(first: string, second: string, share: number): string {
  const [one, other] = [channels(first), channels(second)]
  const part = (index: 0 | 1 | 2) => one[index] * share + other[index] * (1 - share)
  return digits([part(0), part(1), part(2)])
}

export interface Hsl {
  /** 0–1 each. */
  readonly hue: number
  readonly saturation: number
  readonly lightness: number
}

export function hslOf(colour: string): Hsl {
  const [red, green, blue] = channels(colour)
  const [r, g, b] = [red / 255, green / 255, blue / 255]
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const lightness = (most + least) / 2
  const span = most - least
  if (span === 0) return { hue: 0, saturation: 0, lightness }
  const sector = most === r ? ((g - b) / span + 6) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4
  return { hue: sector / 6, saturation: span / (1 - Math.abs(2 * lightness - 1)), lightness }
}

export function fromHsl({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const part = (offset: number) => {
    const at = (offset + hue * 12) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)))
  }
  return digits([part(0), part(8), part(4)])
}

/** The colour nearest in lightness, of the same hue, that stands out from every ground by `least`; the colour itself where it does already. */
export function legible(colour: string, grounds: readonly string[], least: number, towards: 'dark' | 'light'): string {
  const { hue, saturation, lightness } = hslOf(colour)
  const step = towards === 'dark' ? -0.01 : 0.01
  let found = colour
  for (let next = lightness; grounds.some((ground) => contrastOf(found, ground) < least); ) {
    next += step
    if (next <= 0 || next >= 1) return towards === 'dark' ? '000000' : 'FFFFFF'
    found = fromHsl({ hue, saturation, lightness: next })
  }
  return found
}
