/** The preferences as they are now, for the first screen: apart from `preferences`, which reads and changes them, and the library that checks. */
import { create } from 'zustand'
import type { Preferences } from './preferences'

/** What `preferencesSchema` makes of nothing; a test says so. */
const defaults: Preferences = {
  colours: 'system',
  keys: [],
  hasLetterKeys: true,
  wallScale: 1,
  hasTimerSound: false,
  sessionOrder: 'changed',
  paper: 'a4',
  edition: 'attendees',
  formats: ['pptx', 'pdf'],
  lastOrganisation: '',
  share: [],
  closedHints: [],
  spellingWords: [],
  spellingIgnored: [],
}

export const usePreferences = create<Preferences>()(() => defaults)
