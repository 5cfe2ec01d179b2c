/** Scripts whose letters are not in the bundled fonts: what every export of this session should be known for. */
import { useMemo } from 'react'
import { machineGlyphs } from '../../deck/machine-glyphs'
import type { Deck } from '../../deck/model'
import { scriptsWithoutFont, textsIn } from '../../deck/scripts'
import styles from './share.module.css'

let search: ((character: string) => boolean) | null = null

/** Fonts do not come and go while the window is open: each character is looked for once. */
function hasGlyph(character: string): boolean {
  search ??= machineGlyphs()
  return search(character)
}

export function FontNotes({ deck }: { readonly deck: Deck }) {
  const scripts = useMemo(() => scriptsWithoutFont(textsIn(deck), hasGlyph), [deck])
  return (
    <>
      {scripts.map(({ script, hasFont, sentence }) => (
        <p key={script} className={hasFont ? styles.detail : styles.notice}>
          {sentence}
        </p>
      ))}
    </>
  )
}
