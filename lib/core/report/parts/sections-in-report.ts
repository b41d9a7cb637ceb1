// Sections in a report: counts, a reading per lens that has content, the trace of the
// claimed lens in tenths, and every answer with its note and evidence.

import type { Answer, Answers } from '../../answers/answer'
import type { Level, Question, Questionnaire, Section } from '../../format/questionnaire'
import type { CompiledQuestion } from '../../scoring/compile'
import { hasEvidence } from '../../scoring/credit/credits'
import { cutWhole } from '../../scoring/level/cut'
import { shownShares } from '../../scoring/level/shown-shares'
import type { Cap, Score, SectionScore, TraceLine, Verdicts } from '../../scoring/score'
import type {
  AnswerInReport,
  Counts,
  LensReading,
  OverallInReport,
  QuestionName,
  SectionInReport,
  TraceRow,
} from '../report'
import { besideWords, heldWords, notAssessedWords, reachWords } from '../words/level-words'
import type { ReportWords } from '../words/report-words'
import { evidenceNote, levelName, saysWords } from '../words/words'

export type Asked = { question: Question; compiled: CompiledQuestion; name: QuestionName }

type AssessedSection = Extract<SectionScore, { assessed: true }>

type Said = { answers: Answers; verdicts: Verdicts; date: string }
type Whole = { overall: OverallInReport; levels: Questionnaire['levels'] }

/** One section of the report. `asked` are its applicable questions; `scores` the lenses with content, claimed first. */
export function sectionInReport(
  section: Section,
  asked: readonly Asked[],
  scores: readonly Score[],
  { overall, levels, ...said }: Said & Whole,
  words: ReportWords,
): SectionInReport {
  const lenses = scores.flatMap((score) => lensReadings(score, section.id, levels, words))
  const claimed = scores[0]?.sections.find((each) => each.section === section.id)
  const place = {
    decides: claimed?.decides ?? section.decides,
    ...(claimed?.tooFew === undefined ? {} : { tooFew: claimed.tooFew }),
  }
  return {
    id: section.id,
    title: section.title,
    ...place,
    beside: besideWords(place, words),
    notAssessed: notAssessedWords(lenses.length > 0, overall, words),
    counts: countAnswers(asked, said),
    lenses,
    trace: claimed?.assessed ? traceRows(claimed.trace, asked, said.answers, words) : [],
    totals: claimed?.assessed ? totalsOf(claimed.trace) : null,
    answers: asked.map((each) => answerInReport(each, said, words)),
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

/** One section in the lens of a score; none where it is not assessed. */
export function lensReadings(
  score: Score,
  id: string,
  levels: readonly Level[],
  words: ReportWords,
): LensReading[] {
  const section: SectionScore | undefined = score.sections.find((each) => each.section === id)
  if (!section?.assessed) return []
  const read = {
    lens: score.lens,
    low: cutWhole(section.low),
    high: cutWhole(section.high),
    level: levelName(section.level, levels),
    couldBe: levelName(section.couldBe, levels),
    heldFrom: section.level < section.uncapped ? levelName(section.uncapped, levels) : null,
    heldBy: heldByOf(section.redLines),
    ...heldByFloorsOf(section),
  }
  return [{ ...read, held: heldWords(read, words), reach: reachWords(read, words) }]
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

function traceRows(
  trace: readonly TraceLine[],
  asked: readonly Asked[],
  answers: Answers,
  words: ReportWords,
): TraceRow[] {
  const shares = shownShares(trace)
  return trace.flatMap((line, index) => {
    const found = asked.find(({ question }) => question.id === line.question)
    if (!found) return []
    const { weight, low, high, shown } = line
    const share = shares[index] ?? 0
    const says = saysWords(found.question, answers[line.question], words).join('; ')
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

function answerInReport(
  { question, compiled, name }: Asked,
  { answers, date }: Said,
  words: ReportWords,
): AnswerInReport {
  const answer = answers[question.id]
  const evidence = answer?.evidence ?? []
  const evidenced = answer !== undefined && hasEvidence(compiled, answer, date)
  return {
    question: name,
    clauses: question.clauses,
    says: saysWords(question, answer, words),
    kind: answer?.says.kind ?? 'missing',
    because: answer?.says.kind === 'not-applicable' ? answer.says.because : null,
    withheld: answer?.withheld ?? null,
    remark: answer?.remark ?? null,
    evidence,
    evidenced,
    evidenceNote: evidenceNote({ evidence, evidenced }, words),
  }
}
