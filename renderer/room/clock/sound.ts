/** The soft sound at the end of a step: made here from two tones, so that no file is needed. Off unless somebody switches it on. */
import { useEffect, useRef } from 'react'
import { usePreferences } from '../../store/preferences'

/** Hertz of the tones and when each begins, in seconds. */
const tones = [
  { hertz: 587, from: 0 },
  { hertz: 880, from: 0.18 },
] as const
const length = 1.1
const loudness = 0.12
/** A laptop that wakes up long after the end does not ring: seconds. */
const lateMost = 10

let context: AudioContext | null = null

export function playSoftSound(): void {
  context ??= new AudioContext()
  const { currentTime, destination } = context
  for (const { hertz, from } of tones) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    const start = currentTime + from
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(loudness, start + 0.03)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + length)
    tone.connect(volume).connect(destination)
    tone.start(start)
    tone.stop(start + length)
  }
  void context.resume()
}

/** Whether a timer that was seen running has just run out: not when the page was opened or the laptop woke up afterwards. Seconds left, before and now. */
export function hasJustEnded(before: number | null, now: number | null): boolean {
  return before !== null && now !== null && before > 0 && now <= 0 && now > -lateMost
}

/** Plays when the timer runs out. `left`: whole seconds, null while none runs. `play` is replaced in tests. */
export function useTimerSound(left: number | null, play: () => void = playSoftSound): void {
  const isOn = usePreferences((preferences) => preferences.hasTimerSound)
  const before = useRef<number | null>(null)
  useEffect(() => {
    if (isOn && hasJustEnded(before.current, left)) play()
    before.current = left
  }, [left, isOn, play])
}
