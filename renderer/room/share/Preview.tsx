/** The middle of the Share screen: what is chosen on the right, as whoever receives it will see it. */

import { deckMarkdown } from '../../deck/markdown'
import type { Deck } from '../../deck/model'
import type { SharedMemory } from '../../store/preferences'
import { choose } from './choices'
import { DatesPreview } from './DatesPreview'
import type { Kind } from './kinds'
import { MessagePreview } from './MessagePreview'
import type { ExportOrder } from './making'
import { PackPreview } from './PackPreview'
import { PagesPreview } from './PagesPreview'
import { SlideGrid } from './SlideGrid'
import styles from './share.module.css'
import { TablesPreview } from './TablesPreview'

interface Props {
  readonly kind: Kind
  readonly order: ExportOrder
  /** With the slides that were ticked out. */
  readonly deck: Deck
  readonly shared: SharedMemory
  /** null while nobody knows yet. */
  readonly canPrint: boolean | null
}

/** The cover, and the page that says what is left out. */
const emptyDeck = 2

export function Preview({ kind, order, deck, shared, canPrint }: Props) {
  return (
    <section className={styles.deck} aria-label="Preview">
      <header className={styles.deckHead}>
        <h2 className={styles.title}>{kind.preview === 'slides' ? 'What people take home' : kind.title}</h2>
        {kind.preview === 'slides' ? <SlideCount deck={deck} shared={shared} sessionId={order.document.id} /> : null}
      </header>
      <Content kind={kind} order={order} deck={deck} shared={shared} canPrint={canPrint} />
    </section>
  )
}

function Content({ kind, order, deck, shared, canPrint }: Props) {
  const { document, publication, look } = order
  switch (kind.preview) {
    case 'slides':
      return (
        <>
          <p className={styles.hint}>
            {deck.slides.length <= emptyDeck
              ? 'Nothing has been worked on yet. What is written in Run stands here at once, and can be handed out in mid-session too.'
              : 'Drag a slide to put it elsewhere, or press Alt and an arrow key on its tick.'}
          </p>
          <SlideGrid deck={deck} look={look} shared={shared} sessionId={document.id} />
        </>
      )
    case 'pages':
      return canPrint === false ? (
        <p className={styles.notice}>Pages cannot be shown here, because nothing on this computer can print them.</p>
      ) : (
        <PagesPreview key={kind.id} kind={kind} order={order} />
      )
    case 'text':
      return <pre className={styles.text}>{deckMarkdown(publication.deck())}</pre>
    case 'tables':
      return <TablesPreview tables={publication.tables()} />
    case 'dates':
      return <DatesPreview dates={publication.dates()} />
    case 'message':
      return <MessagePreview text={publication.message([])} />
    case 'pack':
      return <PackPreview publication={publication} />
    case 'session':
      return (
        <p className={styles.lead}>
          The whole session in one file, with private notes, names and addresses, whatever is chosen on the right. Keep it, or open it in
          Groundwork on another computer. Do not pass it on.
        </p>
      )
  }
}

interface CountProps {
  readonly deck: Deck
  readonly shared: SharedMemory
  readonly sessionId: string
}

function SlideCount({ deck, shared, sessionId }: CountProps) {
  const isIn = deck.slides.filter((slide) => !shared.excluded.includes(slide.id)).length
  return (
    <p className={styles.count}>
      {isIn === deck.slides.length ? `${deck.slides.length} slides` : `${isIn} of ${deck.slides.length} slides`}
      {isIn === deck.slides.length ? null : (
        <button type="button" className={styles.link} onClick={() => choose(sessionId, { excluded: [] })}>
          Take all in
        </button>
      )}
      {shared.order.length === 0 ? null : (
        <button type="button" className={styles.link} onClick={() => choose(sessionId, { order: [] })}>
          Back to the order of the agenda
        </button>
      )}
    </p>
  )
}
