/** What the facilitator can do by keys while the working window is the room's picture: move, time, freeze, blank, and back to work. Nothing else. */
import type { SessionDocument } from '../../session/schema'
import { useCommands } from '../../ui/commands'
import { commandsOf } from '../keys'
import { addMinute, go, toggleTimer } from '../run/moves'
import { besideSlot, besideStep, type ViewStep, whereIs } from '../run/where'

const none = commandsOf({})

export function useMirrorCommands(document: SessionDocument, viewStep: ViewStep | null, isReadOnly: boolean, isMirrored: boolean): void {
  const where = whereIs(document, viewStep)
  useCommands(
    isMirrored
      ? commandsOf({
          'run.next-step': { run: () => go(besideStep(document, where, 1)) },
          'run.previous-step': { run: () => go(besideStep(document, where, -1)) },
          'run.next-slot': { run: () => go(besideSlot(document, where, 1)) },
          'run.previous-slot': { run: () => go(besideSlot(document, where, -1)) },
          'run.timer': { run: () => toggleTimer(where), isEnabled: !isReadOnly },
          'run.add-minute': { run: addMinute, isEnabled: !isReadOnly && document.timer.seconds > 0 },
        })
      : none,
  )
}
