// @ts-check
import { spawn } from 'node:child_process'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a program and gives its exit code.
 *
 * @param {string} program
 * @param {string[]} words
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.quiet] shows its output only when it fails
 * @param {boolean} [options.toStderr] where its standard output goes
 * @returns {Promise<number>}
 */
export function runCommand(program, words, { cwd, env, quiet = false, toStderr = false } = {}) {
  const child = spawn(program, words, {
    cwd,
    env,
    stdio: ['ignore', quiet ? 'pipe' : toStderr ? 2 : 'inherit', quiet ? 'pipe' : 'inherit'],
  })
  running.add(child)
  let output = ''
  const remember = (/** @type {Buffer} */ text) => {
    output += text
  }
  child.stdout?.on('data', remember)
  child.stderr?.on('data', remember)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      if (code) process.stderr.write(output)
      resolve(code ?? 1)
    })
  })
}

/** Ends the programs that are still running, such as a build that is no longer wanted. */
export function endCommands() {
  for (const child of running) child.kill('SIGTERM')
}
