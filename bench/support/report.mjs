import os from 'node:os'

/**
 * One line of the table.
 * @param what what was measured, in words
 * @param unit of `measured` and `baseline`
 * @param budget any of `max`, `min` (in the unit) and `ratio` (at most so many times the baseline,
 * or `minRatio`, at least); without any the line is for information
 */
export function row(what, unit, measured, { baseline = null, against = null, ...budget } = {}) {
  const ratio = baseline === null || baseline === 0 ? null : measured / baseline
  return {
    what,
    unit,
    measured,
    baseline,
    against,
    ratio,
    budget,
    pass: judge(measured, ratio, budget),
  }
}

function judge(measured, ratio, { max, min, ratio: maxRatio, minRatio }) {
  const verdicts = []
  if (max !== undefined) verdicts.push(measured <= max)
  if (min !== undefined) verdicts.push(measured >= min)
  if (maxRatio !== undefined) verdicts.push(ratio !== null && ratio <= maxRatio)
  if (minRatio !== undefined) verdicts.push(ratio !== null && ratio >= minRatio)
  return verdicts.length === 0 ? null : verdicts.every(Boolean)
}

const heads = ['', 'measured', 'baseline', 'ratio', 'budget', '']

/** The cells of a line, as text. */
function cells(line) {
  const baseline = line.baseline === null ? '' : number(line.baseline)
  return [
    line.what,
    `${number(line.measured)} ${line.unit}`.trim(),
    line.against === null ? baseline : `${baseline} (${line.against})`,
    line.ratio === null ? '' : `${number(line.ratio)}x`,
    budgetText(line),
    line.pass === null ? '' : line.pass ? 'ok' : 'MISSED',
  ]
}

function budgetText({ budget, unit }) {
  const { max, min, ratio, minRatio } = budget
  return [
    max === undefined ? [] : `at most ${number(max)} ${unit}`.trim(),
    min === undefined ? [] : `at least ${number(min)} ${unit}`.trim(),
    ratio === undefined ? [] : `at most ${ratio}x`,
    minRatio === undefined ? [] : `at least ${minRatio}x`,
  ]
    .flat()
    .join(', ')
}

function number(value) {
  if (!Number.isFinite(value)) return '?'
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return String(Number(value.toFixed(digits)))
}

/** For the terminal: columns lined up, missed budgets in red. */
export function textTable(title, lines) {
  const rows = [[title, ...heads.slice(1)], ...lines.map(cells)]
  const widths = heads.map((_, column) => Math.max(...rows.map((one) => one[column].length)))
  const text = rows.map((one, index) => {
    const line = one
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
      )
      .join('  ')
      .trimEnd()
    return lines[index - 1]?.pass === false ? red(line) : line
  })
  return `${text.join('\n')}\n`
}

const red = (text) =>
  process.stdout.isTTY || process.env.FORCE_COLOR ? `\u001B[31m${text}\u001B[39m` : text

export function markdownTable(title, lines) {
  const all = [[title, ...heads.slice(1)], heads.map(() => '---'), ...lines.map(cells)]
  return all.map((one) => `| ${one.join(' | ')} |`).join('\n')
}

/** What a reader needs to compare two runs; nothing that names the machine. */
export function machine(browser) {
  return {
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    browser,
  }
}
