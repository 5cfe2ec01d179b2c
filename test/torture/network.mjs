/**
 * T-76: that nobody is asked for anything. The host runs a whole story under `strace`, which sees every connection that it or a child tries;
 * and the stories are played once more where there is no network at all but the machine's own.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ended } from './tests.mjs'

const root = resolve(import.meta.dirname, '../..')
const stories = ['test/e2e/opening.spec.ts', 'test/e2e/manifesto.spec.ts']

/** @returns {Promise<{ ok: boolean, figures: string }>} */
export async function watchNetwork() {
  const told = [await traced(), await withoutNetwork()]
  return { ok: told.every(({ ok }) => ok), figures: told.map(({ figures }) => figures).join('; ') }
}

/** The shell alone: it starts, is asked by a page for a session and for a PDF, and ends. */
async function traced() {
  if (!works('strace', ['-f', '-e', 'trace=connect,sendto', 'true']))
    return { ok: false, figures: 'strace is not installed here (`apt-get install strace`), so the services were not watched' }
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-traced-'))
  const log = join(folder, 'log')
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg'
  const story = ['export', 'assets/samples/northwind.groundwork', '--out', join(folder, 'out'), '--date', '2026-03-12']
  try {
    const serve = spawn(
      'strace',
      ['-f', '-e', calls, '-o', log, process.execPath, 'out/main/cli.js', 'serve', '--port', '0', '--no-open', '--data', folder],
      {
        cwd: root,
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    )
    const closed = ended(serve)
    const verbs = await askVerbs(serve)
    // To the program itself: `strace` keeps such a signal to itself.
    const [program = ''] = readFileSync(`/proc/${serve.pid}/task/${serve.pid}/children`, 'utf8').split(' ')
    process.kill(Number(program), 'SIGTERM')
    await closed
    const exported = join(folder, 'export-log')
    const code = await ended(
      spawn('strace', ['-f', '-e', calls, '-o', exported, process.execPath, 'out/main/cli.js', ...story], { cwd: root, stdio: 'ignore' }),
    )
    const served = destinationsIn(readFileSync(log, 'utf8'))
    const wrote = destinationsIn(readFileSync(exported, 'utf8'))
    const strangers = [...served.strangers, ...wrote.strangers]
    for (const one of strangers) console.log(`  ${one}`)
    return {
      ok: strangers.length === 0 && verbs > 0 && code === 0,
      figures: `${served.calls + wrote.calls} system calls that could reach somebody (host with ${verbs} verbs, export with its browser): ${strangers.length} to another machine or to a name server`,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A page's part, without a page: the launch token swapped for a key, then a session made, written and listed. Answers how many verbs said yes. */
async function askVerbs(serve) {
  const launch = await new Promise((found) => {
    let text = ''
    serve.stdout.on('data', (part) => {
      text += part
      const address = /(http:\/\/127\.0\.0\.1:\d+)\/#launch=([\w-]{43})/.exec(text)
      if (address !== null) found({ origin: address[1], token: address[2] })
    })
  })
  const ask = async (path, given, key) => {
    const headers = {
      origin: launch.origin,
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    }
    return (await fetch(`${launch.origin}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(given) })).json()
  }
  const { value } = await ask('launch', { token: launch.token })
  const sessionId = 'traced'
  const answers = [
    await ask('verbs/describe', [], value.key),
    await ask('verbs/openSession', [{ sessionId, mode: 'create' }], value.key),
    await ask('verbs/append', [{ sessionId, lines: [{ seq: 1, payload: '{}' }] }], value.key),
    await ask('verbs/listSessions', [], value.key),
    await ask('verbs/templates', [{ do: 'list' }], value.key),
    await ask(
      'verbs/printPdf',
      [{ html: '<!doctype html><title>T</title><img src="http://example.com/a.png"><h1>T</h1>', title: 'T' }],
      value.key,
    ),
    await ask('verbs/closeSession', [{ sessionId }], value.key),
  ]
  return answers.filter(({ ok }) => ok).length
}

/** Every destination with an address of the internet's families; sockets of this machine's own kind reach nobody. */
function destinationsIn(log) {
  const lines = log.split('\n').filter((line) => /\b(?:connect|sendto|sendmsg|sendmmsg)\(/.test(line))
  const strangers = lines.filter((line) => {
    const address = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(line)
    if (address === null) return /AF_INET6?\b/.test(line)
    const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1]
    return port === '53' || !(address[1]?.startsWith('127.') === true || address[2] === '::1')
  })
  return { calls: lines.length, strangers }
}

/** The stories in a network name space that holds nothing but the loopback device. */
async function withoutNetwork() {
  if (!works('unshare', ['-rn', 'true']))
    return { ok: false, figures: '`unshare -rn` is not possible here, so no story was played without a network' }
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-alone-'))
  const report = join(folder, 'report.json')
  const script = `ip link set lo up 2>/dev/null || ifconfig lo up; node node_modules/@playwright/test/cli.js test --project loopback --reporter=json ${stories.join(' ')}`
  try {
    await ended(
      spawn('unshare', ['-rn', 'sh', '-c', script], {
        cwd: root,
        env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
        stdio: ['ignore', 'ignore', 'inherit'],
      }),
    )
    const told = JSON.parse(readFileSync(report, 'utf8'))
    const { expected, unexpected, flaky } = told.stats
    for (const { title } of told.suites.flatMap(specsIn).filter(({ ok }) => !ok)) console.log(`  failed: ${title}`)
    return {
      ok: expected > 0 && unexpected + flaky === 0,
      figures: `${expected} of ${expected + unexpected + flaky} tests of whole stories passed without any network device but loopback`,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Tests of a file, however deep they lie in groups. */
function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)]
}

function works(program, given) {
  return spawnSync(program, given, { stdio: 'ignore', timeout: 10_000 }).status === 0
}
