/** Light, dark, or as the system. The choice is a preference kept by the shell; this page's storage holds a copy so that the first paint is right. */
import { localStorageColorSchemeManager } from '@mantine/core'

export const schemeManager = localStorageColorSchemeManager({ key: 'groundwork-theme' })
export function useChosenScheme(): void {}
