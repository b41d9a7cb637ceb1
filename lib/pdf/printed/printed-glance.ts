// The first page of the summary: how good it is, what is wrong, what is next and who says so.

import { evidenceShare } from '../../core/report/glance/evidence-share'
import { factStrip } from '../../core/report/glance/fact-strip'
import { firstSteps } from '../../core/report/glance/first-steps'
import { heldByEvidence } from '../../core/report/glance/held-by-evidence'
import { levelBadge } from '../../core/report/glance/level-badge'
import type { PathToLevel, Report } from '../../core/report/report'
import { shownConclusion } from '../../core/report/review/verified-in-report'
import { plannedNames } from '../../core/report/words/path-words'
import { english } from '../../words/english'

const { t, series, longDate, list } = english

/** How many red lines and steps it shows: a third lens takes the place of one. */
const most = { alone: 3, besideReview: 2 } as const

export function printedGlance(report: Report) {
  const { submission, counts } = report
  const shown = shownConclusion(report) ? most.besideReview : most.alone
  const open = report.redLines.filter(({ state }) => state === 'open').length
  return {
    until: submission ? t('glance.who.until', { date: longDate(submission.validUntil) }) : null,
    release: releaseLine(report),
    strip: factStrip(report, english),
    badge: levelBadge(report, english),
    wrong: printedWrong(report, { open, shown }),
    next: printedNext(report, shown),
    who: t('glance.who.heading'),
    claimed: submission ? null : t('report-view.not-submitted'),
    behind: t('summary.behind'),
    counts: t('glance.who.counts', counts),
    evidence: t('glance.who.evidence', evidenceShare(report)),
    check: t('summary.check'),
    meaning: t('summary.meaning'),
    barsMean: t('summary.bars-mean'),
  }
}

const parts = ['device', 'app', 'cloud'] as const

/** "Release of 2 March 2026, device, app and cloud service, European Union": what is known of it. */
function releaseLine({ product: { release } }: Report): string {
  const included = parts.filter((part) => release.scope[part].state === 'in')
  return series([
    ...(release.date ? [t('summary.release', { date: longDate(release.date) })] : []),
    ...(included.length > 0 ? [list(included.map((part) => t(`glance.part.${part}`)))] : []),
    ...(release.scope.regions ? [release.scope.regions] : []),
  ])
}

function printedWrong(report: Report, { open, shown }: { open: number; shown: number }) {
  const { redLines, redLineNotes, floors } = report
  const held = heldByEvidence(report)
  const crossed = redLines.filter(({ state }) => state === 'crossed')
  const below = floors?.filter(({ state }) => state === 'crossed').length ?? 0
  const more = crossed.length - shown
  return {
    heading: t('summary.red-lines', { crossed: crossed.length, open }),
    lines: crossed.slice(0, shown).map(({ because, question }) => ({ because, ask: question.ask })),
    notes: [
      ...(more > 0 ? [t('glance.wrong.more', { count: more })] : []),
      ...(open > 0 ? [t('glance.wrong.open', { count: open })] : []),
      ...(below > 0 ? [t('glance.wrong.floors', { count: below })] : []),
      ...redLineNotes,
      ...(held.length > 0 ? [t('glance.wrong.evidence', { sections: list(held), count: held.length })] : []),
    ],
  }
}

function printedNext(report: Report, shown: number) {
  const steps = firstSteps(report, shown)
  const unknown = report.next.findOut.flatMap(({ questions }) => questions).slice(0, shown)
  const asks = unknown.map(({ question }) => t('glance.next.find-out', { ask: question.ask }))
  const otherwise = report.next.path?.words ?? t('glance.next.nothing')
  return {
    heading: steps.length > 0 ? t('summary.steps', { count: steps.length }) : t('glance.next.heading'),
    steps: steps.map(printedStep),
    otherwise: steps.length > 0 ? [] : asks.length > 0 ? asks : [otherwise],
  }
}

function printedStep({ question, newItems, to, plan }: PathToLevel['steps'][number]) {
  const [first = to, ...others] = newItems
  return {
    ask: question.ask,
    to: t('glance.next.items', { first, more: others.length }),
    plan: plan
      ? { words: plan.words, names: plannedNames(plan) }
      : { words: t('glance.next.no-plan'), names: [] },
  }
}
