// @ts-check
import { spawn } from 'node:child_process'
import path from 'node:path'
import { checkout } from './checkout.js'
import { Refusal } from './refusal.js'

/**
 * Runs one of the TypeScript steps in a process of its own, which gives its memory back when it is done.
 * The step gets the input as JSON and answers with JSON, or with a refusal, which is thrown here.
 *
 * @param {string} script relative to the folder of scripts
 * @param {unknown} [input]
 * @returns {Promise<unknown>}
 */
export async function runTypescript(script, input = {}) {
  // The condition is what tells a package that it runs on the server.
  const words = ['--conditions=react-server', '--import', 'tsx', path.join(checkout, 'scripts', script)]
  const child = spawn(process.execPath, words, { cwd: checkout, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(input))
  let output = ''
  child.stdout.on('data', (text) => {
    output += text
  })
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const answer = parse(output)
  if (answer?.refusal) throw new Refusal(answer.refusal)
  if (code !== 0 || answer === null) throw new Error(`scripts/${script} ended with code ${code}.`)
  return answer.value
}

/** @param {string} text @returns {{ value?: unknown, refusal?: string } | null} */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
