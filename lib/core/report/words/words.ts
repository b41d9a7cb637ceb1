// The sentences a report says about answers and levels, once for page, PDF and exports. They claim
// nothing beyond the answers: a level is reached "by the team's own account" until somebody checked.

import type { Answer, FactValue } from '../../answers/answer'
import type { Fact, Level, Question } from '../../format/questionnaire'
import type { LensReading, LevelName, OverallInReport } from '../report'
import { floorWords } from './floor-words'

/** Stands first on every report that nobody has reviewed. */
export const selfAssessed = 'Self-assessed; nobody else has checked.'

const unknownWords = 'Don’t know yet'
const notAnswered = 'Not answered'

/** The level with its name in this questionnaire. */
export function levelName(level: number, levels: readonly Level[]): LevelName {
  return { level, name: levels[level]?.name ?? '' }
}

/** What an answer says, one line for a choice, one per ticked item for a checklist. */
export function saysWords(question: Question, answer: Answer | undefined): string[] {
  if (!answer) return [notAnswered]
  const { says } = answer
  switch (says.kind) {
    case 'choice':
      return [textOf(question.kind === 'choice' ? question.options : [], says.option)]
    case 'checklist': {
      const items = question.kind === 'checklist' ? question.items : []
      return items.filter((item) => says.items.includes(item.id)).map((item) => item.text)
    }
    case 'unknown':
      return [unknownWords]
    case 'not-applicable':
      return ['Not applicable']
  }
}

/** What a fact says, in the words of its values. */
export function factWords(fact: Fact, value: FactValue | undefined): string {
  if (value === undefined || value === 'not-sure') return 'Not sure'
  if (fact.type === 'yes-no') return value === 'yes' ? 'Yes' : 'No'
  const chosen = Array.isArray(value) ? value : [value]
  if (chosen.length === 0) return 'None of these'
  return chosen.map((id) => textOf(fact.values ?? [], id)).join('; ')
}

function textOf(entries: readonly { id: string; text: string }[], id: string): string {
  return entries.find((entry) => entry.id === id)?.text ?? id
}

/** Content files wrap their lines; a reader's page wraps them anew. */
export function asOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

export const nothingAnswered = 'Nothing answered yet'

/** Why a section has no level: told of the whole by the report. */
export function notAssessedWords(overall: OverallInReport): string {
  return !overall.assessed && overall.because === 'nothing-answered'
    ? nothingAnswered
    : 'Not assessed: no question of it counts'
}

/** What holds a section at its level, or null. What is open is never told as crossed; red lines and floors apart. */
export function heldWords({
  level,
  heldFrom,
  heldBy,
  heldByFloors,
}: Pick<LensReading, 'level' | 'heldFrom' | 'heldBy' | 'heldByFloors'>): string | null {
  if (heldFrom === null) return null
  if (heldByFloors) {
    const line =
      heldBy === null ? '' : `, by ${heldBy === 'crossed' ? 'a crossed' : 'an open'} red line as well`
    return `Held at ${level.level}: ${floorWords(heldByFloors)}${line}`
  }
  if (heldBy === 'crossed') return `Held at ${level.level} by a crossed red line`
  if (heldBy === 'open') return `Held at ${level.level} by an open red line, not shown yet to be kept`
  return `Held at ${level.level} by a red line`
}

/** "6 red lines are kept." or null where there are none or it was not recorded. */
export function keptWords(kept: number | null): string | null {
  if (!kept) return null
  return kept === 1 ? '1 red line is kept.' : `${kept} red lines are kept.`
}

/** Of answers that came from another assessment. */
export function unconfirmedWords(count: number): string {
  return `${count} copied from another assessment and not yet confirmed`
}
