// @ts-check
import { accessSync, constants, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkout } from './checkout.js'
import { Refusal } from './refusal.js'
import { runCommand } from './run-command.js'

/**
 * Installs what package-lock.json says, unless exactly that is there.
 *
 * @param {object} order
 * @param {boolean} order.withTools with the tools that only development and tests need
 * @param {boolean} [order.toStderr] prints what it does there
 */
export async function install({ withTools, toStderr = false }) {
  if (isInstalled(withTools)) return
  requireWritable()
  const say = toStderr ? console.error : console.log
  say('Installing packages …')
  const words = [
    'ci',
    withTools ? '--include=dev' : '--omit=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const npm = process.env.npm_execpath
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PRISMA_SKIP_POSTINSTALL_GENERATE: '1' }
  const code = npm
    ? await runCommand(process.execPath, [npm, ...words], { cwd: checkout, env, toStderr })
    : await runCommand('npm', words, { cwd: checkout, env, toStderr })
  if (code !== 0) throw new Refusal('the packages could not be installed; see the output of npm above.')
}

/** @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, link?: boolean }} Entry */

/**
 * npm keeps a list of what it installed, written last, so an installation that was cut short has none.
 *
 * @param {boolean} withTools
 */
function isInstalled(withTools) {
  const wanted = packagesIn('package-lock.json')
  const found = packagesIn('node_modules/.package-lock.json')
  return Object.entries(wanted).every(([name, entry]) => {
    const there = found[name]
    if (there) return there.version === entry.version && there.integrity === entry.integrity
    const isTool = entry.dev || entry.devOptional
    return name === '' || entry.optional || entry.devOptional || (isTool && !withTools)
  })
}

/** @param {string} file @returns {Record<string, Entry>} */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(path.join(checkout, file), 'utf8')).packages
  } catch {
    return {}
  }
}

function requireWritable() {
  try {
    accessSync(checkout, constants.W_OK)
  } catch {
    throw new Refusal(
      `it cannot write to ${checkout} to install its packages; let this account write there, or run npm ci as one that may.`,
    )
  }
}
