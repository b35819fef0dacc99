// Measures the studio beside its baselines: prints a table a part and keeps the figures as JSON.
//   npm run bench -- [names…] [--quick] [--strict] [--record]
import { execSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measure as canvas } from './canvas.mjs'
import { measure as firstVisit } from './first-visit.mjs'
import { measure as galleryScroll } from './gallery-scroll.mjs'
import { measure as generate } from './generate.mjs'
import { measure as painter } from './painter.mjs'
import { measure as sharePage } from './share-page.mjs'
import { measure as serverLibrary } from './server-library.mjs'
import { openBrowser } from './support/browser.mjs'
import { cacheDir } from './support/bundle.mjs'
import { machine, markdownTable, textTable } from './support/report.mjs'

const benches = {
  'first-visit': firstVisit,
  'share-page': sharePage,
  'gallery-scroll': galleryScroll,
  'server-library': serverLibrary,
  generate,
  painter,
  canvas,
}

const args = process.argv.slice(2)
const quick = args.includes('--quick')
const strict = args.includes('--strict')
const record = args.includes('--record')
const names = args.filter((arg) => !arg.startsWith('--'))
const unknown = names.filter((name) => !(name in benches))
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.\n`,
  )
  process.exit(2)
}

/** A part that waits for something that never comes must not hold up the rest. */
const longest = 5 * 60_000
const tooLong = () =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`not done after ${longest / 1000} s`)), longest).unref()
  })

const browser = await openBrowser()
const results = {}
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  process.stderr.write(`${name}…\n`)
  try {
    const measured = benches[name]({ browser, quick, runs: quick ? 1 : 5 })
    results[name] = await Promise.race([measured, tooLong()])
    process.stdout.write(`${textTable(name, results[name])}\n`)
  } catch (error) {
    // One that cannot run must not cost the others their figures.
    process.exitCode = 1
    process.stderr.write(`${name} could not be measured: ${error.stack}\n\n`)
  }
}
const about = machine(browser.version())
await browser.close()

mkdirSync(cacheDir, { recursive: true })
const file = join(cacheDir, 'latest.json')
writeFileSync(
  file,
  `${JSON.stringify({ measuredAt: new Date().toISOString(), machine: about, results }, null, 2)}\n`,
)
const missed = Object.values(results)
  .flat()
  .filter(({ pass }) => pass === false)
process.stdout.write(`${missed.length} budgets missed. Figures: ${file}\n`)
if (record && names.length === 0) writeFigures('bench/README.md')
if (strict && missed.length > 0) process.exitCode = 1
process.exit()

/** Puts the tables between the README's two marks. */
function writeFigures(readme) {
  const { cores, memoryGb, platform, node, browser: version } = about
  const host = `${cores} cores, ${memoryGb} GB, ${platform}, Node ${node}, Chromium ${version}.`
  const tables = Object.entries(results).map(([name, lines]) => markdownTable(name, lines))
  const text = readFileSync(readme, 'utf8')
  const [before] = text.split('<!-- figures -->')
  const [, after = ''] = text.split('<!-- /figures -->')
  const figures = [host, ...tables].join('\n\n')
  writeFileSync(readme, `${before}<!-- figures -->\n\n${figures}\n\n<!-- /figures -->${after}`)
  execSync(`npx oxfmt ${readme}`)
}
