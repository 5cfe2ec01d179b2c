/**
 * The PowerPoint writer. The package is written here part by part: pptxgenjs 4.0.1 has no connectors, groups, header rows,
 * placeholders for footers or alt text on shapes, and its charts and workbooks break the schema (order of `c:dPt`, a third axis,
 * a table range `A1:B3'`), so that almost every part would have had to be mended after it. What is written is linted before it is handed out.
 */

import type { Result } from '../../lib/result.ts'
import { fail, ok } from '../../lib/result.ts'
import type { PlacedDeck } from '../layout/index.ts'
import { layoutDeck } from '../layout/index.ts'
import type { Deck } from '../model.ts'
import type { Deflate } from '../zip.ts'
import { zipped } from '../zip.ts'
import { lintParts } from './lint.ts'
import { filesOf } from './package.ts'
import { partsOfDeck } from './presentation.ts'

export type { Finding } from './lint.ts'
export { lintPptx } from './lint.ts'

export type PptxProblem = 'pptx-unsound'

/**
 * Lays a deck out and writes it as `.pptx`. Same deck, same bytes.
 * @param deflate a quicker compressor than the one in plain JavaScript, where the machine has one
 */
export async function writePptx(deck: Deck, deflate?: Deflate): Promise<Result<Uint8Array, PptxProblem>> {
  return writePlacedPptx(layoutDeck(deck), deflate)
}

/** Writes a deck that is laid out already (the PDF of the same export uses the same places). */
export async function writePlacedPptx(deck: PlacedDeck, deflate?: Deflate): Promise<Result<Uint8Array, PptxProblem>> {
  const files = filesOf(await partsOfDeck(deck))
  const findings = lintParts(files)
  const first = findings[0]
  if (first !== undefined) {
    return fail(
      'pptx-unsound',
      `The deck was not written: PowerPoint would want to repair it (${first.message}). Your session is unchanged; export the PDF instead and please report this.`,
      first.part,
    )
  }
  return ok(await zipped(files, deflate))
}
