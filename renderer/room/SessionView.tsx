/** The frame around the open document: the bar, sentences that concern all of it, the three tabs, and the feed of the audience view. */
import { lazy, Suspense, useMemo, useState } from 'react'
import { host } from '../host'
import type { SessionDocument } from '../session/schema'
import { checkBackup, openingSentence, saveAgain } from '../storage/keeper'
import { openDocument, redo, undo, useDocument } from '../store/document'
import { wantItem } from '../store/screen'
import { announce } from '../ui/announce'
import { useCommands } from '../ui/commands'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { notify } from '../ui/toasts'
import { Button } from './controls/Button'
import { BackupChip } from './frame/BackupChip'
import { Banner } from './frame/Banner'
import { BarTimer } from './frame/BarTimer'
import styles from './frame/frame.module.css'
import { SavedChip } from './frame/SavedChip'
import { type Tab, TopBar } from './frame/TopBar'
import { KeepVersion } from './keep/KeepVersion'
import { commandsOf } from './keys'
import { DisplaysButton } from './mirror/DisplaysButton'
import { useMirrorCommands } from './mirror/useMirrorCommands'
import { WorkingView } from './mirror/WorkingView'
import { useSteady } from './parts/useSteady'
import { go, goToActivity } from './run/moves'
import { RunTab } from './run/RunTab'
import { slotOf, type ViewStep, whereIs } from './run/where'
import { useWallFeed, type WallFeed } from './useWallFeed'

interface Props {
  readonly tab: Tab
  readonly goToTab: (tab: Tab) => void
  readonly onClose: () => void
}

const PrepareTab = lazy(() => import('./prepare/PrepareTab').then((module) => ({ default: module.PrepareTab })))
const MirrorView = lazy(() => import('./mirror/MirrorView'))
const SpellingLayer = lazy(() => import('../spelling/SpellingLayer'))
const ShareTab = lazy(() => import('./share/ShareTab').then((module) => ({ default: module.ShareTab })))

/** Shows the document that is open in the store; nothing while there is none. */
export function SessionView(props: Props) {
  const document = useDocument((state) => state.document)
  return document === null ? null : <OpenSession {...props} document={document} />
}

function OpenSession({ document, tab, goToTab, onClose }: Props & { readonly document: SessionDocument }) {
  const readOnlyBecause = useDocument((state) => state.readOnlyBecause)
  const undoLabel = useDocument((state) => state.history.done.at(-1)?.label ?? null)
  const redoLabel = useDocument((state) => state.history.undone.at(-1)?.label ?? null)
  const [viewStep, setViewStep] = useState<ViewStep | null>(null)
  const wall = useWallFeed(document, viewStep)
  const undoLast = () => sayOf('Undone', undo())
  const redoLast = () => sayOf('Done again', redo())
  const isReadOnly = readOnlyBecause !== null
  const wallCommands = commandsOf({
    'wall.freeze': said(() => wall.setFrozen(!wall.isFrozen), wall.isFrozen ? follows : 'The audience view stands still.'),
    'wall.blank': said(
      () => wall.setBlank(!wall.isBlank),
      wall.isBlank ? 'The audience view shows the session.' : 'The audience view is blank.',
    ),
    'wall.pin': said(() => wall.setPinned(wall.pin === null), wall.pin === null ? 'The audience view stays where it is.' : follows),
    'wall.back': said(() => wall.showBeside(-1), 'The audience view goes a step back.'),
    'wall.forward': said(() => wall.showBeside(1), 'The audience view goes a step on.'),
    'wall.mirror': { run: () => wall.setMirrored(!wall.isMirrored) },
  })
  const undoCommands = wall.isMirrored
    ? []
    : commandsOf({
        'session.undo': {
          run: undoLast,
          words: undoLabel === null ? 'Undo' : `Undo ${undoLabel}`,
          isEnabled: undoLabel !== null,
          canRun: () => useDocument.getState().history.done.length > 0,
        },
        'session.redo': {
          run: redoLast,
          words: redoLabel === null ? 'Redo' : `Redo ${redoLabel}`,
          isEnabled: redoLabel !== null,
          canRun: () => useDocument.getState().history.undone.length > 0,
        },
      })
  useCommands([...undoCommands, ...wallCommands])
  useMirrorCommands(document, viewStep, isReadOnly, wall.isMirrored)
  const openActivity = (activityId: string) => {
    const slot = slotOf(document, activityId, whereIs(document))
    if (slot === null) goToActivity(activityId)
    else go(slot)
    goToTab('run')
  }
  const openItem = (itemId: string) => {
    wantItem({ sessionId: document.id, itemId })
    goToTab('run')
  }
  const { timer, agenda, place } = document
  const barTimer = useMemo(() => <BarTimer document={{ timer, agenda, place }} />, [timer, agenda, place])
  const displays = useMemo(() => <DisplaysButton sessionId={document.id} wall={wall} />, [document.id, wall])
  const bar = {
    goToTab: useSteady(goToTab),
    onClose: useSteady(onClose),
    onUndo: useSteady(undoLast),
    onRedo: useSteady(redoLast),
    onAudience: useSteady(() => openAudience(document.id)),
  }
  const working = (
    <div className={styles.screen}>
      <TopBar
        {...bar}
        title={document.title}
        saved={saved}
        tab={tab}
        undoLabel={undoLabel}
        redoLabel={redoLabel}
        displays={displays}
        timer={barTimer}
      />
      <div className={styles.banners}>
        {readOnlyBecause === null || readOnlyBecause === openingSentence ? null : <Banner tone="calm">{readOnlyBecause}</Banner>}
        <NotSaved />
      </div>
      <main className={styles.body}>
        <ErrorBoundary what="This part of the session" resetKey={tab}>
          <Suspense fallback={null}>
            {tab === 'prepare' ? (
              <PrepareTab document={document} isReadOnly={isReadOnly} wall={wall} onOpenActivity={openActivity} />
            ) : null}
            {tab === 'run' ? (
              <RunTab
                document={document}
                isReadOnly={isReadOnly}
                viewStep={viewStep}
                onViewStep={setViewStep}
                wall={wall}
                onPrepare={() => goToTab('prepare')}
              />
            ) : null}
            {tab === 'share' ? <ShareTab document={document} onOpenItem={openItem} /> : null}
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
  return (
    <>
      <WorkingView isAway={wall.isMirrored}>{working}</WorkingView>
      {wall.isMirrored ? <Mirror wall={wall} /> : null}
      {wall.isMirrored || isReadOnly ? null : (
        <Suspense fallback={null}>
          <KeepVersion />
          <SpellingLayer document={document} onOpenItem={openItem} />
        </Suspense>
      )}
    </>
  )
}

/** These follow the saving by themselves: it moves twice with every line, and nothing else in the window has to. */
const saved = <Saved />

function Saved() {
  const save = useDocument((state) => state.save)
  const flaw = useDocument((state) => state.backupFlaw)
  return (
    <>
      <SavedChip save={save} />
      {/* While nothing is saved at all, that is what counts. */}
      <BackupChip flaw={save.kind === 'not-saved' ? null : flaw} onCheck={checkBackup} fileOfSession={fileOfSession} />
    </>
  )
}

async function fileOfSession() {
  const { fileOf } = await import('../storage/library')
  return fileOf(openDocument())
}

function NotSaved() {
  const save = useDocument((state) => state.save)
  if (save.kind !== 'not-saved') return null
  return (
    <Banner tone="danger">
      {save.sentence}
      <Button size="small" onClick={() => saveAgain()}>
        Try again
      </Button>
    </Banner>
  )
}

function Mirror({ wall }: { readonly wall: WallFeed }) {
  const needsLook = useDocument(({ save, backupFlaw }) => save.kind === 'not-saved' || backupFlaw !== null)
  return (
    <ErrorBoundary what="The room’s picture" resetKey="mirror">
      <Suspense fallback={null}>
        <MirrorView wall={wall} needsLook={needsLook} />
      </Suspense>
    </ErrorBoundary>
  )
}

async function openAudience(sessionId: string): Promise<void> {
  const answer = await host().window({ do: 'open-audience', sessionId })
  if (!answer.ok) notify({ tone: 'problem', sentence: answer.problem.sentence })
}

const follows = 'The audience view follows.'

/** What is done by a key changes on a wall that whoever pressed it may not see: it is said as well. */
function said(run: () => void, sentence: string) {
  return {
    run: () => {
      run()
      announce(sentence)
    },
  }
}

function sayOf(verb: string, label: string | null): void {
  if (label !== null) announce(`${verb}: ${label}`)
}
