/** The wall clock, asked at the edges and passed in as text. */

/** This instant, ISO 8601 in UTC. */
export function now(): string {
  return new Date().toISOString()
}

/** The day it is here, `YYYY-MM-DD`, in the time zone of the machine. */
export function today(): string {
  return dayOf(new Date())
}

/** The local day of a moment, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** How far the clock of this machine is ahead of UTC at an instant, in minutes: summer time counts as it did then. What is no instant counts as now. */
export function minutesFromUtcAt(instant: string): number {
  const at = Date.parse(instant)
  return -(Number.isNaN(at) ? new Date() : new Date(at)).getTimezoneOffset()
}
