// Everything about crashes, in one run: the harnesses first prove themselves on seeded bugs, then judge the real thing.
import { fileURLToPath } from 'node:url'
import { randomKills } from './random-kills.ts'
import type { Operation } from './judge.ts'
import type { SeededBug } from './seeded-bugs.ts'
import { hasStrace, sweep } from './sweep.ts'

const kills = Number(process.argv[2] ?? 200)
/** Of so many system calls of a payment or a purge one is tried; of the others' every one. */
const step = Number(process.argv[3] ?? 1)
const operation = fileURLToPath(new URL('operation.js', import.meta.url))
const server = fileURLToPath(new URL('server-main.js', import.meta.url))
let passed = 0
let failed = 0

function report(name: string, ok: boolean, detail: string, violations: string[] = []) {
  if (ok) passed += 1
  else failed += 1
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${detail}\n`)
  if (!ok) for (const line of violations.slice(0, 20)) process.stdout.write(`     ${line}\n`)
}

async function trySweep(name: Operation, bug: Exclude<SeededBug, 'none'>, every = 1) {
  const seeded = await sweep(operation, name, bug)
  report(
    `sweep of ${name} notices ${bug}`,
    seeded.violations.length > 0,
    `${seeded.violations[0] ?? 'nothing'} (kill ${seeded.points})`,
  )
  const real = await sweep(operation, name, 'none', every)
  // A call can fall on another thread, or not at all, in a run that is slower: nine in ten must have been hit.
  const reached = real.points > 20 && real.points > 0.9 * real.all
  report(
    `sweep of ${name}`,
    reached && real.violations.length === 0,
    `killed at ${real.points} of ${real.all} system calls${every > 1 ? `, one in ${every},` : ''} (at least nine in ten are asked for), ${real.violations.length} violations`,
    real.violations,
  )
}

if (hasStrace()) {
  await trySweep('create', 'row-before-file')
  await trySweep('pay', 'send-before-row', step)
  await trySweep('delete', 'unlink-before-row')
  await trySweep('purge', 'unlink-before-row', step)
} else {
  report('sweep', false, 'strace is not installed')
}

for (const bug of ['row-before-file', 'unlink-before-row'] as const) {
  const seeded = await randomKills(server, 60, bug)
  report(
    `random kills notice ${bug}`,
    seeded.violations.length > 0,
    `after ${seeded.kills} kills: ${seeded.violations[0] ?? 'nothing'}`,
  )
}
const real = await randomKills(server, kills, 'none')
report(
  'random kills',
  real.violations.length === 0 && real.completed > 0 && real.deleted > 0,
  `${real.kills} kills; ${real.accepted} generations accepted, ${real.completed} seen complete, ${real.deleted} deleted; ${real.violations.length} violations`,
  real.violations,
)
process.stdout.write(`crash: ${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
