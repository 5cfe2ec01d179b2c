/** What opens over any screen, each loaded when it is first wanted: the palette, the help of keys, the dialogs of the library. */
import { lazy, Suspense, useState } from 'react'
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
    <Suspense>
      {useEver(overlay === 'palette') && <Palette />}
      {useEver(overlay === 'keys') && <KeysHelp />}
      {useEver(newSession !== null) && <NewSessionDialog />}
      {useEver(report !== null) && <OpenedReport />}
    </Suspense>
  )
}

/** Stays true once it was: what has been opened remains mounted, so that it can close with its transition and hand the focus back. */
function useEver(isWanted: boolean): boolean {
  const [hasBeen, setHasBeen] = useState(false)
  if (isWanted && !hasBeen) setHasBeen(true)
  return hasBeen || isWanted
}
