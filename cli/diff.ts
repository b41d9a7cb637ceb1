// What changed between two versions, for authors at a terminal: every difference, the step of the version
// it asks for, and which worked examples come to another score or level, and because of which questions.

import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { compareVersions } from '@/lib/core/versions/compare-versions'
import { diffQuestionnaires } from '@/lib/core/versions/diff/diff-questionnaires'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { english } from '@/lib/words/english'
import { compareExamples } from './compare-examples'
import { noSuchVersion } from './no-such-version'
import { printError, printLine } from './print'
import { printFinding } from './print-finding'
import { showDifference } from './show-difference'
import { showExamples } from './show-examples'
import { versionsBetween } from './versions-between'

const { t } = english

type Order = { folder: string; examples: string | undefined; json: boolean; date: string }

/** Prints the difference between two versions of one questionnaire, drafts included; returns the exit code. */
export function diff(id: string, [from, to]: readonly [string, string], order: Order): number {
  const reading = readQuestionnaires(order.folder)
  if (!reading.read) {
    reading.findings.forEach(printFinding)
    return 1
  }
  const every = [...reading.questionnaires, ...reading.drafts]
  const [before, now] = [from, to].map((version) => find(every, id, version))
  if (!before || !now) {
    printError(english.sentence(noSuchVersion(`${id}@${before ? to : from}`, order.folder)))
    return 1
  }
  if (compareVersions(to, from) < 0) return refuseBackwards(from, to)
  const changes = reading.changes.get(`${id}@${to}`) ?? null
  const declared = changes?.from === from ? changes : null
  const difference = diffQuestionnaires(before, now, declared, english)
  const examples = order.examples
    ? compareExamples(order.examples, {
        before,
        now,
        versions: versionsBetween(before, now, reading),
        date: order.date,
      })
    : null
  if (examples && 'problems' in examples) {
    examples.problems.forEach(printError)
    return 1
  }
  if (order.json) printLine(JSON.stringify({ difference, examples: examples?.compared ?? null }, null, 2))
  else {
    printLine(showDifference(difference))
    if (examples) printLine(`\n${showExamples(examples.compared, { before, now })}`)
  }
  return 0
}

function find(every: readonly Questionnaire[], id: string, version: string): Questionnaire | undefined {
  return every.find((each) => each.id === id && each.version === version)
}

function refuseBackwards(from: string, to: string): number {
  printError(t('terminal.diff.backwards', { to, from }))
  return 1
}
