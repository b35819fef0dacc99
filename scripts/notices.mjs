// Writes public/third-party-notices.txt: what we ship or run with, its licence, its text.
// Only packages that every platform installs are read; the native twins are named by the lock file.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const target = 'public/third-party-notices.txt'
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

const shipped = Object.entries(lock.packages).filter(
  ([path, entry]) => path !== '' && !entry.dev && !entry.devOptional,
)
const native = shipped.filter(([, entry]) => entry.optional)
const common = shipped.filter(([, entry]) => !entry.optional)

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

function licenceText(path) {
  const file = readdirSync(path).find((name) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(name))
  return file === undefined
    ? '(The package carries no licence file.)'
    : readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n').trim()
}

const rule = '-'.repeat(78)
const sections = common.map(
  ([path, entry]) =>
    `${rule}\n${nameOf(path)} ${entry.version} (${entry.license})\n\n${licenceText(path)}\n`,
)
const extra = [
  `${rule}\nNoto Emoji, through @iconify-json/noto (Apache-2.0)\nCopyright Google Inc. Shapes of the built-in painter's long-tail subjects are derived from these drawings.\n`,
  `${rule}\nlibvips, inside the @img/sharp-libvips packages (LGPL-3.0-or-later)\nUsed unmodified as a shared library; its source is at https://github.com/libvips/libvips.\n`,
  `${rule}\nPrebuilt native packages, one per platform:\n\n${native.map(([path, entry]) => `${nameOf(path)} ${entry.version} (${entry.license})`).join('\n')}\n`,
]
const text = `Gesso is licensed under the Apache License 2.0. It is built on the work below.\n\n${[...sections, ...extra].join('\n')}`

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write(`${target} is out of date: run node scripts/notices.mjs\n`)
    process.exitCode = 1
  }
} else {
  writeFileSync(target, text)
}
