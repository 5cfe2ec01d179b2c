/**
 * What opens over any screen, each loaded when it is first wanted: the palette, the help of keys, the dialogs of the library.
 * Each waits for itself alone: one that is still being loaded must not hide another that is open and typed into.
 */
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useLibrary } from '../library/state'
import { useScreen } from '../store/screen'

const Palette = lazy(() => import('./Palette'))
const KeysHelp = lazy(() => import('./KeysHelp'))
const NewSessionDialog = lazy(() => import('../library/NewSessionDialog'))
const OpenedReport = lazy(() => import('../library/OpenedReport'))

export function Overlays() {
  const overlay = useScreen((screen) => screen.overlay.kind)
  const { newSession, report } = useLibrary()
  return (
    <>
      <OnceWanted isWanted={overlay === 'palette'}>
        <Palette />
      </OnceWanted>
      <OnceWanted isWanted={overlay === 'keys'}>
        <KeysHelp />
      </OnceWanted>
      <OnceWanted isWanted={newSession !== null}>
        <NewSessionDialog />
      </OnceWanted>
      <OnceWanted isWanted={report !== null}>
        <OpenedReport />
      </OnceWanted>
    </>
  )
}

/** What has been wanted once remains mounted, so that it can close with its transition and hand the focus back. */
function OnceWanted({ isWanted, children }: { readonly isWanted: boolean; readonly children: ReactNode }) {
  const [hasBeen, setHasBeen] = useState(false)
  if (isWanted && !hasBeen) setHasBeen(true)
  return hasBeen || isWanted ? <Suspense>{children}</Suspense> : null
}
