// The review in the summary: what the first page says of it, and its own part, cut to length.

import type {
  ConclusionInReport,
  OtherReviewInReport,
  Report,
  VerdictInReport,
} from '../../../core/report/report'
import { isChange } from '../../../core/report/review/verdicts-in-report'
import { shownConclusion, verifiedLens } from '../../../core/report/review/verified-in-report'
import { levelWords } from '../../../core/report/words/level-words'
import { english } from '../../../words/english'
import { reviewCaptions } from '../captions'
import { cut } from '../cut'
import { reviewFacts } from './review-facts'

const { t } = english

const most = { changed: 6, findings: 6, disputed: 3, others: 8 } as const

/** Part of the data for summary.typ; null where nobody was ever asked for a review. */
export function printedReviewSummary({ review, ...report }: Report) {
  if (!review) return null
  const shown = shownConclusion({ ...report, review })
  const withdrawn = review.conclusions.filter((each) => each !== shown)
  return {
    words: reviewCaptions(),
    facts: shown && { about: t('report-review.about'), says: t('report-review.says'), rows: factsOf(shown) },
    notice: shown?.notice ?? null,
    changed: cut((shown?.verdicts ?? []).filter(isChange).map(printedChange), most.changed),
    disputed: cut(
      (shown?.disputed ?? []).map(({ ask, says, why, words }) => ({
        ask,
        says: t('report-review.team-says', { says }),
        why,
        words,
      })),
      most.disputed,
    ),
    findings: cut(
      (shown?.findings ?? []).map(({ gradeWords, found, stateWords, since }) => ({
        grade: gradeWords,
        found,
        state: stateWords,
        since: since?.stateWords ?? null,
      })),
      most.findings,
    ),
    others: cut([...withdrawn.map(printedConclusion), ...review.others.map(printedOther)], most.others),
  }
}

/** The level of the verified lens, or why there is none. */
export function verifiedLevelWords(report: Report): { level: string | null; none: string | null } {
  const shown = shownConclusion(report)
  if (!shown) return { level: null, none: null }
  const { overall, noLevel } = shown.verified
  if (!overall) return { level: null, none: noLevel }
  const lens = t(`report-view.lens.${verifiedLens(shown)}`)
  return {
    level: t('report-view.lens-level', { lens, level: levelWords(overall.level, english) }),
    none: null,
  }
}

const factsOf = (conclusion: ConclusionInReport) => reviewFacts(conclusion, { inFull: false })

function printedChange({ question, claimed, found, words, why, basisWords }: VerdictInReport) {
  return {
    ask: question.ask,
    claimed: claimed.join('; '),
    found: found ? found.join('; ') : words,
    why: why ?? '',
    basis: basisWords,
  }
}

function printedConclusion({ auditor, outcomeWords, withdrawn, course }: ConclusionInReport) {
  return {
    who: auditor.name,
    about: course,
    ended: [outcomeWords, withdrawn?.words].filter((each) => each !== undefined).join('. '),
    reason: withdrawn?.reason ?? null,
  }
}

function printedOther({ auditor, about, askedOn, words, reason, stopsAsked }: OtherReviewInReport) {
  const stops = stopsAsked.map((stop) => `${stop.words} ${stop.reason}`)
  const reasons = [...(reason === null ? [] : [reason]), ...stops]
  return {
    who: auditor,
    about: `${about}, ${t('report-review.asked-on', { date: askedOn })}`,
    ended: words,
    reason: reasons.length > 0 ? reasons.join(' ') : null,
  }
}
