/** The facilitator's side: never on a screen that others see. What to say, how far it is, what to ask, what to write down, the time, the wall. */
import { memo, useState } from 'react'
import { openActivity } from '../../activities/open'
import { activityFacts } from '../../activities/whole'
import { today } from '../../lib/clock'
import type { PlacedLooseEnd } from '../../session/loose-ends'
import type { SessionDocument } from '../../session/schema'
import { ProgressBar } from '../../ui/ProgressBar'
import { Button } from '../controls/Button'
import { HeadsSection } from '../heads/HeadsSection'
import type { HeadsPanel } from '../heads/panel'
import { keyFor } from '../keys'
import { BesideStagePlace } from '../parts/BesideStage'
import { formWords } from '../prepare/agenda-words'
import { TraceSection } from '../trace/TraceSection'
import type { WallFeed } from '../useWallFeed'
import { CaptureBox } from './CaptureBox'
import { CapturedList } from './CapturedList'
import type { CaptureForm } from './capture-form'
import { capturedIn } from './captured'
import { Questions } from './Questions'
import styles from './run.module.css'
import { StepTimer } from './StepTimer'
import { WallControls } from './WallControls'
import type { Where } from './where'

interface Props {
  /** Its outline: up to date but for what is written in activities. */
  readonly document: SessionDocument
  /** All of it, as it last stood still. */
  readonly settled: SessionDocument
  readonly where: Where
  readonly isReadOnly: boolean
  readonly wall: WallFeed
  readonly form: CaptureForm | null
  readonly onForm: (form: CaptureForm | null) => void
  /** The way for many heads that is open over the work. */
  readonly panel: HeadsPanel | null
  readonly onPanel: (panel: HeadsPanel | null) => void
  readonly onOpenEnd: (end: PlacedLooseEnd) => void
  /** The item in hand, for its trace. */
  readonly tracedId: string | null
  readonly onOpenItem: (itemId: string) => void
}

/** So many captured entries stand here before "Show all". */
const fewest = 4

export const Side = memo(function Side(props: Props) {
  const { document, settled, where, isReadOnly, wall, form, onForm, onOpenEnd, tracedId, onOpenItem, panel, onPanel } = props
  const activityId = where.activity?.id ?? null
  return (
    <aside className={styles.side} aria-label="For the facilitator">
      <div className={styles.sideScroll}>
        <StepTimer document={document} where={where} isReadOnly={isReadOnly} />
        <Prompt where={where} />
        <BesideStagePlace />
        <Progress settled={settled} activityId={activityId} />
        <Capture document={document} where={where} isReadOnly={isReadOnly} form={form} onForm={onForm} />
        <Questions
          settled={settled}
          dismissed={document.dismissed}
          hiddenActivityId={document.room.hiddenActivityId}
          activityId={activityId}
          isReadOnly={isReadOnly}
          asked={wall.asked}
          ask={wall.ask}
          onOpen={onOpenEnd}
        />
        {isReadOnly ? null : <HeadsSection document={document} activityId={activityId} panel={panel} onPanel={onPanel} />}
        <TraceSection settled={settled} links={document.links} itemId={tracedId} isReadOnly={isReadOnly} onOpenItem={onOpenItem} />
        <CapturedHere document={document} activityId={activityId} isReadOnly={isReadOnly} onForm={onForm} />
      </div>
      <div className={styles.sideFoot}>
        <WallControls wall={wall} />
      </div>
    </aside>
  )
})

function Prompt({ where }: Pick<Props, 'where'>) {
  const { step, activity, activityStep } = where
  const opened = activity === null ? null : openActivity(activity)
  const own = opened?.state === 'ready' ? opened.definition.steps.find((one) => one.id === activityStep) : undefined
  // A step of the activity that was opened by hand brings its own prompt; else what the template's author wrote for this slot counts.
  const isPlanned = step !== null && (step.activityStep === '' || step.activityStep === activityStep)
  const prompt = isPlanned && step.prompt !== '' ? step.prompt : (own?.prompt ?? step?.prompt ?? '')
  const form = isPlanned ? step.form : own?.form
  return (
    <section className={styles.sideSection}>
      <h3 className={styles.sideHead}>Facilitator{form === undefined ? '' : ` · ${formWords(form).toLowerCase()}`}</h3>
      <p className={prompt === '' ? styles.faint : styles.prompt}>
        {prompt === '' ? 'No prompt for this step. Write one in Prepare.' : prompt}
      </p>
    </section>
  )
}

/** Counts over all that is written; drawn again only when the document has stood still. */
const Progress = memo(function Progress({ settled, activityId }: Pick<Props, 'settled'> & { readonly activityId: string | null }) {
  const activity = settled.activities.find((one) => one.id === activityId)
  const opened = activity === undefined ? null : openActivity(activity)
  if (activity === undefined || opened?.state !== 'ready') return null
  const { done, total, sentence } = opened.definition.progress(opened.data, activityFacts(settled, activity.id, today()))
  return (
    <section className={styles.sideSection}>
      <h3 className={styles.sideHead}>Progress</h3>
      <p className={styles.progress}>{sentence}</p>
      <ProgressBar share={total === 0 ? 0 : done / total} label={sentence} />
    </section>
  )
})

function Capture({ document, where, isReadOnly, form, onForm }: Pick<Props, 'document' | 'where' | 'isReadOnly' | 'form' | 'onForm'>) {
  if (isReadOnly) return null
  return (
    <section className={styles.sideSection}>
      <h3 className={styles.sideHead}>Capture</h3>
      <div className={styles.captureButtons}>
        <Button size="small" shortcut={keyFor('run.decision')} onClick={() => onForm({ kind: 'decision', id: null })}>
          Decision
        </Button>
        <Button size="small" shortcut={keyFor('run.action')} onClick={() => onForm({ kind: 'action', id: null })}>
          Action
        </Button>
        <Button size="small" shortcut={keyFor('run.park')} onClick={() => onForm({ kind: 'parked', id: null })}>
          Park
        </Button>
      </div>
      {form === null ? null : (
        <CaptureBox
          key={`${form.kind} ${form.id ?? ''}`}
          document={document}
          form={form}
          activityId={where.activity?.id ?? null}
          onClose={() => onForm(null)}
        />
      )}
    </section>
  )
}

/** What this activity has in the record. Slots without one show the whole record in the middle. */
function CapturedHere({
  document,
  activityId,
  isReadOnly,
  onForm,
}: Pick<Props, 'document' | 'isReadOnly' | 'onForm'> & { readonly activityId: string | null }) {
  const [isWhole, setWhole] = useState(false)
  const here = activityId === null ? [] : capturedIn(document).filter((entry) => entry.activityId === activityId)
  if (here.length === 0) return null
  return (
    <section className={styles.sideSection} aria-label="Captured here">
      <h3 className={styles.sideHead}>Captured here · {here.length}</h3>
      <CapturedList entries={isWhole ? here : here.slice(-fewest)} isMixed isReadOnly={isReadOnly} onEdit={onForm} />
      {here.length <= fewest ? null : (
        <button type="button" className={styles.quietAction} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show the newest only' : `Show all ${here.length}`}
        </button>
      )}
    </section>
  )
}
