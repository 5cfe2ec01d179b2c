/** Where dialogs of the working view are put: inside of it, so that they leave the page together with it. null: at the end of the page. */
import { createContext } from 'react'

export const DialogPlace = createContext<HTMLElement | null>(null)
