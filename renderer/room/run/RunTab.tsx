/** Running: the agenda on the left, what the room works on in the middle, what only the facilitator needs on the right. */
import { useMemo, useState } from 'react'
import { linkIndexOf } from '../../activities/whole'
import { markedItem } from '../../lib/item-mark'
import type { PlacedLooseEnd } from '../../session/loose-ends'
import type { SessionDocument } from '../../session/schema'
import { useCommands } from '../../ui/commands'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { startOrFinish, togglePause } from '../clock/day-moves'
import { Button } from '../controls/Button'
import { useSettled } from '../controls/useSettled'
import { HeadsPanels } from '../heads/HeadsPanels'
import { hideEntries, startRound } from '../heads/heads-moves'
import type { HeadsPanel } from '../heads/panel'
import { commandsOf } from '../keys'
import { focusCapture } from '../parts/capture-target'
import { useSteady } from '../parts/useSteady'
import type { WallFeed } from '../useWallFeed'
import { ActivityStage } from './ActivityStage'
import { AgendaRail } from './AgendaRail'
import type { CaptureForm } from './capture-form'
import { addMinute, go, goToActivity, toggleTimer } from './moves'
import { OpenStage } from './OpenStage'
import { useOutline } from './outline'
import styles from './run.module.css'
import { Side } from './Side'
import { StageHead } from './StageHead'
import { useWantedItem } from './useWantedItem'
import { besideSlot, besideStep, slotOf, type ViewStep, whereIs } from './where'

interface Props {
  readonly document: SessionDocument
  readonly isReadOnly: boolean
  readonly viewStep: ViewStep | null
  readonly onViewStep: (viewStep: ViewStep) => void
  readonly wall: WallFeed
  readonly onPrepare: () => void
}

/** Kinds of items (see `session/rules`) that are edited in the capture form. */
const formOf: Readonly<Record<string, CaptureForm['kind']>> = { decision: 'decision', action: 'action', 'parked question': 'parked' }

export function RunTab({ document, isReadOnly, viewStep, onViewStep, wall, onPrepare }: Props) {
  // The agenda and the side stand still while the work is written: theirs is the outline, and the whole when it has stood still.
  const outline = useOutline(document)
  const settled = useSettled(document)
  const where = useMemo(() => whereIs(outline, viewStep), [outline, viewStep])
  const [form, setForm] = useState<CaptureForm | null>(null)
  const [focusItemId, setFocusItemId] = useState<string | null>(null)
  const [panel, setPanel] = useState<HeadsPanel | null>(null)
  const [tracedId, setTracedId] = useState<string | null>(null)
  const openItem = useSteady((itemId: string) => {
    const item = linkIndexOf(document).items.get(itemId)
    if (item === undefined) return
    if (item.activityId === null) {
      // People, decisions, actions and parked thoughts have no activity to open them in.
      const kind = formOf[item.kind]
      if (kind === undefined) onPrepare()
      else setForm({ kind, id: itemId })
      return
    }
    if (item.activityId !== where.activity?.id) {
      const slot = slotOf(document, item.activityId, where)
      if (slot === null) goToActivity(item.activityId)
      else go(slot)
    }
    // Cleared first, so that asking for the same item twice brings it into view twice.
    setFocusItemId(null)
    setTimeout(() => setFocusItemId(itemId))
  })
  const prepare = useSteady(onPrepare)
  const openEnd = useSteady((end: PlacedLooseEnd) => {
    if (end.itemId !== null) openItem(end.itemId)
    else if (end.activityId !== null) go(slotOf(document, end.activityId, where))
    else onPrepare()
  })
  const openRound = () => {
    startRound()
    setPanel('round')
  }
  const toggleHidden = () => {
    const activityId = where.activity?.id ?? null
    hideEntries(document.room.hiddenActivityId === activityId ? null : activityId)
  }
  useWantedItem(document.id, openItem)
  const capture = (kind: CaptureForm['kind']) => ({ run: () => setForm({ kind, id: null }), isEnabled: !isReadOnly })
  useCommands(
    commandsOf({
      'run.next-step': { run: () => go(besideStep(document, where, 1)) },
      'run.previous-step': { run: () => go(besideStep(document, where, -1)) },
      'run.next-slot': { run: () => go(besideSlot(document, where, 1)) },
      'run.previous-slot': { run: () => go(besideSlot(document, where, -1)) },
      'run.done': {
        run: () => (where.slot === null ? undefined : startOrFinish(document, where.slot.id)),
        isEnabled: !isReadOnly && where.slot !== null,
      },
      'run.pause-day': { run: togglePause, isEnabled: !isReadOnly && document.times.startedAt !== '' && document.times.endedAt === '' },
      'run.round': { run: openRound, isEnabled: !isReadOnly },
      'run.groups': { run: () => setPanel(panel === 'groups' ? null : 'groups'), isEnabled: !isReadOnly },
      'run.here': { run: () => setPanel(panel === 'here' ? null : 'here'), isEnabled: !isReadOnly },
      'run.hide': { run: toggleHidden, isEnabled: !isReadOnly && where.activity !== null },
      'run.capture': { run: focusCapture, isEnabled: !isReadOnly },
      'run.decision': capture('decision'),
      'run.action': capture('action'),
      'run.park': capture('parked'),
      'run.timer': { run: () => toggleTimer(where), isEnabled: !isReadOnly },
      'run.add-minute': { run: addMinute, isEnabled: !isReadOnly && document.timer.seconds > 0 },
    }),
  )
  if (where.slot === null && where.activity === null) {
    return (
      <div className={styles.nothing}>
        <h2 className={styles.stageTitle}>Nothing to run yet</h2>
        <p>The agenda is empty. Add a first slot, and it stands here ready to start.</p>
        <Button look="primary" onClick={onPrepare}>
          Prepare the agenda
        </Button>
      </div>
    )
  }
  const activity = document.activities.find((one) => one.id === where.activity?.id) ?? null
  return (
    <div className={styles.layout}>
      <AgendaRail document={outline} where={where} isReadOnly={isReadOnly} onAdd={prepare} />
      <section
        className={styles.work}
        aria-label="What the room works on"
        // What has the focus is the item in hand: views mark their items (see `itemMark`), and the trace follows.
        onFocus={(event) => setTracedId(markedItem(event.target) ?? tracedId)}
      >
        <StageHead where={where} onViewStep={onViewStep} />
        {isReadOnly ? null : (
          <HeadsPanels panel={panel} document={document} activityId={activity?.id ?? null} onClose={() => setPanel(null)} />
        )}
        <ErrorBoundary what={activity === null ? 'This slot' : `“${activity.title}”`} resetKey={where.at}>
          {activity === null ? (
            <OpenStage document={document} where={where} isReadOnly={isReadOnly} onCapture={setForm} />
          ) : (
            <ActivityStage
              key={activity.id}
              document={document}
              activity={activity}
              step={where.activityStep}
              onStep={(step) => onViewStep({ at: where.at, step })}
              focusItemId={focusItemId}
              onOpenItem={openItem}
              isReadOnly={isReadOnly}
            />
          )}
        </ErrorBoundary>
      </section>
      <Side
        document={outline}
        settled={settled}
        where={where}
        isReadOnly={isReadOnly}
        wall={wall}
        form={form}
        onForm={setForm}
        panel={panel}
        onPanel={setPanel}
        tracedId={tracedId}
        onOpenItem={openItem}
        onOpenEnd={openEnd}
      />
    </div>
  )
}
