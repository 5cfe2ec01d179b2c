/** Beside the timer: other lengths by one press, and whether a soft sound says that the time is over. */
import { IconBell, IconBellOff } from '@tabler/icons-react'
import { changePreferences, usePreferences } from '../../store/preferences'
import { Button } from '../controls/Button'
import styles from './clock.module.css'
import { playSoftSound } from './sound'

interface Props {
  /** Starts the timer afresh with so many minutes. */
  readonly onMinutes: (minutes: number) => void
}

const presets = [1, 2, 5, 10] as const

export function TimerPresets({ onMinutes }: Props) {
  const hasSound = usePreferences((preferences) => preferences.hasTimerSound)
  const toggleSound = () => {
    changePreferences({ hasTimerSound: !hasSound })
    // Heard at once, so that nobody is surprised in the middle of a silence.
    if (!hasSound) playSoftSound()
  }
  return (
    <fieldset className={styles.presets}>
      <legend className={styles.hidden}>Start with other minutes</legend>
      {presets.map((minutes) => (
        <Button key={minutes} size="small" look="ghost" aria-label={`${minutes} min: start afresh`} onClick={() => onMinutes(minutes)}>
          {minutes} min
        </Button>
      ))}
      <Button
        size="icon"
        look="ghost"
        isOn={hasSound}
        aria-label="Sound at the end of the time"
        title="Sound at the end of the time"
        onClick={toggleSound}
      >
        {hasSound ? <IconBell size={16} aria-hidden="true" /> : <IconBellOff size={16} aria-hidden="true" />}
      </Button>
    </fieldset>
  )
}
