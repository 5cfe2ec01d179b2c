/** Which of the things that stand over every screen is open. Neither saved nor undoable; everything in it is gone with a key press. */
import { create } from 'zustand'

interface OverlayState {
  readonly isPaletteOpen: boolean
  readonly isHelpOpen: boolean
}

export const useOverlays = create<OverlayState>()(() => ({ isPaletteOpen: false, isHelpOpen: false }))

export const showPalette = (isPaletteOpen: boolean) => useOverlays.setState({ isPaletteOpen })
export const showHelp = (isHelpOpen: boolean) => useOverlays.setState({ isHelpOpen })
