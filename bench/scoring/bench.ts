// How fast scoring is, beside json-logic-js and beside code written out by hand for one questionnaire.
// All three must first give the same numbers. Then they take turns, round by round in one process, and
// what is printed is the median of the ratios of the rounds: times differ from machine to machine, ratios
// hardly. Limits: at least 20 times as fast as the first, at most 3 times as slow as the second.

import assert from 'node:assert/strict'
import { compile } from '@/lib/core/scoring/compile'
import { score } from '@/lib/core/scoring/score-assessment'
import { day, pool, rules } from './example'
import { type Sheet, writeSheet } from './json-logic-peer'
import { writeStraightLine } from './straight-line'

const rounds = 41
const limits = { jsonLogic: 20, byHand: 3 }

const given = pool(64).map((each) => ({ ...each, lens: 'claimed' as const, date: day }))
const compiled = compile(rules)
const ours = (index: number) => score(compiled, pick(index))
const straightLine = writeStraightLine(rules)
const byHand = (index: number) => straightLine(pick(index).facts, pick(index).answers, day)
const sheet = writeSheet(rules, true)
const jsonLogic = (index: number) => sheet(pick(index).facts, pick(index).answers)
const smallSheet = writeSheet(rules, false)
const boundsOnly = (index: number) => smallSheet(pick(index).facts, pick(index).answers)

for (let index = 0; index < given.length; index++) {
  assert.deepEqual(ours(index), byHand(index))
  expectSameNumbers(index, jsonLogic(index))
}

const times = {
  ours: [] as number[],
  byHand: [] as number[],
  jsonLogic: [] as number[],
  boundsOnly: [] as number[],
}
for (let round = -3; round < rounds; round++) {
  const turn = {
    ours: time(ours, 6400),
    byHand: time(byHand, 6400),
    jsonLogic: time(jsonLogic, 128),
    boundsOnly: time(boundsOnly, 128),
  }
  if (round < 0) continue
  for (const name of ['ours', 'byHand', 'jsonLogic', 'boundsOnly'] as const) times[name].push(turn[name])
}

console.log('60 questions, 10 conditions, 3 red lines, whole trace; medians over', rounds, 'rounds')
for (const [name, each] of Object.entries(times)) {
  console.log(
    `  ${name.padEnd(12)} ${median(each).toFixed(2).padStart(8)} µs   ${Math.round(1e6 / median(each)).toLocaleString('en-GB')} a second`,
  )
}
console.log(
  `as fast as json-logic-js: ${ratio('jsonLogic', 'ours')} times (limit: at least ${limits.jsonLogic})`,
)
console.log(`  though json-logic-js leaves out the trace: ${ratio('boundsOnly', 'ours')} times`)
console.log(
  `as slow as code written by hand: ${ratio('ours', 'byHand')} times (limit: at most ${limits.byHand})`,
)

function pick(index: number) {
  const each = given[index % given.length]
  assert(each)
  return each
}

/** Microseconds of processor time a call, which other programs disturb less than time on the clock. */
function time(work: (index: number) => object, calls: number): number {
  let kept = 0
  const start = process.cpuUsage()
  for (let index = 0; index < calls; index++) kept += Object.keys(work(index)).length
  const { user, system } = process.cpuUsage(start)
  assert(kept > 0, 'the work must not be left out')
  return (user + system) / calls
}

function ratio(slower: keyof typeof times, faster: keyof typeof times): string {
  return median(times[slower].map((each, round) => each / (times[faster][round] ?? Number.NaN))).toFixed(2)
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function expectSameNumbers(index: number, sheet: Sheet): void {
  const { sections } = ours(index)
  for (const section of sections) {
    assert(section.assessed)
    const { section: id, low, high, trace } = section
    expectClose(sheet[`${id}:low`], (low.n / low.d) * (sheet[`${id}:whole`] ?? 0))
    expectClose(sheet[`${id}:high`], (high.n / high.d) * (sheet[`${id}:whole`] ?? 0))
    assert.equal(sheet[`${id}:level`], section.level)
    assert.equal(sheet[`${id}:could-be`], section.couldBe)
    for (const line of trace) {
      for (const column of ['share', 'gained', 'uncertain', 'lost'] as const) {
        expectClose(sheet[`${line.question}:${column}`], line[column].n / line[column].d)
      }
    }
  }
}

function expectClose(actual: number | undefined, expected: number): void {
  assert(actual !== undefined && Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`)
}
