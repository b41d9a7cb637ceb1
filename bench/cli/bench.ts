// How long `thingworthy score` takes, whole process, beside a process that does nothing. Prints ratios
// against the limit (1.5 s), never a verdict.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const limit = 1500
const rounds = 9

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const file = join(folder, 'camera.yaml')
writeFileSync(file, 'questionnaire: iot-good-practice@1.0.0\nproduct: Camera\nfacts:\n  login: yes\n')
const score = ['run', '-s', 'thingworthy', '--', 'score', file]

run('npm', score)
const times: { score: number[]; nothing: number[] } = { score: [], nothing: [] }
for (let round = 0; round < rounds; round++) {
  times.score.push(run('npm', score))
  times.nothing.push(run('node', ['-e', '0']))
}
rmSync(folder, { recursive: true })

const [taken, least] = [median(times.score), median(times.nothing)]
console.log(
  `score through npm: ${taken.toFixed(0)} ms, ${(taken / limit).toFixed(2)} of the limit of ${limit} ms`,
)
console.log(
  `an empty node process: ${least.toFixed(0)} ms; score takes ${(taken / least).toFixed(1)} times that`,
)

function run(command: string, words: string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(command, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`)
  return performance.now() - start
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
