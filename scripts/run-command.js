// @ts-check
import { spawn } from 'node:child_process'

/**
 * Runs a program with our own output and gives its exit code.
 *
 * @param {string} program
 * @param {string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [habits] `quiet` shows its output
 *   only when it fails
 * @returns {Promise<number>}
 */
export function runCommand(program, words, { cwd = process.cwd(), env = process.env, quiet = false } = {}) {
  const child = spawn(program, words, {
    cwd,
    env,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  })
  let said = ''
  const remember = (/** @type {Buffer} */ text) => {
    said += text
  }
  child.stdout?.on('data', remember)
  child.stderr?.on('data', remember)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(said)
      resolve(code ?? 1)
    })
  })
}
