// Builds the one value that page, PDF and exports print. Pure: the same facts, answers and date give the
// same report, byte for byte. Sentences and cut numbers are made here and nowhere else.

import type { Answers, Explanations, Facts } from '../assessment/answer'
import type { Plan } from '../assessment/plan'
import type { AssessedRelease } from '../assessment/release'
import { hashOf } from '../questionnaire/content-hash'
import { readIndications } from '../questionnaire/indications'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { type CompiledQuestion, compile } from '../scoring/compile'
import type { FoundContradiction } from '../scoring/contradictions'
import { explanationDigest } from '../scoring/explanation-digest'
import { lensHasContent } from '../scoring/lens-has-content'
import { nextSteps } from '../scoring/next-steps'
import type { Lens, Score, Verdicts } from '../scoring/score'
import { score } from '../scoring/score-assessment'
import { type FindAsked, findOutInReport, pathInReport } from './next-in-report'
import { type PreviousPlan, plannedInReport } from './plan-in-report'
import type { OverallInReport, RedLineInReport, Report } from './report'
import { type Asked, countAnswers, sectionInReport } from './sections-in-report'
import { standardsInReport } from './standards-in-report'
import { verdictSentence } from './verdict'
import { factWords, levelName, saysWords, selfAssessed } from './words'

export type ReportInput = {
  questionnaire: Questionnaire
  product: AssessedRelease
  facts: Facts
  answers: Answers
  explanations: Explanations
  /** What the team means to do from here. */
  plan: Plan
  /** What it meant to do when it submitted before. */
  previousPlan?: PreviousPlan | undefined
  verdicts?: Verdicts
  /** The day the score speaks of, YYYY-MM-DD in UTC. */
  date: string
  submission: Report['submission']
}

const lenses: readonly Lens[] = ['claimed', 'evidenced', 'verified']

/** Never throws on parsed input. */
export function buildReport(input: ReportInput): Report {
  const { questionnaire, facts, answers, date, verdicts = {}, explanations } = input
  const compiled = compile(questionnaire)
  const scores = lenses
    .filter((lens) => lensHasContent(compiled, lens, { facts, answers, verdicts }))
    .map((lens) => score(compiled, { facts, answers, verdicts, date, lens }))
  const asked = askedQuestions(
    questionnaire,
    compiled.sections.flatMap(({ questions }) => questions),
    input,
  )
  const find = (id: string) => asked.find(({ question }) => question.id === id)
  const steps = nextSteps(compiled, { facts, answers, date })
  const counts = countAnswers(asked, { answers, verdicts })
  const overall = overallInReport(scores, questionnaire, find)
  const { id, version, hash, title, status, standing, levels, language } = questionnaire
  const name = `${input.product.name} ${input.product.release.label}`
  return {
    format: 1,
    language,
    checked: selfAssessed,
    verdict: verdictSentence(name, overall, counts.unknown + counts.missing),
    product: input.product,
    questionnaire: { id, version, hash, title, status, standing: asOneLine(standing) },
    submission: input.submission,
    date,
    contentDigest: hashOf({ facts, answers, explanations }),
    levels: levels.map((level) => ({ name: level.name, from: level.from })),
    overall,
    sections: questionnaire.sections.map((section) => {
      const own = asked.filter((each) => each.name.section === section.id)
      return sectionInReport(section, own, scores, { answers, verdicts, date }, levels)
    }),
    counts,
    redLines: steps.redLines.flatMap((line) => redLineInReport(line, find, answers, levels)),
    next: {
      findOut: findOutInReport(steps.findOut, find),
      path: pathInReport(steps, find, input, levels),
    },
    planned: plannedInReport(compiled, { facts, answers }, input.previousPlan),
    contradictions: contradictionsInReport(steps.contradictions, input, find),
    standards: standardsInReport(questionnaire, readIndications(questionnaire, { facts, answers })),
    facts: questionnaire.facts.map((fact) => ({
      id: fact.id,
      ask: fact.ask,
      says: factWords(fact, facts[fact.id]),
    })),
    leftOut: leftOut(questionnaire, asked),
    notCovered: [...questionnaire.notCovered],
    howToCheck: howToCheck(input.submission),
    howToChallenge: howToChallenge(input.submission),
  }
}

function askedQuestions(
  { sections }: Questionnaire,
  compiled: readonly CompiledQuestion[],
  { facts }: Pick<ReportInput, 'facts'>,
): Asked[] {
  return sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const rule = compiled.find(({ id }) => id === question.id)
      if (!rule?.applies(facts)) return []
      return [{ question, compiled: rule, name: { id: question.id, section: section.id, ask: question.ask } }]
    }),
  )
}

function overallInReport(
  scores: readonly Score[],
  { levels, sections }: Questionnaire,
  find: FindAsked,
): OverallInReport {
  const [claimed, ...others] = scores
  if (!claimed?.overall.assessed) return { assessed: false }
  const { level, couldBe, heldBackBy } = claimed.overall
  return {
    assessed: true,
    level: levelName(level, levels),
    couldBe: levelName(couldBe, levels),
    heldBackBy: heldBackBy.map(({ section, question }) => ({
      section,
      sectionTitle: sections.find(({ id }) => id === section)?.title ?? section,
      question: find(question)?.name ?? null,
    })),
    lenses: others.flatMap(({ lens, overall }) =>
      overall.assessed
        ? [{ lens, level: levelName(overall.level, levels), couldBe: levelName(overall.couldBe, levels) }]
        : [],
    ),
  }
}

type Line = ReturnType<typeof nextSteps>['redLines'][number]

function redLineInReport(
  line: Line,
  find: FindAsked,
  answers: Answers,
  levels: Questionnaire['levels'],
): RedLineInReport[] {
  const asked = find(line.question)
  if (!asked) return []
  return [
    {
      question: asked.name,
      state: line.state,
      binding: line.binding,
      capsAt: levelName(line.capsAt, levels),
      from: levelName(line.from, levels),
      because: asOneLine(asked.question.redLine?.because ?? ''),
      says: saysWords(asked.question, answers[line.question]).join('; '),
    },
  ]
}

/** An explanation counts only for what was said when it was written. */
function contradictionsInReport(
  found: readonly FoundContradiction[],
  { questionnaire, facts, answers, explanations }: ReportInput,
  find: FindAsked,
): Report['contradictions'] {
  return found.flatMap((each) => {
    const rule = questionnaire.contradictions.find(({ id }) => id === each.id)
    if (!rule) return []
    const given = explanations[each.id]
    const stands = given?.about === explanationDigest(each, { facts, answers })
    return [
      {
        id: each.id,
        text: asOneLine(rule.text),
        mend: asOneLine(rule.mend),
        questions: each.questions.flatMap((id) => find(id)?.name ?? []),
        explanation: given && stands ? given.text : null,
      },
    ]
  })
}

function leftOut({ sections }: Questionnaire, asked: readonly Asked[]): Report['leftOut'] {
  const applies = new Set(asked.map(({ question }) => question.id))
  return sections
    .map(({ id, questions }) => ({
      section: id,
      questions: questions
        .filter((question) => !applies.has(question.id))
        .map((question) => ({ id: question.id, section: id, ask: question.ask })),
    }))
    .filter(({ questions }) => questions.length > 0)
}

function howToCheck(submission: Report['submission']): string {
  return submission
    ? 'Open the address at the foot of the page and compare the digest of the answers. Every answer behind these pages stands there.'
    : 'This report was made from a file and was not submitted. Ask the team for its file and work the score out again.'
}

function howToChallenge(submission: Report['submission']): string {
  return submission
    ? `Write to ${submission.accountable.name}, ${submission.accountable.role}, and say which answer you doubt and why.`
    : 'Nobody has put their name to these answers yet, so nobody can be asked to stand by them.'
}

/** Content files wrap their lines; a reader's page wraps them anew. */
function asOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
