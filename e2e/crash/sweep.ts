// Kills creates, here and at a service, a delete and a purge at every system call they make that changes a file, then looks at what is left.
// The thread pool is one thread, so that the n-th call of each thread is the same call every time.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SeededBug } from './seeded-bugs.ts'
import { type Operation, judge } from './judge.ts'

const calls =
  'openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,ftruncate,mkdir,mkdirat'

const needsTemplate = (operation: Operation) => operation === 'delete' || operation === 'purge'

interface Point {
  /** Place in the order the threads were made; 0 is the main thread. */
  thread: number
  call: string
  nth: number
}

export const hasStrace = (): boolean =>
  spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0

/** Of `step` calls in a row one is tried. What a sweep found: how many points were hit, and one line per broken promise. A seeded bug ends it. */
export async function sweep(
  script: string,
  operation: Operation,
  bug: SeededBug,
  step = 1,
): Promise<{ points: number; all: number; violations: string[] }> {
  const home = mkdtempSync(join(tmpdir(), 'gesso-sweep-'))
  try {
    const template = join(home, 'template')
    const id = randomUUID()
    if (needsTemplate(operation)) await runWhole(script, 'create', template, id)
    const every = await findPoints(script, operation, home, template, id)
    // Others each time, so that runs that do not try all of them try all of them together.
    const first = Math.floor(Math.random() * step)
    const points = every.filter((_, place) => place % step === first)
    const violations: string[] = []
    let hit = 0
    // Two at a time: each point is its own folder and its own process.
    const queue = points.entries()
    const worker = async () => {
      for (const [place, point] of queue) {
        // A seeded bug needs finding once.
        if (bug !== 'none' && violations.length > 0) return
        const dataDir = join(home, `point-${place}`)
        if (needsTemplate(operation)) cpSync(template, dataDir, { recursive: true })
        const said = await killAt(script, operation, dataDir, id, bug, point)
        if (said.killed) hit += 1
        const found = await judge(operation, dataDir, id, said.words)
        violations.push(
          ...found.map((line) => `${point.call} ${point.nth} of thread ${point.thread}: ${line}`),
        )
        rmSync(dataDir, { recursive: true, force: true })
      }
    }
    await Promise.all([worker(), worker()])
    return { points: hit, all: points.length, violations }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function start(script: string, operation: Operation, dataDir: string, id: string, bug: SeededBug) {
  const child = spawn(process.execPath, [script, operation, dataDir, id, bug], {
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const words: string[] = []
  child.stdout.on('data', (chunk: Buffer) => words.push(...chunk.toString().trim().split('\n')))
  return { child, words }
}

async function runWhole(script: string, operation: Operation, dataDir: string, id: string) {
  const { child, words } = start(script, operation, dataDir, id, 'none')
  await until(child, () => words.includes('READY'))
  child.stdin.write('go\n')
  await once(child, 'exit')
}

async function until(child: ChildProcess, met: () => boolean): Promise<void> {
  while (!met()) {
    if (child.exitCode !== null || child.stdout === null)
      throw new Error('The operation ended before it was ready.')
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  }
}

/** Thread ids in the order the threads were made, which is the same for every run of one script. */
const threadsOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`)
    .map(Number)
    .toSorted((a, b) => a - b)

async function attach(target: number, args: string[]): Promise<ChildProcess> {
  const strace = spawn('strace', ['-p', String(target), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  strace.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  while (!errors.includes('attached')) {
    await Promise.race([once(strace.stderr, 'data'), once(strace, 'exit')])
    if (strace.exitCode !== null) throw new Error(`strace could not attach: ${errors}`)
  }
  return strace
}

/** Runs the operation whole once, noting which of each thread's calls touch the data folder. */
async function findPoints(
  script: string,
  operation: Operation,
  home: string,
  template: string,
  id: string,
): Promise<Point[]> {
  const dataDir = join(home, 'count')
  if (needsTemplate(operation)) cpSync(template, dataDir, { recursive: true })
  const { child, words } = start(script, operation, dataDir, id, 'none')
  await until(child, () => words.includes('READY'))
  const threads = threadsOf(child.pid ?? 0)
  const log = join(home, 'calls.log')
  const strace = await attach(child.pid ?? 0, ['-f', '-y', '-o', log, '-e', `trace=${calls}`])
  const ends = [once(child, 'exit'), once(strace, 'exit')]
  child.stdin.write('go\n')
  await Promise.all(ends)
  return pointsIn(readFileSync(log, 'utf8'), threads, dataDir)
}

/** strace counts a thread's calls of one name wherever they go; only those to the data folder are points. */
function pointsIn(log: string, threads: number[], dataDir: string): Point[] {
  const counts = new Map<string, number>()
  return log.split('\n').flatMap((line) => {
    const [, thread = '', call = ''] = /^(\d+) +(\w+)\(/.exec(line) ?? []
    const key = `${thread} ${call}`
    const nth = (counts.get(key) ?? 0) + 1
    counts.set(key, nth)
    const place = threads.indexOf(Number(thread))
    return place >= 0 && line.includes(dataDir) ? [{ thread: place, call, nth }] : []
  })
}

async function killAt(
  script: string,
  operation: Operation,
  dataDir: string,
  id: string,
  bug: SeededBug,
  point: Point,
) {
  const { child, words } = start(script, operation, dataDir, id, bug)
  await until(child, () => words.includes('READY'))
  const thread = threadsOf(child.pid ?? 0)[point.thread] ?? 0
  const inject = `inject=${point.call}:signal=SIGKILL:when=${point.nth}`
  const strace = await attach(thread, [
    '-o',
    '/dev/null',
    '-e',
    `trace=${point.call}`,
    '-e',
    inject,
  ])
  const ended = once(child, 'exit')
  child.stdin.on('error', () => {})
  child.stdin.write('go\n')
  await Promise.all([ended, strace.exitCode === null ? once(strace, 'exit') : undefined])
  return { words, killed: child.signalCode === 'SIGKILL' }
}
