// @ts-check
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from '../build.js'
import { checkout, installed } from '../checkout.js'
import { generate } from '../generate.js'
import { install } from '../install.js'
import { sayWhy } from '../refusal.js'
import { endCommands, runCommand } from '../run-command.js'
import { readResults } from './read-results.js'

/**
 * Everything that must hold, from a fresh clone: each step says its name and its time, a step that fails
 * does not hide the others, and the end names what failed and counts them all.
 */
export async function test() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt)
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const results = []
  for (const step of steps) {
    results.push(await take(step))
    if (step.isNeeded && results.at(-1)?.failed.length) break
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.flatMap((result) => result.failed)
  console.log('')
  for (const { name, failed, seconds } of results) {
    console.log(`${failed.length ? 'FAILED' : 'passed'}  ${name}  (${seconds} s)`)
  }
  if (failed.length) console.log(`\nFailed:\n${failed.map((name) => `  ${name}`).join('\n')}`)
  console.log(`\n${passed} passed, ${failed.length} failed`)
  process.exit(failed.length ? 1 : 0)
}

const reports = path.join(checkout, 'reports', 'tests')
const vitestReport = path.join(reports, 'vitest.json')
const startReport = path.join(reports, 'start.json')
const browserReport = path.join(reports, 'browser.json')

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<number | void>} run gives an exit code, or throws
 * @property {string} [report] where its tests are counted; a step without one counts as one
 * @property {boolean} [isNeeded] without it the steps after it make no sense
 */

/** @type {Step[]} */
const steps = [
  { name: 'packages', run: () => install({ withTools: true }), isNeeded: true },
  { name: 'database client', run: generate, isNeeded: true },
  { name: 'lint', run: () => tool('biome', ['check', '--error-on-warnings']) },
  { name: 'words', run: () => runCommand(process.execPath, ['scripts/lint/check-words.js']) },
  { name: 'types', run: () => tool('tsc', ['--noEmit']) },
  { name: 'unused code', run: () => tool('knip', ['--no-progress']) },
  {
    name: 'unit, content and integration tests',
    run: () => vitest(vitestReport, ['--project', '!start']),
    report: vitestReport,
  },
  { name: 'build', run: build, isNeeded: true },
  {
    name: 'starting and stopping',
    run: () => vitest(startReport, ['--project', 'start']),
    report: startReport,
  },
  {
    name: 'browser tests',
    run: () => tool('playwright', ['test'], { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport }),
    report: browserReport,
  },
]

/** @param {string} report @param {string[]} words */
function vitest(report, words) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return tool('vitest', ['run', ...words, ...reporters])
}

/** @param {string} name @param {string[]} words @param {Record<string, string>} [settings] */
function tool(name, words, settings = {}) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...settings }
  return runCommand(installed(name), words, { cwd: checkout, env })
}

/** @param {Step} step */
async function take({ name, run, report }) {
  console.log(`\n── ${name}`)
  const begun = Date.now()
  const code = (await run().catch(sayWhy)) ?? 0
  const seconds = Math.round((Date.now() - begun) / 1000)
  if (!report) return { name, seconds, passed: code === 0 ? 1 : 0, failed: code === 0 ? [] : [name] }
  const { passed, failed } = readResults(report)
  // A step that ends badly without a failed test, such as one that could not begin, is a failure itself.
  return { name, seconds, passed, failed: failed.length || code === 0 ? failed : [name] }
}

function interrupt() {
  endCommands()
  process.exit(130)
}
