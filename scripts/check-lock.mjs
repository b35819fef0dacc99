// The lock file must name every platform's package of every native dependency. npm quietly leaves out those
// it could not see when the file was written, and then `npm ci` fails on the machines that need them.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Optional dependencies without an entry of their own, one line each. */
export function missingFromLock(lock) {
  const missing = []
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!reachable(lock.packages, path, name)) missing.push(`${name}@${range}, wanted by ${path}`)
    }
  }
  return missing
}

/** Looks where Node would look: beside the package, then in every folder above. */
function reachable(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in packages) return true
    if (at === '') return false
  }
}

/** Packages that would run a script on install, other than those we know work without. */
export function unknownInstallScripts(lock, known) {
  return Object.entries(lock.packages)
    .filter(
      ([path, entry]) =>
        entry.hasInstallScript && !known.some((name) => path.endsWith(`node_modules/${name}`)),
    )
    .map(([path]) => path)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const faults = [
    ...missingFromLock(lock).map((line) => `package-lock.json lacks ${line}`),
    // fsevents (macOS) has a prebuilt binary; @photostructure/sqlite only checks that its own is there.
    ...unknownInstallScripts(lock, ['@photostructure/sqlite', 'fsevents']).map(
      (path) => `${path} runs a script on install`,
    ),
    ...(JSON.stringify(lock).includes('"resolved"')
      ? ['package-lock.json names download addresses; remove "resolved"']
      : []),
  ]
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
