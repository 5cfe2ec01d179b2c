/** The displays in the top bar: how many there are, and behind it what it means and what can be done. */
import { IconDeviceDesktop } from '@tabler/icons-react'
import { useState } from 'react'
import { useScreen } from '../../store/screen'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import type { WallFeed } from '../useWallFeed'
import { DisplaysCard } from './DisplaysCard'
import { displayWords, screenIsExtended } from './display-words'

interface Props {
  readonly sessionId: string
  readonly wall: WallFeed
}

export function DisplaysButton({ sessionId, wall }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { short } = displayWords(
    useScreen((screen) => screen.displays),
    screenIsExtended(),
  )
  const close = () => setOpen(false)
  return (
    <>
      <Button
        look="ghost"
        size="icon"
        aria-haspopup="dialog"
        aria-label={`Displays: ${short}`}
        title={`Displays: ${short}`}
        onClick={() => setOpen(true)}
      >
        <IconDeviceDesktop size={18} aria-hidden="true" />
      </Button>
      {isOpen ? (
        <Dialog title={short} onClose={close} foot={<Button onClick={close}>Close</Button>}>
          <DisplaysCard sessionId={sessionId} wall={wall} />
        </Dialog>
      ) : null}
    </>
  )
}
