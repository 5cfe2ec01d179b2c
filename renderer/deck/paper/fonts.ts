/**
 * Which font files a print document needs, and how they get into it. Writers stay pure: they are handed the fonts as data URIs.
 * Who prints reads the files: the app from its own origin (`fonts-in-app.ts`), the command line from disk.
 * Static cuts only: variable ones become nameless shapes in a PDF. Scripts not listed are set in the system's fonts.
 */

export interface FontFile {
  /** As in `import` and `require.resolve`: package, then file. */
  readonly path: string
  readonly family: 'Inter' | 'Source Serif 4'
  readonly weight: 400 | 600
  readonly style: 'normal' | 'italic'
  readonly subset: Subset
}

export interface PrintFont extends FontFile {
  readonly dataUri: string
}

/** Code point ranges of each subset, as the font packages state them (`unicode.json`); the serif's are the same but for rare signs. */
const subsetRanges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
} as const
type Subset = keyof typeof subsetRanges
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic'] as const satisfies readonly Subset[]

const cuts = [
  { weight: 400, style: 'normal' },
  { weight: 600, style: 'normal' },
  { weight: 400, style: 'italic' },
] as const
const families = [
  { family: 'Inter', stem: 'inter' },
  { family: 'Source Serif 4', stem: 'source-serif-4' },
] as const

/** Every file that a print document may need. */
export const fontFiles: readonly FontFile[] = families.flatMap(({ family, stem }) =>
  subsets.flatMap((subset) =>
    cuts.map(({ weight, style }) => ({
      path: `@fontsource/${stem}/files/${stem}-${subset}-${weight}-${style}.woff2`,
      family,
      weight,
      style,
      subset,
    })),
  ),
)

/** CSS values of the two voices, the same on paper, in previews and in the deck's HTML. */
export const fontStacks = {
  sans: "Inter, Arial, 'Noto Sans', sans-serif",
  serif: "'Source Serif 4', Georgia, 'Noto Serif', serif",
} as const

/** The files whose characters occur in the text; the basic Latin ones always. `text` may be JSON or HTML: only its characters count. */
export function fontFilesFor(text: string): readonly FontFile[] {
  const present = new Set<number>()
  for (const character of text) present.add(character.codePointAt(0) ?? 0)
  const needed = new Set<Subset>(['latin'])
  for (const subset of subsets) {
    const ranges = parsedRanges(subset)
    if ([...present].some((point) => point > 0xff && ranges.some(([first, last]) => point >= first && point <= last))) needed.add(subset)
  }
  return fontFiles.filter((file) => needed.has(file.subset))
}

/**
 * Reads the fonts for whatever is about to be printed (a placed deck, a handout: anything that turns into JSON).
 * `read` answers the bytes of one file; where it lies is its business.
 */
export async function loadFonts(content: unknown, read: (file: FontFile) => Promise<Uint8Array>): Promise<readonly PrintFont[]> {
  const files = fontFilesFor(JSON.stringify(content))
  return Promise.all(files.map(async (file) => ({ ...file, dataUri: `data:font/woff2;base64,${base64(await read(file))}` })))
}

/** `@font-face` rules for the fonts given. */
export function fontFaces(fonts: readonly PrintFont[]): string {
  return fonts
    .map(
      (font) =>
        `@font-face{font-family:'${font.family}';font-style:${font.style};font-weight:${font.weight};src:url(${font.dataUri}) format('woff2');unicode-range:${subsetRanges[font.subset]}}`,
    )
    .join('\n')
}

function parsedRanges(subset: Subset): readonly (readonly [number, number])[] {
  return subsetRanges[subset].split(',').map((range) => {
    const [first = '', last] = range.slice(2).split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last ?? first, 16)] as const
  })
}

/** `btoa` takes one character a byte; the pieces keep the argument list short. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return btoa(pieces.join(''))
}
