/** T-78 where a network is: known holes in what ships, as the registry knows them today. Without a network it says so and proves nothing. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** @returns {Promise<{ ok: boolean, figures: string }>} */
export async function auditDependencies() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
    timeout: 120_000,
    shell: process.platform === 'win32',
  })
  const counts = countsIn(stdout)
  if (counts === null) return { ok: true, figures: 'the registry gave no answer about known holes, so nothing was proved' }
  const bad = (counts.high ?? 0) + (counts.critical ?? 0)
  return { ok: bad === 0, figures: `${counts.total} known holes in what ships, ${bad} of them high or critical` }
}

/** @param {string | null} text */
function countsIn(text) {
  try {
    return JSON.parse(text ?? '').metadata?.vulnerabilities ?? null
  } catch {
    // Not an answer of the registry: exactly what the caller says.
    return null
  }
}
