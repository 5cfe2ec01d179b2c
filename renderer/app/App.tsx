/** The whole window: theme, the screen of the current address, and what stands over every screen (notices, palette, help of keys). */
import { MantineProvider } from '@mantine/core'
import { lazy, Suspense, useEffect } from 'react'
import { useLibrary } from '../library/state'
import { setMirrored, useScreen } from '../store/screen'
import { hush, LiveRegion } from '../ui/announce'
import { handleKey } from '../ui/commands'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { theme } from '../ui/theme'
import { Toasts } from '../ui/toasts'
import { Covered } from './Covered'
import { useAppCommands } from './commands'
import { FileDrop } from './FileDrop'
import { LibraryFrame } from './LibraryFrame'
import { Overlays } from './Overlays'
import { RecoveryBoundary } from './RecoveryBoundary'
import { goTo, type Route, useRoute } from './route'
import { ShellTroubleScreen } from './ShellTroubleScreen'
import { schemeManager, useAppliedPreferences } from './scheme'
import { useWindowTitle } from './title'

const SessionScreen = lazy(() => import('../room/SessionScreen'))
const AudienceScreen = lazy(() => import('../room/AudienceScreen'))

export function App() {
  return (
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <RecoveryBoundary>
        <Window />
      </RecoveryBoundary>
    </MantineProvider>
  )
}

function Window() {
  const route = useRoute()
  const isMirrored = useScreen((screen) => screen.isMirrored)
  useWindowTitle(route)
  // What stands on the wall has no notices, no palette, nothing of the library. Notices wait until the window is worked in again.
  const isOnWall = route.kind === 'audience' || isMirrored
  const isOfRoom = route.kind === 'session' || route.kind === 'audience'
  const isKnown = useLibrary((library) => library.facts !== null)
  useAppliedPreferences(isKnown, isOnWall)
  useAppCommands(route, isMirrored)
  const sessionId = route.kind === 'session' ? route.sessionId : null
  // What the library said last may name another client; a session begins with nothing said.
  useEffect(() => {
    if (sessionId !== null) hush()
  }, [sessionId])
  useEffect(() => {
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [])
  return (
    <>
      <FileDrop isOff={isOnWall}>
        {isMirrored && !isOfRoom ? <Covered onUncover={() => setMirrored(false)} /> : <Screen route={route} />}
        {isOnWall ? null : <Toasts isSession={route.kind === 'session'} />}
        {isOnWall ? null : <Overlays />}
      </FileDrop>
      {isOnWall ? null : <LiveRegion />}
      {isOnWall ? null : <ShellTroubleScreen />}
    </>
  )
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.kind) {
    case 'session': {
      const { sessionId, tab } = route
      return (
        <RecoveryBoundary resetKey={`${sessionId}/${tab}`}>
          <Suspense>
            <SessionScreen
              key={sessionId}
              sessionId={sessionId}
              tab={tab}
              goToTab={(next) => goTo({ kind: 'session', sessionId, tab: next })}
              onClose={() => goTo({ kind: 'sessions' })}
            />
          </Suspense>
        </RecoveryBoundary>
      )
    }
    case 'audience':
      return (
        <ErrorBoundary what="The audience view" resetKey={route.sessionId}>
          <Suspense>
            <AudienceScreen key={route.sessionId} sessionId={route.sessionId} />
          </Suspense>
        </ErrorBoundary>
      )
    default:
      return <LibraryFrame place={route.kind} />
  }
}
