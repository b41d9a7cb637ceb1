// Builds the one value that page, PDF and exports print. Pure: the same facts, answers and date give the
// same report, byte for byte. Sentences and cut numbers are made here and nowhere else.

import type { Answers, Explanations, Facts } from '../answers/answer'
import type { OwnStatuses } from '../answers/own-status'
import type { Plan } from '../assessment/plan/plan'
import { jsonDigest } from '../format/hash/content-hash'
import type { Questionnaire } from '../format/questionnaire'
import type { FrameworkChoices } from '../products/product'
import type { AssessedRelease } from '../products/release'
import { nextSteps } from '../scoring/advice/next-steps'
import { compile } from '../scoring/compile'
import { isUnanswered } from '../scoring/credit/is-unanswered'
import { lensHasContent } from '../scoring/credit/lens-has-content'
import type { Lens, Verdicts } from '../scoring/score'
import { score } from '../scoring/score-assessment'
import { askedQuestions, leftOut } from './parts/asked'
import { contradictionsInReport } from './parts/contradictions-in-report'
import { floorInReport } from './parts/floors-in-report'
import { findOutInReport, pathInReport } from './parts/next-in-report'
import { notDecidingInReport, overallInReport } from './parts/overall-in-report'
import { type PreviousPlan, plannedInReport } from './parts/plan-in-report'
import { productInReport } from './parts/product-in-report'
import { redLineInReport } from './parts/red-lines-in-report'
import { countAnswers, sectionInReport } from './parts/sections-in-report'
import type { Report } from './report'
import { standardsInReport } from './standards/standards-in-report'
import { asksWords } from './words/floor-words'
import { howToChallenge, howToCheck } from './words/how-to'
import { noLevelWords } from './words/level-words'
import type { ReportWords } from './words/report-words'
import { verdictSentence } from './words/verdict'
import { asOneLine, countsWords, factWords, noteWords, redLineNotes, submittedWords } from './words/words'

export type ReportInput = {
  questionnaire: Questionnaire
  product: AssessedRelease
  facts: Facts
  answers: Answers
  explanations: Explanations
  /** What the team means to do from here. */
  plan: Plan
  /** What it says itself of provisions, by provisionKey. */
  own?: OwnStatuses | undefined
  /** What it meant to do when it submitted before. */
  previousPlan?: PreviousPlan | undefined
  verdicts?: Verdicts
  /** Standards that the team shows or leaves out whatever the markets say. */
  frameworkChoices?: FrameworkChoices
  /** The day the score speaks of, YYYY-MM-DD in UTC. */
  date: string
  submission: Report['submission']
}

const lenses: readonly Lens[] = ['claimed', 'evidenced', 'verified']

/** Never throws on parsed input. `words` are those of the questionnaire's language. */
export function buildReport(input: ReportInput, words: ReportWords): Report {
  const { questionnaire, facts, answers, date, verdicts = {}, explanations, frameworkChoices = {} } = input
  const compiled = compile(questionnaire)
  const allScores = lenses
    .filter((lens) => lensHasContent(compiled, lens, { facts, answers, verdicts }))
    .map((lens) => score(compiled, { facts, answers, verdicts, date, lens }))
  const asked = askedQuestions(questionnaire, compiled, facts)
  const find = (id: string) => asked.find(({ question }) => question.id === id)
  const steps = nextSteps(compiled, { facts, answers, date })
  const counts = countAnswers(asked, { answers, verdicts })
  const unanswered = isUnanswered(compiled, { facts, answers })
  const scores = unanswered ? [] : allScores
  const overall: Report['overall'] = unanswered
    ? {
        assessed: false,
        because: 'nothing-answered',
        words: noLevelWords('nothing-answered', words),
        ...notDecidingInReport(allScores, questionnaire, words),
      }
    : overallInReport(scores, questionnaire, find, words)
  const { id, version, hash, title, status, standing, levels, language } = questionnaire
  const said = { answers, levels, words }
  const redLines = steps.redLines.flatMap((line) => redLineInReport(line, find, said))
  const redLinesKept = asked.filter(({ compiled: { redLine } }) => redLine).length - steps.redLines.length
  const name = `${input.product.name} ${input.product.release.label}`
  return {
    format: 7,
    language,
    words: { language: words.language, digest: words.digest },
    checked: words.t('report.checked'),
    submitted: submittedWords(input.submission, words),
    verdict: verdictSentence(name, overall, counts.unknown + counts.missing, words),
    product: productInReport(input.product, words),
    questionnaire: { id, version, hash, title, status, standing: asOneLine(standing) },
    submission: input.submission,
    date,
    contentDigest: jsonDigest({ facts, answers, explanations }),
    levels: levels.map(({ name: levelTitle, from }, index) => {
      const asks = asksWords(index, questionnaire.floors, words)
      return { name: levelTitle, from, ...(asks === null ? {} : { asks }) }
    }),
    overall,
    sections: questionnaire.sections.map((section) => {
      const own = asked.filter((each) => each.name.section === section.id)
      return sectionInReport(section, own, scores, { answers, verdicts, date, overall, levels }, words)
    }),
    counts,
    countsWords: countsWords(counts, words),
    redLines,
    redLinesKept,
    redLineNotes: redLineNotes(redLines.length, redLinesKept, words),
    ...(questionnaire.floors
      ? { floors: steps.floors.flatMap((floor) => floorInReport(floor, find, said)) }
      : {}),
    next: {
      findOut: findOutInReport(steps.findOut, find),
      path: pathInReport(steps, find, { ...said, plan: input.plan }),
    },
    planned: plannedInReport(compiled, { facts, answers }, input.previousPlan, words),
    contradictions: contradictionsInReport(steps.contradictions, input, find),
    ...standardsInReport(questionnaire, { facts, answers, own: input.own, frameworkChoices, date }, words),
    facts: questionnaire.facts.map((fact) => ({
      id: fact.id,
      ask: fact.ask,
      says: factWords(fact, facts[fact.id], words),
    })),
    leftOut: leftOut(questionnaire, asked),
    notCovered: [...questionnaire.notCovered],
    notes: noteWords(words),
    howToCheck: howToCheck(input.submission, words),
    howToChallenge: howToChallenge(input.submission, words),
  }
}
