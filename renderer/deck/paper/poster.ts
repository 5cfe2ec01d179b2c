/** The poster: a coloured band with the title over the sentences that people agreed on, and who signed at its foot. */
import type { PaperSheet } from '../model'
import { cleanLine, directionOf } from '../text'
import type { Theme } from '../theme'
import { hasText, tagged, words } from './handout-parts'
import { element, type PaperElement } from './markup'
import { millimetresPerInch, type SheetSize } from './paper-sizes'
import { fitPoster, footLabelSize, kickerSize, type PosterFit, posterLeading, posterSpace } from './poster-fit'

type Poster = Extract<PaperSheet, { kind: 'poster' }>

const points = (size: number) => `${Math.round(size * 100) / 100}pt`
const inches = (length: number) => `${Math.round(length * 1000) / 1000}in`
/** Names stay whole: they break between each other only. */
const unbroken = (name: string) => cleanLine(name).replaceAll(' ', '\u00a0')

export function posterElement(poster: Poster, size: SheetSize, { logo, fonts }: Theme): PaperElement {
  const lines = poster.lines.map(cleanLine)
  const [kicker, title, preamble] = [cleanLine(poster.kicker), cleanLine(poster.title), cleanLine(poster.preamble)]
  const names = poster.names.map(unbroken).join(', ')
  const note = cleanLine(poster.note)
  const [width, height] = [size.width / millimetresPerInch, size.height / millimetresPerInch]
  const fit = fitPoster({ kicker, title, preamble, lines, names, note }, width, height, fonts)
  const { unit, space, side } = fit
  const logoSide = directionOf(kicker || title) === 'rtl' ? 'left' : 'right'
  const band = tagged(
    'div',
    'poster-band',
    [
      ...(logo === null
        ? []
        : [
            element('img', {
              attributes: { class: 'poster-logo', src: logo.dataUri, alt: '' },
              // Above the first line and away from where it begins, so that the two never meet.
              style: { height: inches(0.4 * space), top: inches(0.28 * space), [logoSide]: inches(side) },
            }),
          ]),
      ...(hasText(kicker)
        ? [sized('p', kicker, 'kicker', kickerSize * unit, 1.3, { marginBottom: inches(posterSpace.kicker * space) })]
        : []),
      sized('h1', title, '', fit.titleSize, posterLeading.title),
      ...(hasText(preamble)
        ? [sized('p', preamble, 'preamble', fit.preambleSize, posterLeading.preamble, { marginTop: inches(posterSpace.preamble * space) })]
        : []),
    ],
    { padding: `${inches(posterSpace.top * space)} ${inches(side)} ${inches(posterSpace.bandBottom * space)}` },
  )
  const foot = tagged(
    'div',
    'poster-foot',
    [
      ...(names === ''
        ? []
        : [
            sized('p', poster.foot, 'label', footLabelSize * unit, 1.4, { marginBottom: inches(posterSpace.names * space) }),
            sized('p', names, '', fit.namesSize, posterLeading.names),
          ]),
      ...(note === '' ? [] : [sized('p', note, '', footLabelSize * unit, 1.4, { marginTop: inches(posterSpace.note * space) })]),
    ],
    { padding: `0 ${inches(side)} ${inches(posterSpace.bottom * space)}` },
  )
  return element(
    'section',
    { attributes: { class: 'sheet poster' }, style: { height: `${size.height - 0.2}mm`, width: `${size.width}mm` } },
    [band, listElement(fit), foot],
  )
}

function listElement(fit: PosterFit): PaperElement {
  let before = 0
  const columns = fit.columns.map((column) => {
    const first = before + 1
    before += column.length
    const items = column.map((line, index) =>
      element('li', {}, [
        tagged('span', 'number', [String(first + index)]),
        element('span', { attributes: { dir: directionOf(line) } }, [line]),
      ]),
    )
    return element('ol', { attributes: { class: 'beliefs' }, style: { fontSize: points(fit.lineSize), rowGap: inches(fit.gap) } }, items)
  })
  return tagged('div', 'poster-lists', columns, {
    gridTemplateColumns: `repeat(${fit.columns.length},minmax(0,1fr))`,
    columnGap: inches(posterSpace.columns * fit.unit),
    padding: `${inches(posterSpace.listTop * fit.space)} ${inches(fit.side)} ${inches(posterSpace.listBottom * fit.space)}`,
    '--gutter': `${fit.gutter}em`,
    '--leading': String(posterLeading.line),
  })
}

function sized(
  tag: string,
  text: string,
  className: string,
  size: number,
  leading: number,
  more: Readonly<Record<string, string>> = {},
): PaperElement {
  const made = words(tag, text, className)
  return { ...made, style: { fontSize: points(size), lineHeight: String(leading), ...more } }
}
