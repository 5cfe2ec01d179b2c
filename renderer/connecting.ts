/** Asks for the host before anything else of the page is made: its answer is under way while the rest of the start is worked through. */
import { connectHost } from './host/connect'

export const connecting = connectHost()
