/** Walking one need: touchpoint after touchpoint, where the way breaks and what would mend it; and what of it stands before the room. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import { CaptureBox } from '../../room/parts/CaptureBox'
import { countOf, shortened } from '../../room/parts/words'
import { useKeyPlace } from '../../ui/commands'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { LineBox } from './fields'
import * as ops from './ops-walks'
import { inOrder, needsOf, shownWalk, walkedBy, walkTitle } from './reading'
import type { StakeholderCanvas, Walk } from './schema'
import { TouchpointRow } from './TouchpointRow'
import { useFocusOn } from './useFocusOn'
import styles from './walk.module.css'

export function WalkStep(props: ActivityViewProps<StakeholderCanvas>) {
  const { data, tools, change, goToStep, isReadOnly } = props
  const walks = ordered(data.walks)
  const walk = shownWalk(data)
  const hasNeeds = inOrder(data).some((segment) => segment.needs.length > 0)
  if (walk === null && !hasNeeds) {
    return (
      <EmptyState title="No need to walk yet" actions={<ActionButton onClick={() => goToStep('card')}>Write needs</ActionButton>}>
        Follow one need from the first search until it is solved: write needs first, then choose the one that hurts most.
      </EmptyState>
    )
  }
  return (
    <div className={styles.step}>
      <div className={styles.bar}>
        {walks.length < 2 ? null : (
          <select
            className={styles.choice}
            aria-label="Which walk"
            value={walk?.id ?? ''}
            disabled={isReadOnly}
            onChange={(event) => {
              const id = event.currentTarget.value
              change('Show walk', (draft) => ops.showWalk(draft, { id }), { mergeKey: 'show walk' })
            }}
          >
            {walks.map((one) => (
              <option key={one.id} value={one.id}>
                {walkTitle(data, one)}
              </option>
            ))}
          </select>
        )}
        {isReadOnly || !hasNeeds ? null : (
          <StartWalk
            data={data}
            onStart={(segmentId, needId, title) => {
              change('Start walk', (draft) => ops.addWalk(draft, { id: tools.newId(), segmentId, needId, title }))
              tools.announce('Walk started. Write the first touchpoint.')
            }}
          />
        )}
      </div>
      {walk === null ? (
        <EmptyState title="Choose a need to walk">Take the need that presses most, and follow it as the person who has it.</EmptyState>
      ) : (
        <OpenWalk key={walk.id} {...props} walk={walk} />
      )}
    </div>
  )
}

interface StartProps {
  readonly data: StakeholderCanvas
  readonly onStart: (segmentId: string, needId: string, title: string) => void
}

function StartWalk({ data, onStart }: StartProps) {
  const [needId, setNeedId] = useState('')
  const segments = inOrder(data).filter((segment) => segment.needs.length > 0)
  const start = () => {
    const segment = segments.find((one) => one.needs.some((need) => need.id === needId))
    const need = segment?.needs.find((one) => one.id === needId)
    if (segment === undefined || need === undefined) return
    onStart(segment.id, need.id, need.text)
    setNeedId('')
  }
  return (
    <span className={styles.start}>
      <select className={styles.choice} aria-label="Need to walk" value={needId} onChange={(event) => setNeedId(event.currentTarget.value)}>
        <option value="">Walk another need …</option>
        {segments.map((segment) => (
          <optgroup key={segment.id} label={segment.name}>
            {needsOf(segment).map((need) => (
              <option key={need.id} value={need.id}>
                {shortened(need.text || need.servedBy, 80)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <ActionButton isDisabled={needId === ''} onClick={start}>
        Start walk
      </ActionButton>
    </span>
  )
}

function OpenWalk({ data, tools, change, isReadOnly, walk }: ActivityViewProps<StakeholderCanvas> & { readonly walk: Walk }) {
  useKeyPlace('Walking the path')
  const root = useRef<HTMLDivElement>(null)
  const focusOn = useFocusOn(root)
  const { segment, need } = walkedBy(data, walk)
  const points = walk.touchpoints
  const breaks = points.filter((point) => point.breaks).length
  const at = points.findIndex((point) => point.id === data.shownPointId)
  const show = (index: number) => {
    const point = points[index]
    change('Show touchpoint', (draft) => ops.showPoint(draft, { id: point?.id ?? null }), { mergeKey: 'show touchpoint' })
    tools.announce(
      point === undefined
        ? 'The wall shows the whole way.'
        : `The wall shows ${index + 1} of ${points.length}: ${shortened(point.text, 60)}`,
    )
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isReadOnly || (event.key !== 'PageDown' && event.key !== 'PageUp')) return
    event.preventDefault()
    if (event.key === 'PageDown') show(at + 1 >= points.length ? -1 : at + 1)
    else show(at < 0 ? points.length - 1 : at - 1)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one pair of keys for everything inside
    <div ref={root} className={styles.walk} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <LineBox
          label="Name of the walk"
          placeholder="What happens, in a few words?"
          value={walk.title}
          isStrong
          isReadOnly={isReadOnly}
          onText={(title) => change('Name walk', (draft) => ops.nameWalk(draft, { id: walk.id, title }), { mergeKey: `walk ${walk.id}` })}
        />
        <p className={styles.whose}>
          {[segment?.name ?? 'A segment that is gone', need?.text ?? 'a need that is gone'].join(': ')}
          {points.length === 0 ? '' : ` · ${breaks === 0 ? 'the way holds' : countOf(breaks, 'break')}`}
        </p>
      </header>
      {points.length === 0 ? null : (
        <div className={styles.wall}>
          <span className={styles.wallState}>
            {at < 0 ? 'The wall shows the whole way.' : `The wall shows touchpoint ${at + 1} of ${points.length}.`}
          </span>
          {isReadOnly ? null : (
            <>
              <ActionButton isDisabled={at === 0} onClick={() => show(at < 0 ? points.length - 1 : at - 1)}>
                Back
              </ActionButton>
              <ActionButton tone="primary" onClick={() => show(at + 1 >= points.length ? -1 : at + 1)}>
                {at < 0 ? 'Walk it' : at + 1 >= points.length ? 'Whole way' : 'Next'}
              </ActionButton>
            </>
          )}
        </div>
      )}
      <ol className={styles.points}>
        {points.map((point, index) => (
          <TouchpointRow
            key={point.id}
            point={point}
            number={index + 1}
            presences={data.presences}
            isShown={index === at}
            isReadOnly={isReadOnly}
            onEdit={(patch) =>
              change('Edit touchpoint', (draft) => ops.editTouchpoint(draft, { walkId: walk.id, id: point.id, ...patch }), {
                mergeKey: `${Object.keys(patch).join()} ${point.id}`,
              })
            }
            onMove={(by) => {
              if (index + by < 0 || index + by >= points.length) return
              change('Move touchpoint', (draft) => ops.moveTouchpoint(draft, { walkId: walk.id, id: point.id, by }))
              tools.announce(`Now number ${index + by + 1} of ${points.length}.`)
              focusOn(`point ${point.id}`)
            }}
            onRemove={() => {
              const heir = points[index + 1] ?? points[index - 1]
              change('Remove touchpoint', (draft) => ops.removeTouchpoint(draft, { walkId: walk.id, id: point.id }))
              tools.announce('Removed. Undo brings it back.')
              if (heir !== undefined) focusOn(`point ${heir.id}`)
            }}
          />
        ))}
      </ol>
      {isReadOnly ? null : (
        <>
          <CaptureBox
            label="New touchpoint"
            placeholder={points.length === 0 ? 'What is the first thing they do?' : 'And then? Enter adds the next touchpoint'}
            onAdd={(texts) => {
              change('Add touchpoint', (draft) => ops.addTouchpoints(draft, { walkId: walk.id, texts, newId: tools.newId }))
              tools.announce(`Touchpoint ${points.length + texts.length} added.`)
            }}
          />
          <div>
            <ActionButton
              tone="quiet"
              onClick={() => {
                change('Remove walk', (draft) => ops.removeWalk(draft, { id: walk.id }))
                tools.announce('Walk removed. Undo brings it back.')
              }}
            >
              Remove this walk
            </ActionButton>
          </div>
        </>
      )}
    </div>
  )
}
