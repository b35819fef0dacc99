// Money, at the sizes of a release: node e2e/engines/run.mjs [kills] [seed]
// Every fault at every step and long random schedules first, then two Gessos, one in the parts of Leonardo and Together,
// and kill -9 of either.
import { spawn } from 'node:child_process'
import { buildServer } from '../../scripts/build-server.mjs'

function run(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=verbose']
const simulated = await run([...vitest, 'server/testing/simulator'], { GESSO_FAULTS: 'all' })

await buildServer({
  outDir: '.cache/engines',
  entries: { main: 'e2e/engines/main.ts', 'server-main': 'e2e/engines/server-main.ts' },
})
const killed = await run(['.cache/engines/main.js', ...process.argv.slice(2)])
process.exitCode = Math.max(simulated, killed)
