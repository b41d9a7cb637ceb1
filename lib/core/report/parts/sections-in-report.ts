// Sections as a report tells them: counts, a reading per lens that has content, the trace of the
// claimed lens in tenths, and every answer with its note and evidence.

import type { Answer, Answers } from '../../answers/answer'
import type { Question, Questionnaire, Section } from '../../format/questionnaire'
import type { CompiledQuestion } from '../../scoring/compile'
import { hasEvidence } from '../../scoring/credit/credits'
import { cutWhole } from '../../scoring/level/cut'
import { shownShares } from '../../scoring/level/shown-shares'
import type { Cap, Score, SectionScore, TraceLine, Verdicts } from '../../scoring/score'
import type { AnswerInReport, Counts, LensReading, QuestionName, SectionInReport, TraceRow } from '../report'
import { levelName, saysWords } from '../words/words'

export type Asked = { question: Question; compiled: CompiledQuestion; name: QuestionName }

type AssessedSection = Extract<SectionScore, { assessed: true }>

type Said = { answers: Answers; verdicts: Verdicts; date: string }

/** One section of the report. `asked` are its applicable questions; `scores` the lenses with content, claimed first. */
export function sectionInReport(
  section: Section,
  asked: readonly Asked[],
  scores: readonly Score[],
  said: Said,
  levels: Questionnaire['levels'],
): SectionInReport {
  const readings = scores.flatMap((score) => reading(score, section.id, levels))
  const claimed = scores[0]?.sections.find((each) => each.section === section.id)
  return {
    id: section.id,
    title: section.title,
    decides: claimed?.decides ?? section.decides,
    ...(claimed?.tooFew === undefined ? {} : { tooFew: claimed.tooFew }),
    counts: countAnswers(asked, said),
    lenses: readings,
    trace: claimed?.assessed ? traceRows(claimed.trace, asked, said.answers) : [],
    totals: claimed?.assessed ? totalsOf(claimed.trace) : null,
    answers: asked.map((each) => answerInReport(each, said)),
  }
}

/** Counts over applicable questions. */
export function countAnswers(asked: readonly Asked[], { answers, verdicts }: Omit<Said, 'date'>): Counts {
  const given = asked.map(({ question }) => answers[question.id])
  const count = (test: (answer: Answer | undefined) => boolean) => given.filter(test).length
  return {
    applicable: asked.length,
    answered: count((answer) => answer?.says.kind === 'choice' || answer?.says.kind === 'checklist'),
    unknown: count((answer) => answer?.says.kind === 'unknown'),
    missing: count((answer) => answer === undefined),
    notApplicable: count((answer) => answer?.says.kind === 'not-applicable'),
    withheld: count((answer) => answer?.withheld !== undefined),
    examined: asked.filter(({ question }) => isExamined(question.id, verdicts)).length,
    unconfirmed: count((answer) => answer?.copied === true),
  }
}

function isExamined(question: string, verdicts: Verdicts): boolean {
  return Object.hasOwn(verdicts, question) && verdicts[question]?.kind !== 'not-examined'
}

function reading(score: Score, id: string, levels: Questionnaire['levels']): LensReading[] {
  const section: SectionScore | undefined = score.sections.find((each) => each.section === id)
  if (!section?.assessed) return []
  return [
    {
      lens: score.lens,
      low: cutWhole(section.low),
      high: cutWhole(section.high),
      level: levelName(section.level, levels),
      couldBe: levelName(section.couldBe, levels),
      heldFrom: section.level < section.uncapped ? levelName(section.uncapped, levels) : null,
      heldBy: heldByOf(section.redLines),
      ...heldByFloorsOf(section),
    },
  ]
}

/** Crossed if any line that sets the level is crossed; null if none sets it. */
function heldByOf(redLines: readonly Cap[]): LensReading['heldBy'] {
  const binding = redLines.filter((line) => line.binding)
  if (binding.length === 0) return null
  return binding.some(({ state }) => state === 'crossed') ? 'crossed' : 'open'
}

function heldByFloorsOf({ floors = [], trace }: AssessedSection): Pick<LensReading, 'heldByFloors'> {
  const binding = floors.filter((floor) => floor.binding)
  if (binding.length === 0) return {}
  return {
    heldByFloors: binding.map(({ question, state }) => ({
      weight: trace.find((line) => line.question === question)?.weight ?? 0,
      state,
    })),
  }
}

function traceRows(trace: readonly TraceLine[], asked: readonly Asked[], answers: Answers): TraceRow[] {
  const shares = shownShares(trace)
  return trace.flatMap((line, index) => {
    const found = asked.find(({ question }) => question.id === line.question)
    if (!found) return []
    const { weight, low, high, shown } = line
    const share = shares[index] ?? 0
    const says = saysWords(found.question, answers[line.question]).join('; ')
    return [{ question: found.name, says, weight, share, low, high, ...shown }]
  })
}

function totalsOf(trace: readonly TraceLine[]): { gained: number; uncertain: number; lost: number } {
  const total = { gained: 0, uncertain: 0, lost: 0 }
  for (const { shown } of trace) {
    total.gained += shown.gained
    total.uncertain += shown.uncertain
    total.lost += shown.lost
  }
  return total
}

function answerInReport({ question, compiled, name }: Asked, { answers, date }: Said): AnswerInReport {
  const answer = answers[question.id]
  return {
    question: name,
    clauses: question.clauses,
    says: saysWords(question, answer),
    kind: answer?.says.kind ?? 'missing',
    because: answer?.says.kind === 'not-applicable' ? answer.says.because : null,
    withheld: answer?.withheld ?? null,
    remark: answer?.remark ?? null,
    evidence: answer?.evidence ?? [],
    evidenced: answer !== undefined && hasEvidence(compiled, answer, date),
  }
}
