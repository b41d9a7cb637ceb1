// What of a report the two to four printed pages show: a choice and a drawing, never a new number.
// Lists that could run on for pages are cut, and say how many more are in the full report.

import { checkedBy } from '../../core/report/glance/checked-by'
import { type BarColours, intervalBar } from '../../core/report/parts/interval-bar'
import type {
  ConclusionInReport,
  FloorInReport,
  LawsInReport,
  PathToLevel,
  Report,
  SectionInReport,
} from '../../core/report/report'
import { shownConclusion, verifiedLens } from '../../core/report/review/verified-in-report'
import { namesInHowTo } from '../../core/report/words/how-to'
import { nextName, otherStandards } from '../../core/report/words/law-words'
import { levelWords } from '../../core/report/words/level-words'
import { plannedNames } from '../../core/report/words/path-words'
import { isUnchecked } from '../../core/report/words/standard-words'
import { showTenths } from '../../core/scoring/level/cut'
import { isolatedText } from '../../core/text/typed/isolated-text'
import { english } from '../../words/english'
import { summaryCaptions, summaryStanding } from './captions'
import { cut, startOf } from './cut'
import { printedGlance } from './printed-glance'
import { printedHandingOn } from './printed-handing-on'
import { printedReviewSummary, verifiedLevelWords } from './review/printed-review-summary'

const { t, series } = english

/** The most lines a printed list shows before it points to the full report: with all of them, four pages. */
const most = {
  redLines: 5,
  floors: 4,
  findOut: 6,
  steps: 6,
  contradictions: 4,
  withheld: 5,
  laws: 7,
  standards: 9,
} as const

/** The same colours as the pages in light dress, as sRGB: PDF viewers agree on nothing else. */
const colours: BarColours = { track: '#e9e4dc', known: '#12656b', uncertain: '#12656b', notch: '#655d53' }

/** Plain data for the Typst template: the report, cut to length, with its charts drawn and its captions. */
export function printedReport(report: Report) {
  const thresholds = report.levels.map((level) => level.from)
  const { language, checked, verdict, product, questionnaire, submission, date, overall } = report
  const shown = shownConclusion(report)
  const stored = report.sections.flatMap((section) => section.lenses.map(({ lens }) => lens))
  const lenses = [...new Set([...stored, ...(shown ? [verifiedLens(shown)] : [])])]
  const beside = report.sections.filter(({ decides }) => !decides).map(({ title }) => title)
  return {
    words: summaryCaptions(),
    ...summaryStanding(report, nameOf(report)),
    foot: footOf(report),
    language,
    checked,
    checkedNames: shown?.names ?? [],
    checkedBy: checkedBy(report, english),
    review: printedReviewSummary(report),
    verdict,
    product,
    glance: printedGlance(report),
    by: product.maker === undefined ? null : t('report-view.by', { maker: product.maker }),
    submission,
    levels: report.levels.map((level, index) => ({
      ...level,
      title: t('level.short', { level: index, name: level.name }),
      points: level.from,
      from: t('summary.from-points', { points: level.from }),
    })),
    overall: overall.assessed ? printedLevel(report, overall) : { assessed: false, words: overall.words },
    counts: report.countsWords,
    lenses: lenses.map((lens) => ({
      lens,
      title: shown
        ? t(`report-view.lens.${lens}`)
        : t('summary.lens-scale', { lens: t(`report-view.lens.${lens}`) }),
    })),
    sections: report.sections.map((section) => printedSection(section, shown?.verified, thresholds)),
    beside: beside.length > 0 ? t('summary.beside', { sections: series(beside) }) : null,
    redLines: cut(report.redLines, most.redLines),
    floors: cut((report.floors ?? []).map(printedFloor), most.floors),
    claimDate: t('summary.date', { date }),
    claimQuestionnaire: t('summary.questionnaire', {
      questionnaire: questionnaire.title,
      version: questionnaire.version,
      status: questionnaire.status,
    }),
    findOut: cut(
      report.next.findOut.flatMap((group) =>
        group.questions.map((line) => ({
          ask: line.question.ask,
          narrows: showTenths(line.narrows),
          knows: group.knows,
        })),
      ),
      most.findOut,
    ),
    path: report.next.path && printedPath(report.next.path),
    planned: report.planned?.words ?? null,
    contradictions: cut(
      report.contradictions.map(({ text, explanation }) => ({
        text,
        explanation,
        words: explanation === null ? t('summary.unexplained') : t('summary.explained', { explanation }),
      })),
      most.contradictions,
    ),
    withheld: cut(
      report.sections.flatMap(({ answers }) =>
        answers.flatMap(({ question, withheld }) =>
          withheld === null ? [] : [{ question, withheld: startOf(withheld) }],
        ),
      ),
      most.withheld,
    ),
    laws: report.laws ? printedLaws(report.laws, report.notes.laws) : null,
    standardsHeading: report.laws ? t('report-view.heading.other-standards') : t('summary.standards'),
    standards: cut(
      otherStandards(report.standards, report.laws).map(({ title, version, counts, provisions }) => ({
        title,
        version,
        counts,
        unchecked: isUnchecked(provisions),
      })),
      most.standards,
    ),
    notes: report.notes,
    standing: questionnaire.standing,
    notCovered: report.notCovered,
    fingerprint: t('summary.fingerprint', questionnaire),
    hash: questionnaire.hash,
    howToCheck: report.howToCheck,
    howToChallenge: report.howToChallenge,
    howToNames: namesInHowTo(report),
    handedOn: printedHandingOn(report),
  }
}

/** The product and its release, each of which may turn the direction of writing. */
function nameOf({ product }: Report): string {
  return `${isolatedText(product.name)} ${isolatedText(product.release.label)}`
}

function footOf({ submission, contentDigest, shared }: Report) {
  const address = shared?.address ?? submission?.address ?? ''
  return {
    first: submission
      ? t('summary.foot.submission', { number: submission.number, address })
      : t('summary.foot.draft'),
    address: submission ? address : null,
    second: submission ? t('summary.digest', { digest: contentDigest }) : '',
  }
}

/** More sections than this would crowd the first page: then they alone are named, and their questions follow later. */
const mostHeldQuestions = 2

function printedLevel(report: Report, overall: Extract<Report['overall'], { assessed: true }>) {
  const { level, couldBe, heldBackBy, lenses } = overall
  const verified = verifiedLevelWords(report)
  const sections = [...new Set(heldBackBy.map(({ sectionTitle }) => sectionTitle))]
  const withQuestions = heldBackBy.map(({ sectionTitle, question }) =>
    question ? t('summary.held-question', { section: sectionTitle, question: question.ask }) : sectionTitle,
  )
  const held = heldBackBy.length > mostHeldQuestions ? english.list(sections) : withQuestions.join('; ')
  return {
    assessed: true,
    level: level.level,
    couldBe: couldBe.level,
    title: levelWords(level, english),
    reach:
      couldBe.level > level.level ? t('summary.could-be', { level: levelWords(couldBe, english) }) : null,
    heldBackBy: held === '' ? null : t('summary.held-back-by', { sections: held }),
    lenses: [
      ...lenses.map((other) =>
        t('report-view.lens-level', {
          lens: t(`report-view.lens.${other.lens}`),
          level: levelWords(other.level, english),
        }),
      ),
      ...(verified.level === null ? [] : [verified.level]),
    ],
    notVerified: verified.none,
  }
}

function printedPath({ steps, target }: PathToLevel) {
  const printed = steps.map((step) => ({
    ...step,
    plan: step.plan && { words: step.plan.words, names: plannedNames(step.plan) },
  }))
  return {
    heading: t('summary.actions', { level: levelWords(target, english) }),
    steps: cut(printed, most.steps),
  }
}

function printedFloor({ question, words, says, asks, state }: FloorInReport) {
  return { held: words, question, says, asks, state }
}

function printedLaws(laws: LawsInReport, note: string) {
  return {
    sentences: [laws.offered, ...laws.further],
    note,
    required: cut(
      laws.required.map(({ title, about, applies, indicated, next, nextWords }) => ({
        title,
        part: about,
        applies,
        indicated,
        next: next ? nextName(next) : nextWords,
        ask: next?.question?.ask ?? null,
      })),
      most.laws,
    ),
  }
}

type Verified = ConclusionInReport['verified']

function printedSection(section: SectionInReport, verified: Verified | undefined, thresholds: number[]) {
  const { title, tooFew, notAssessed } = section
  const examined = verified?.sections.find((each) => each.section === section.id)
  const lenses = [...section.lenses, ...(examined?.reading ? [examined.reading] : [])]
  return {
    title: tooFew === undefined ? title : t('report.section-too-few', { section: title, count: tooFew }),
    notAssessed,
    examined: examined?.words ?? null,
    lenses: lenses.map((reading) => ({
      ...reading,
      title: levelWords(reading.level, english),
      short: t('level.short', reading.level),
      alt: t('summary.bar', {
        section: title,
        low: reading.low,
        high: reading.high > reading.low ? String(reading.high) : 'none',
        level: reading.level.level,
        name: reading.level.name,
      }),
      bar: intervalBar(reading, thresholds, colours),
    })),
  }
}
