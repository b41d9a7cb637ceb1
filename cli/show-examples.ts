// Which worked examples come to another score or level on a new version, and because of what.

import path from 'node:path'
import type { ScoreComparison, SectionComparison } from '@/lib/core/assessment/carry-over/compare-scores'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { cutWhole } from '@/lib/core/scoring/level/cut'
import type { SectionScore } from '@/lib/core/scoring/score'
import { english } from '@/lib/words/english'
import type { ComparedExample } from './compare-examples'
import { wrap } from './wrap'

const { t, series } = english

type Versions = { before: Questionnaire; now: Questionnaire }

export function showExamples(examples: readonly ComparedExample[], { before, now }: Versions): string {
  if (examples.length === 0) return t('terminal.examples.none', { pin: `${before.id}@${before.version}` })
  const levelled = examples.filter(({ comparison }) => comparison.sections.some(changesLevel))
  const scored = examples.filter(({ comparison }) => comparison.sections.some(showsChange))
  const head = [
    t('terminal.examples.counts', { levels: levelled.length, all: examples.length, scores: scored.length }),
    t('terminal.examples.how', { before: before.version, now: now.version }),
  ].join('\n')
  return [head, ...scored.map(showExample)].join('\n\n')
}

function showExample({ file, comparison }: ComparedExample): string {
  const moved = comparison.sections.filter(showsChange)
  return [`  ${path.basename(file, '.yaml')}`, ...moved.map(showSection)].join('\n')
}

/** As many as explain most of it. */
const mostMovers = 4

function showSection(section: SectionComparison): string {
  const movers = section.movers.slice(0, mostMovers).map(({ question, low, high, before, after }) => {
    const kind = before ? (after ? 'kept' : 'gone') : 'new'
    return t('terminal.examples.mover', { question, low: signed(low), high: signed(high), kind })
  })
  return [
    `    ${section.section}: ${boundsWords(section.before)} → ${boundsWords(section.after)}${changesLevel(section) ? `  ${t('terminal.examples.level')}` : ''}`,
    wrap(
      t('terminal.examples.because', { movers: series(movers), more: section.movers.length - movers.length }),
      '      ',
    ),
  ].join('\n')
}

/** One line for each section: its level and bounds before and after. */
export function levelMoves({ sections }: ScoreComparison): string[] {
  return sections.map((each) => `  ${each.section}: ${boundsWords(each.before)} → ${boundsWords(each.after)}`)
}

/** In whole points, as everywhere in headlines. */
function showsChange({ before, after }: SectionComparison): boolean {
  return boundsWords(before) !== boundsWords(after)
}

function changesLevel({ before, after }: SectionComparison): boolean {
  if (!before?.assessed || !after?.assessed) return before?.assessed !== after?.assessed
  return before.level !== after.level || before.couldBe !== after.couldBe
}

function boundsWords(score: SectionScore | null): string {
  if (!score?.assessed) return t('terminal.not-assessed')
  const could = score.couldBe > score.level ? String(score.couldBe) : 'none'
  return t('terminal.examples.bounds', {
    level: score.level,
    couldBe: could,
    low: cutWhole(score.low),
    high: cutWhole(score.high),
  })
}

function signed(tenths: number): string {
  return `${tenths < 0 ? '−' : '+'}${(Math.abs(tenths) / 10).toFixed(1)}`
}
