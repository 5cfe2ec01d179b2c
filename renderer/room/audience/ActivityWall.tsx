/** An activity on the wall: its own audience view, given its projection cut into pages that fit this screen. */
import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import type { AnyActivity, AudienceProps } from '../../activities/contract'
import { activityOfKind } from '../../activities/registry'
import styles from './audience.module.css'
import { useFit } from './useFit'

interface Props {
  readonly activityKind: string
  /** Plain JSON, as it came through the channel. */
  readonly projection: unknown
  readonly page: number
  readonly onPages: (pages: number) => void
}

const views = new Map<string, ComponentType<AudienceProps<unknown>>>()

function viewOf(definition: AnyActivity): ComponentType<AudienceProps<unknown>> {
  const known = views.get(definition.kind)
  if (known !== undefined) return known
  const view = lazy(definition.audience.view)
  views.set(definition.kind, view)
  return view
}

export function ActivityWall({ activityKind, projection, page, onPages }: Props) {
  const definition = activityOfKind(activityKind)
  // A kind that this window does not know shows its title and no content; the facilitator's window explains it.
  return definition === null ? null : <Pages definition={definition} projection={projection} page={page} onPages={onPages} />
}

interface PagesProps extends Omit<Props, 'activityKind'> {
  readonly definition: AnyActivity
}

function Pages({ definition, projection, page, onPages }: PagesProps) {
  const { capacity, box, inner } = useFit(projection, page)
  const pages = definition.audience.pages(projection, capacity)
  useEffect(() => onPages(pages.length), [onPages, pages.length])
  const View = viewOf(definition)
  return (
    <div ref={box} className={styles.content}>
      <div ref={inner} className={styles.inner}>
        <Suspense fallback={null}>
          <View projection={pages[Math.min(page, pages.length - 1)]} />
        </Suspense>
      </div>
    </div>
  )
}
