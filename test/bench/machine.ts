/** The machine and how noisy it is just now: the same fixed loop of arithmetic again and again, which should always take the same time. */
import { cpus, freemem, loadavg, platform, release, totalmem } from 'node:os'
import { median, ms, type Row, spread, type Times } from './measure.ts'

export function loop(): number {
  let sum = 0
  for (let index = 0; index < 20_000_000; index++) sum = (sum * 31 + index) | 0
  return sum
}

export function machineRows(): Row[] {
  const [cpu] = cpus()
  const gigabytes = (bytes: number) => `${(bytes / 2 ** 30).toFixed(1)} GB`
  return [
    { what: 'Processor', value: `${cpus().length} × ${cpu?.model ?? 'unknown'}` },
    { what: 'Memory', value: `${gigabytes(totalmem())}, ${gigabytes(freemem())} free` },
    { what: 'System', value: `${platform()} ${release()}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(2)}` },
  ]
}

export function noiseRow(times: Times, when: string): Row {
  const share = Math.max(...times) / Math.min(...times)
  return { what: `Noise ${when}`, value: `${share.toFixed(2)}×`, note: `a fixed loop: median ${ms(median(times))}, ${spread(times)}` }
}
