// Headings of tables and other captions of the printed pages, ready for the Typst templates, which hold no prose.

import type { Report } from '../../core/report/report'
import { english } from '../../words/english'

const { t } = english

/** At the edges of every page; the template puts its numbers in. */
export const pageCaption = t('summary.page', { page: '{page}', pages: '{pages}' })

export function summaryCaptions() {
  return {
    page: pageCaption,
    reached: t('report-view.reached'),
    possible: t('report-view.possible'),
    redLines: t('report-view.heading.red-lines'),
    floors: t('report-view.heading.floors'),
    sections: t('report-view.heading.sections'),
    section: t('report-view.bars.section'),
    level: t('report-view.level'),
    scale: t('summary.scale'),
    points: t('summary.points'),
    claimAndScope: t('summary.claim-and-scope'),
    claim: t('summary.claim'),
    whoAndWhen: t('summary.who-and-when'),
    claimedBy: t('report-view.claimed-by'),
    claimedByNone: t('summary.foot.draft'),
    checkedBy: t('summary.checked-by'),
    date: t('blank.date'),
    questionnaire: t('report-view.questionnaire'),
    scope: t('summary.scope'),
    included: t('summary.included'),
    device: t('report-view.scope.device'),
    app: t('report-view.scope.app'),
    cloud: t('report-view.scope.cloud'),
    regions: t('report-view.scope.regions'),
    states: {
      in: t('report-view.scope.in'),
      out: t('report-view.scope.out'),
      none: t('report-view.scope.none'),
      'not-stated': t('report-view.scope.not-stated'),
    },
    answered: t('summary.answered'),
    notCovered: t('summary.not-covered'),
    findOut: t('summary.find-out'),
    question: t('report-view.path.question'),
    whom: t('summary.whom'),
    settles: t('summary.settles'),
    knows: {
      engineering: t('knows.engineering'),
      product: t('knows.product'),
      legal: t('knows.legal'),
      support: t('knows.support'),
    },
    actions: t('report-view.heading.actions'),
    fromTo: t('summary.from-to'),
    findOutFirst: t('report-view.path.first'),
    contradictions: t('summary.contradictions'),
    unexplained: t('summary.unexplained'),
    withheld: t('answer.withheld'),
    withheldBecause: t('summary.withheld-because'),
    laws: t('report-view.heading.laws'),
    law: t('summary.law'),
    lawDate: t('summary.law-date'),
    lawNext: t('summary.law-next'),
    indicated: t('indication.status.indicated'),
    standard: t('summary.standard'),
    statuses: [
      t('indication.status.indicated'),
      t('summary.in-part'),
      t('indication.status.not-indicated'),
      t('indication.status.unknown'),
      t('indication.status.not-applicable'),
      t('indication.status.not-asked'),
    ],
    all: t('summary.all'),
    unchecked: t('summary.unchecked'),
    basis: t('summary.basis'),
    basisNote: t('summary.basis-note'),
  }
}

export function reviewCaptions() {
  return {
    review: t('report-view.heading.review'),
    changed: t('report-review.changed'),
    question: t('report-view.path.question'),
    claimed: t('report-review.claimed'),
    found: t('report-review.found'),
    why: t('report-review.reason'),
    disputed: t('report-review.disputed'),
    findings: t('report-review.findings'),
    finding: t('review-print.finding'),
    foundBy: t('review-print.found-by'),
    state: t('review-print.state'),
    others: t('report-review.others'),
    who: t('review-print.who'),
    ended: t('review-print.ended'),
    reason: t('summary.withheld-because'),
  }
}

export function fullReviewCaptions() {
  return {
    page: pageCaption,
    about: t('report-review.about'),
    says: t('report-review.says'),
    question: t('report-view.path.question'),
    claimed: t('report-review.claimed'),
    verdict: t('report-review.verdict'),
    evidence: t('review-print.evidence'),
    disputed: t('report-review.disputed'),
    withheld: t('report-review.withheld'),
    contradictions: t('report-view.heading.contradictions'),
    findings: t('report-review.findings'),
    noFindings: t('report-review.no-findings'),
    requests: t('review-print.requests'),
    added: t('report-review.added'),
    files: t('review-file.of-auditor'),
  }
}

export function annexCaptions() {
  return {
    page: pageCaption,
    what: t('annex.what'),
    which: t('annex.which'),
    provisions: t('annex.provisions'),
    askedByLaw: t('annex.asked-by-law'),
    questionnaire: t('report-view.questionnaire'),
    claimedBy: t('report-view.claimed-by'),
    wholeReport: t('annex.whole-report'),
    text: t('annex.text'),
    licence: t('annex.licence'),
    provision: t('report-view.standard.provision'),
    status: t('report-view.standard.status'),
    support: t('annex.support'),
    yours: t('annex.yours'),
    detail: t('annex.detail'),
    missing: t('annex.missing'),
    table: t('annex.table'),
    totals: t('annex.totals'),
    all: t('annex.all'),
  }
}

export function blankCaptions() {
  return {
    page: pageCaption,
    head: t('blank.head'),
    fillIn: [t('blank.product'), t('blank.release'), t('blank.filled-in-by'), t('blank.date')],
    howTo: t('blank.how-to.heading'),
    howToLines: [
      t('blank.how-to.facts'),
      t('blank.how-to.knows'),
      t('blank.how-to.unknown'),
      t('blank.how-to.essential'),
      t('blank.how-to.marks'),
      t('blank.how-to.evidence'),
    ],
    contents: t('blank.contents'),
    part: t('blank.part'),
    questions: t('blank.questions'),
    essential: t('question.essential'),
    factsInContents: t('report-view.heading.facts'),
    facts: t('blank.facts'),
    basis: t('blank.basis'),
    notCovered: t('summary.not-covered'),
    notes: t('blank.notes'),
    unknown: t('answer.unknown'),
  }
}

/**
 * How the pages of a report call themselves: of a draft, its title, the head of each page and the first heading on each page
 * say so. `product`: its name with its release.
 */
export function summaryStanding({ submission, date }: Report, product: string) {
  return submission
    ? { title: t('summary.title', { product }), head: t('summary.head', { date }), draft: null }
    : {
        title: t('preview.document-title', { product }),
        head: t('preview.head', { date }),
        draft: t('assessment.state.draft'),
      }
}
