// Bundles the crash harnesses with the server's own sources and runs them: node e2e/crash/run.mjs [kills] [one in so many]
import { spawn } from 'node:child_process'
import { buildServer } from '../../scripts/build-server.mjs'

await buildServer({
  outDir: '.cache/crash',
  entries: {
    main: 'e2e/crash/main.ts',
    operation: 'e2e/crash/operation.ts',
    'server-main': 'e2e/crash/server-main.ts',
  },
})
const harness = spawn(process.execPath, ['.cache/crash/main.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
harness.on('exit', (code) => {
  process.exitCode = code ?? 1
})
