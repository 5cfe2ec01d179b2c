/** Sharing: everything as it will be, slides ticked in or out and put in order, for whom and how, and what to hand to whom. */
import { useDeferredValue, useMemo, useState } from 'react'
import { wholeDeckOf } from '../../activities/assemble'
import { publicationOf } from '../../activities/publication'
import { roomOffset } from '../../activities/record-clock'
import type { Look } from '../../deck/output'
import { minutesFromUtcAt, today } from '../../lib/clock'
import type { SessionDocument } from '../../session/schema'
import { useShared } from './choices'
import { ExportPanel } from './ExportPanel'
import { type KindId, kindsOf } from './kinds'
import { Preview } from './Preview'
import styles from './share.module.css'
import { nothingTidied, TidyUp } from './tidy/TidyUp'
import { useCanPrint } from './useCanPrint'

interface Props {
  readonly document: SessionDocument
  readonly onOpenItem: (itemId: string) => void
}

export function ShareTab({ document, onOpenItem }: Props) {
  const shared = useShared(document.id)
  const [shownId, setShownId] = useState<KindId>('pptx')
  const [isTidying, setIsTidying] = useState(false)
  const [tidied, setTidied] = useState(nothingTidied)
  const canPrint = useCanPrint()
  const day = today()
  const { edition, isNamed, paper, poster, order, excluded } = shared
  const offset = roomOffset(document, minutesFromUtcAt(document.times.startedAt))
  const options = useMemo(
    () => ({ edition, isNamed, today: day, order, exclude: excluded, ...(offset === undefined ? {} : { minutesFromUtc: offset }) }),
    [edition, isNamed, day, order, excluded, offset],
  )
  // Previews follow when there is time; ticks and buttons answer at once.
  const shownDocument = useDeferredValue(document)
  const shownOptions = useDeferredValue(options)
  const whole = useMemo(() => wholeDeckOf(shownDocument, shownOptions), [shownDocument, shownOptions])
  const publication = useMemo(() => publicationOf(document, options), [document, options])
  const { brand } = document
  const theme = shared.theme ?? brand.theme
  const look: Look = useMemo(() => ({ paper, poster: poster === 'a3' ? 'a3' : paper, theme, brand }), [paper, poster, theme, brand])
  const groups = useMemo(
    () => kindsOf(publication, publicationOf(document, { ...options, edition: 'facilitator' })),
    [publication, document, options],
  )
  const kinds = groups.flatMap((group) => group.kinds)
  const shown = kinds.find(({ id, isElsewhere }) => id === shownId && isElsewhere !== true) ?? kinds.find(({ id }) => id === 'pptx')
  const hasSlides = whole.slides.some((slide) => !excluded.includes(slide.id))
  if (shown === undefined) throw new Error('The deck is always among what can be handed out.')
  return (
    <div className={styles.layout}>
      {isTidying ? (
        <section className={styles.deck} aria-label="Tidy up">
          <h2 className={styles.title}>Tidy up</h2>
          <TidyUp document={document} progress={tidied} onProgress={setTidied} onOpenItem={onOpenItem} />
        </section>
      ) : (
        <Preview kind={shown} order={{ document, publication, look }} deck={whole} shared={shared} canPrint={canPrint} />
      )}
      <ExportPanel
        order={{ document, publication, look }}
        deck={whole}
        shared={shared}
        groups={groups}
        shownId={isTidying ? null : shown.id}
        onShow={(id) => {
          setIsTidying(false)
          setShownId(id)
        }}
        onTidy={() => setIsTidying(true)}
        canPrint={canPrint}
        hasSlides={hasSlides}
      />
    </div>
  )
}
