/** Light, dark, or as the system. The choice is a preference kept by the shell; the page's own storage holds a copy so that the first paint is right. */
import { localStorageColorSchemeManager, useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { usePreferences } from '../store/preference-values'
import { setKeyChoices, setPlainKeys } from '../ui/commands'

export const schemeManager = localStorageColorSchemeManager({ key: 'groundwork-theme' })

/** Lets the window follow the preferences that it can show at once: colours, and whether letters alone are keys. */
export function useAppliedPreferences(isKnown: boolean, isOnWall: boolean): void {
  const { colours, hasLetterKeys, keys } = usePreferences()
  // Without keepTransitions Mantine would inject a style element, which the policy refuses.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  useEffect(() => {
    // Until the shell has told the preferences the page's copy stands: the defaults must not flash up.
    // What stands on the wall has the wall's theme, which is not this person's.
    if (isKnown && !isOnWall) setColorScheme(colours === 'system' ? 'auto' : colours)
  }, [colours, isKnown, isOnWall, setColorScheme])
  useEffect(() => setPlainKeys(hasLetterKeys), [hasLetterKeys])
  useEffect(() => setKeyChoices(keys), [keys])
}
