/** The storage services: sessions, generations, templates, preferences on disk. Plain Node; both hosts and the command line use them. */
import type { ShellProblemCode } from '../contract'
import type { Result } from '../result'
import type { ServiceOptions, Services } from './types'

export type { ProcessFacts, ServiceOptions, Services } from './types'

/** Makes or checks the data folder and answers the services over it; `folder-unusable` names the folder when that fails. */
export async function createServices(_options: ServiceOptions): Promise<Result<Services, ShellProblemCode>> {
  throw new Error('The storage services are being built.')
}
