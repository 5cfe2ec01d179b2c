/** Recolouring in PowerPoint reaches all that is drawn: no part that people see holds plain digits that its theme does not name. */
import type { Finding } from './lint.ts'
import type { Files } from './lint-relations.ts'

const drawn = /^ppt\/(slides|slideLayouts|slideMasters|charts)\/[^/]+\.xml$/
const literal = /<a:srgbClr val="([0-9A-Fa-f]{6})"/g
const named = /<a:custClrLst>.*?<\/a:custClrLst>/gs

const digitsIn = (xml: string) => new Set([...xml.matchAll(literal)].map((found) => (found[1] ?? '').toUpperCase()))

export function lintColours(files: Files): readonly Finding[] {
  const custom = new Set(
    [...files].flatMap(([part, content]) =>
      typeof content === 'string' && /^ppt\/theme\//.test(part) ? (content.match(named) ?? []).flatMap((list) => [...digitsIn(list)]) : [],
    ),
  )
  return [...files].flatMap(([part, content]) =>
    typeof content === 'string' && drawn.test(part)
      ? [...digitsIn(content)]
          .filter((digits) => !custom.has(digits))
          .map((digits) => ({ part, message: `the colour ${digits} is none of the theme: recolouring would not reach it` }))
      : [],
  )
}
