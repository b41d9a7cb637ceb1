// @ts-check
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkout } from '../checkout.js'

/** @typedef {{ executablePath: string, env: Record<string, string> }} Browser `env` is what it needs beside ours */

/**
 * A Chromium for the browser tests: the one named by CHROMIUM_PATH, the one that came inside a package, which
 * is the same everywhere and draws no window, the system's, or Playwright's own. Nothing is downloaded.
 *
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) return { executablePath: named, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return fromPackage()
  const { chromium } = await import('@playwright/test')
  return { executablePath: onThisSystem() ?? chromium.executablePath(), env: {} }
}

function onThisSystem() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const files = folders.flatMap((folder) => names.map((name) => path.join(folder, name)))
  return [...files, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find((file) =>
    existsSync(file),
  )
}

/** @returns {Browser} */
function fromPackage() {
  const folder = path.join(checkout, 'node_modules', '.cache', 'thingworthy', 'chromium')
  if (!existsSync(folder)) unpack(folder)
  const executablePath = path.join(folder, 'chromium')
  return { executablePath, env: { ...librariesFor(executablePath, folder), ...fontsIn(folder) } }
}

/** @param {string} folder */
function unpack(folder) {
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  // It unpacks into the folder for temporary files, and its libraries only where it thinks it is at home.
  const env = { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  const words = [
    '-e',
    "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())",
  ]
  execFileSync(process.execPath, words, { cwd: checkout, env, stdio: ['ignore', 'inherit', 'inherit'] })
  try {
    renameSync(unfinished, folder)
  } catch {
    // Another process has unpacked it in the meantime.
    rmSync(unfinished, { recursive: true })
  }
}

/** Only a bare machine needs the libraries it carries; elsewhere the system's own fit better. */
/** @param {string} program @param {string} folder @returns {Record<string, string>} */
function librariesFor(program, folder) {
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' })
  return stdout?.includes('not found') ? { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') } : {}
}

/** @param {string} folder @returns {Record<string, string>} */
function fontsIn(folder) {
  if (existsSync('/etc/fonts/fonts.conf')) return {}
  const dir = path.join(folder, 'fonts')
  const settings = `<?xml version="1.0"?><fontconfig><dir>${dir}</dir><cachedir>${dir}/cache</cachedir></fontconfig>`
  writeFileSync(path.join(dir, 'fonts.conf'), settings)
  return { FONTCONFIG_PATH: dir }
}
