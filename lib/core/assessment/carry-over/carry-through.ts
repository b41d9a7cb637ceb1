// Carries an assessment across several versions and merges the steps into one result. A state of an
// earlier step is not lost: what was suggested once remains a suggestion.

import type { VersionWithChanges } from '@/lib/core/versions/version-with-changes'
import { questionsById } from '../../format/question-place'
import type { Questionnaire } from '../../format/questionnaire'
import type { ResolvedAssessment } from '../resolve-assessment'
import { type CarryOver, carryOver, inOrder } from './carry-over'
import type { AnswerLine, CarryState, OtherLine } from './carry-over-schema'

/** `editions` are the versions after `from`, each after the one before; none of them is the identity. */
export function carryThrough(
  entries: ResolvedAssessment,
  from: Questionnaire,
  versions: readonly VersionWithChanges[],
): CarryOver {
  const start: CarryOver & { at: Questionnaire } = {
    ...carryOver(entries, from, { questionnaire: from, changes: null }),
    at: from,
  }
  const { at: _, ...whole } = versions.reduce((earlier, version) => {
    const step = carryOver(earlier.carried, earlier.at, version)
    return { ...join(earlier, step, version.questionnaire), at: version.questionnaire }
  }, start)
  return whole
}

function join(earlier: CarryOver, step: CarryOver, now: Questionnaire): CarryOver {
  const lines = new Map(earlier.answers.map((line) => [line.question, line]))
  const followed = step.answers.map((line) => follow(line, lines))
  const listed = new Set(followed.map(({ question }) => question))
  const asked = questionsById(now)
  const lasting = earlier.answers.filter(
    ({ state, question }) =>
      state === 'dropped' || (state === 'new' && asked.has(question) && !listed.has(question)),
  )
  return {
    carried: step.carried,
    answers: inOrder([...followed, ...lasting], now),
    others: joinOthers(earlier.others, step.others),
  }
}

/** Leads a line of the later step back to the answers of the very first version. */
function follow(line: AnswerLine, earlier: ReadonlyMap<string, AnswerLine>): AnswerLine {
  const sources = line.before.flatMap(({ question }) => earlier.get(question) ?? [])
  const [heaviest] = [line, ...sources].toSorted((a, b) => rank[b.state] - rank[a.state])
  if (!heaviest || sources.length === 0) return line
  return {
    ...line,
    before: sources.flatMap(({ before }) => before),
    state: line.state === 'dropped' ? 'dropped' : heaviest.state,
    reason: line.reason ?? heaviest.reason,
    because: line.because ?? heaviest.because,
  }
}

const rank: Record<CarryState, number> = {
  new: 0,
  carried: 0,
  'carried-confirm': 1,
  suggested: 2,
  dropped: 3,
}

function joinOthers(earlier: readonly OtherLine[], later: readonly OtherLine[]): OtherLine[] {
  const key = ({ kind, id }: OtherLine) => `${kind} ${id}`
  // What was carried and has no line of its own later is a fact that goes by another id now.
  const lineNow = (line: OtherLine) => (line.state === 'carried' ? (known.get(key(line)) ?? []) : line)
  const known = new Map(later.map((line) => [key(line), line]))
  const before = new Set(earlier.map(key))
  return [...earlier.flatMap(lineNow), ...later.filter((line) => !before.has(key(line)))]
}
