// Brings a large history while the server is killed again and again: node e2e/imports/run.mjs [generations] [kills]
import { spawn } from 'node:child_process'
import { buildServer } from '../../scripts/build-server.mjs'

await buildServer({
  outDir: '.cache/imports',
  entries: { main: 'e2e/imports/main.ts', bringer: 'e2e/imports/bringer.ts' },
})
const harness = spawn(process.execPath, ['.cache/imports/main.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
harness.on('exit', (code) => {
  process.exitCode = code ?? 1
})
