/** The command that keeps this version under a name, and its dialog while it is asked for. */
import { lazy, Suspense, useState } from 'react'
import { useCommands } from '../../ui/commands'
import { commandsOf } from '../keys'

const KeepVersionDialog = lazy(() => import('./KeepVersionDialog').then((module) => ({ default: module.KeepVersionDialog })))

export function KeepVersion() {
  const [isOpen, setOpen] = useState(false)
  useCommands(commandsOf({ 'session.keep-version': { run: () => setOpen(true) } }))
  if (!isOpen) return null
  return (
    <Suspense fallback={null}>
      <KeepVersionDialog onClose={() => setOpen(false)} />
    </Suspense>
  )
}
