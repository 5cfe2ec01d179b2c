/** The frame of the test picture: holds nothing of any session. */
import type { Frame, WallTheme } from '../frames'

export function testFrame(theme: WallTheme): Frame {
  return { theme, title: '', topic: '', stepName: '', lead: '', timer: null, content: { kind: 'test' }, page: 0 }
}
