/** What papers take of a theme: colours by role and the logo. */
import { palettes } from '../layout/colours'
import type { ColourRole } from '../layout/placed'

export interface PaperTheme {
  /** Six hexadecimal digits by role. */
  readonly colours: Readonly<Record<ColourRole, string>>
  /** A data URI, or ''. */
  readonly logo: string
}

export const plainTheme: PaperTheme = { colours: palettes.light, logo: '' }
