// Files stay small enough to read in one sitting: none over 300 lines, nine in ten under 200, half under 80.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const files = ['src', 'server']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .filter((file) => !/\.(?:test|cases|spec|gen)\.tsx?$|\/testing\//.test(file))
const lines = files
  .map((file) => [readFileSync(file, 'utf8').split('\n').length - 1, file])
  .toSorted((a, b) => a[0] - b[0])
const at = (share) => lines[Math.floor((lines.length - 1) * share)]?.[0] ?? 0
const faults = lines
  .filter(([count]) => count > 300)
  .map(
    ([count, file]) =>
      `${file} has ${count} lines; find its second reason to change and move it out`,
  )
if (at(0.9) > 200) faults.push(`one file in ten is over 200 lines (${at(0.9)})`)
if (at(0.5) > 80) faults.push(`half the files are over 80 lines (${at(0.5)})`)
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length > 0 ? 1 : 0
