/** Preferences on disk: read once from what the shell told at the start, written a moment after the last change. */
import { host } from '../host'
import { onPreferences, type Preferences, showPreferences } from '../store/preferences'

const pause = 400

/** Shows the saved preferences and keeps them saved from now on. `onProblem` hears why they could not be. Answers the function that stops it. */
export function keepPreferences(saved: unknown, onProblem: (sentence: string) => void): () => void {
  showPreferences(saved)
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = async (preferences: Partial<Preferences>): Promise<void> => {
    const answer = await host().savePreferences(preferences)
    if (!answer.ok) onProblem(`Your settings could not be saved. ${answer.problem.sentence}`)
  }
  const stop = onPreferences((preferences) => {
    clearTimeout(timer)
    timer = setTimeout(() => void write(preferences), pause)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
