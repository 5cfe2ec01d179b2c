/** Where sessions lie. */
import { isAbsolute, join, resolve } from 'node:path'

/** What the answer depends on: `process.env`, `process.platform`, `os.homedir()`. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly home: string
}

/** `GROUNDWORK_DATA` when it is set, else the folder the system keeps for data of apps, and `Groundwork` inside. Always absolute. */
export function dataFolder({ environment, platform, home }: Surroundings): string {
  const chosen = environment.GROUNDWORK_DATA ?? ''
  if (chosen !== '') return resolve(chosen)
  switch (platform) {
    case 'win32':
      return join(absolute(environment.APPDATA) ?? join(home, 'AppData', 'Roaming'), 'Groundwork')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Groundwork')
    default:
      return join(absolute(environment.XDG_DATA_HOME) ?? join(home, '.local', 'share'), 'Groundwork')
  }
}

/** The XDG rule: a path that is not absolute is to be ignored. */
function absolute(path = ''): string | null {
  return isAbsolute(path) ? path : null
}
