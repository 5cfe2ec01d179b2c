/** Preparing: what the session is, what it is for, who comes, and what happens when. Everything is written into the document as it is typed. */
import { useRef } from 'react'
import type { SessionDocument } from '../../session/schema'
import { DisplaysCard } from '../mirror/DisplaysCard'
import type { WallFeed } from '../useWallFeed'
import { ActivitiesSection } from './ActivitiesSection'
import { AgendaSection } from './AgendaSection'
import { BrandSection } from './BrandSection'
import { FactsSection } from './FactsSection'
import { PeopleSection } from './PeopleSection'
import { PurposeSection } from './PurposeSection'
import styles from './prepare.module.css'
import { Section } from './Section'
import { SituationSection } from './SituationSection'
import { TemplateSection } from './TemplateSection'

interface Props {
  readonly document: SessionDocument
  readonly isReadOnly: boolean
  readonly wall: WallFeed
  /** Shows an activity in the Run tab. */
  readonly onOpenActivity: (activityId: string) => void
}

const sections = [
  { id: 'facts', words: 'The day' },
  { id: 'purpose', words: 'Purpose' },
  { id: 'agenda', words: 'Agenda' },
  { id: 'people', words: 'People' },
  { id: 'situation', words: 'Situation' },
  { id: 'activities', words: 'Activities' },
  { id: 'brand', words: 'Brand' },
  { id: 'displays', words: 'Projector' },
  { id: 'template', words: 'Use it again' },
] as const

export function PrepareTab({ document, isReadOnly, wall, onOpenActivity }: Props) {
  const page = useRef<HTMLDivElement>(null)
  const goTo = (id: string) => {
    const heading = page.current?.querySelector<HTMLElement>(`#prepare-${id}`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  const shared = { document, isReadOnly }
  return (
    <div className={styles.layout}>
      <nav className={styles.rail} aria-label="On this page">
        {sections.map(({ id, words }) => (
          <button key={id} type="button" className={styles.railItem} onClick={() => goTo(id)}>
            {words}
            <span className={styles.railCount}>{countOf(id, document)}</span>
          </button>
        ))}
      </nav>
      <div className={styles.page} ref={page}>
        <FactsSection {...shared} />
        <PurposeSection {...shared} />
        <AgendaSection {...shared} />
        <PeopleSection {...shared} />
        <SituationSection {...shared} />
        <ActivitiesSection {...shared} onOpen={onOpenActivity} />
        <BrandSection {...shared} />
        <Section id="displays" title="Projector" lead="Worth two minutes before people come in.">
          <DisplaysCard sessionId={document.id} wall={wall} />
        </Section>
        <TemplateSection document={document} />
      </div>
    </div>
  )
}

function countOf(id: (typeof sections)[number]['id'], document: SessionDocument): string {
  const count =
    id === 'agenda'
      ? document.agenda.length
      : id === 'people'
        ? document.participants.length
        : id === 'activities'
          ? document.activities.length
          : 0
  return count === 0 ? '' : String(count)
}
