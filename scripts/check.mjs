// Everything that can be known without running Gesso, side by side; prints only what is wrong.
import { spawn } from 'node:child_process'

const checks = {
  format: 'oxfmt --check',
  lint: 'oxlint --type-aware --deny-warnings src server e2e bench scripts',
  'types: contract': 'tsc -p tsconfig.contract.json',
  'types: app': 'tsc -p tsconfig.src.json',
  'types: worker': 'tsc -p tsconfig.worker.json',
  'types: server': 'tsc -p tsconfig.server.json',
  'types: tests': 'tsc -p tsconfig.e2e.json',
  arrows: 'node scripts/check-arrows.mjs',
  sizes: 'node scripts/check-sizes.mjs',
  'lock file': 'node scripts/check-lock.mjs',
  notices: 'node scripts/notices.mjs --check',
  'dead code': 'knip',
}

function run(name, command) {
  return new Promise((done) => {
    // Through npm exec's PATH when called as a script; a shell finds the .cmd shims on Windows too.
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => {
      process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}\n${code === 0 ? '' : output}`)
      done(code === 0)
    })
  })
}

const results = await Promise.all(
  Object.entries(checks).map(([name, command]) => run(name, command)),
)
process.exitCode = results.every(Boolean) ? 0 : 1
