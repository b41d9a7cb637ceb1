// @ts-check
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkout, installed } from './checkout.js'
import { fingerprint } from './fingerprint.js'
import { Refusal } from './refusal.js'
import { runCommand } from './run-command.js'

const sources = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** Builds the application, unless the build that is there was made from these very sources. */
export async function build() {
  const stamp = path.join(checkout, '.next', 'made-from')
  const wanted = fingerprint(checkout, sources, {
    isLeftOut: (name) => /\.test\.tsx?$|\.made-from$/.test(name),
  })
  if (read(stamp) === wanted) return
  await requireWritable()
  // Its packages are installed only now: docs/decisions/0023.
  const { t } = await import('./words/script-words.js')
  console.log(t('starting.building'))
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ('production'), NEXT_TELEMETRY_DISABLED: '1' }
  const code = await runCommand(process.execPath, [installed('next'), 'build'], {
    cwd: checkout,
    env,
    quiet: true,
  })
  if (code !== 0) throw new Refusal(t('stopped.build.failed'))
  writeFileSync(stamp, wanted)
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

async function requireWritable() {
  const folder = path.join(checkout, '.next')
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    const { t } = await import('./words/script-words.js')
    throw new Refusal(t('stopped.build.not-writable', { folder }))
  }
}
