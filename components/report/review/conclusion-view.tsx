import type { ConclusionInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Isolated, WithIsolated } from '../../ui/isolated'
import { Fold } from '../document/fold'
import { AddedList, AttachedList } from './added-list'
import { ChangedTable } from './changed-table'
import { ConclusionFacts } from './conclusion-facts'
import { DisputedList } from './disputed-list'
import { FindingEntries } from './finding-entries'
import { JudgedList } from './judged-list'
import { Reasoned } from './reasoned'
import { VerdictTable } from './verdict-table'

const { t } = english

type ConclusionViewProps = {
  conclusion: ConclusionInReport
  /** Whether the verified lens of the report is the one of this conclusion. */
  isShown: boolean
}

/** One conclusion, from who gave it to every verdict. */
export function ConclusionView({ conclusion, isShown }: ConclusionViewProps) {
  const { outcomeWords, auditor, checked, names, withdrawn, verified, notice, stopsAsked } = conclusion
  return (
    <div className="report-conclusion">
      <h3 className="report-subheading">
        <WithIsolated names={[auditor.name]}>
          {t('report-review.conclusion', { outcome: outcomeWords, name: auditor.name })}
        </WithIsolated>
      </h3>
      {withdrawn && <Reasoned {...withdrawn} />}
      {!isShown && (
        <p>
          <WithIsolated names={names}>{checked}</WithIsolated>
        </p>
      )}
      <p>{verified.words}.</p>
      {verified.noLevel && <p>{verified.noLevel}</p>}
      {stopsAsked.map((stop) => (
        <Reasoned key={`${stop.on} ${stop.reason}`} {...stop} />
      ))}
      <h4>{t('report-review.limits')}</h4>
      <p className="report-note">
        <Isolated>{conclusion.limits}</Isolated>
      </p>
      <p className="report-quiet">{notice}</p>
      {isShown ? (
        <Found conclusion={conclusion} />
      ) : (
        <Fold summary={t('glance.review-whole')}>
          <Found conclusion={conclusion} />
        </Fold>
      )}
    </div>
  )
}

/** What was changed and found comes first; how it was done and what else was judged is folded. */
function Found({ conclusion }: Pick<ConclusionViewProps, 'conclusion'>) {
  const { verdicts, withheld, contradictions, added, files } = conclusion
  // Two conclusions may be of one auditor, and the captions of tables differ on a page.
  const by = t('report-review.on-day', { name: conclusion.auditor.name, date: conclusion.at.slice(0, 10) })
  return (
    <>
      <ChangedTable verdicts={verdicts} by={by} />
      <DisputedList disputed={conclusion.disputed} />
      <FindingEntries findings={conclusion.findings} />
      <Fold summary={t('glance.review-facts')}>
        <ConclusionFacts conclusion={conclusion} />
      </Fold>
      {[withheld, contradictions, added, files ?? []].some((list) => list.length > 0) && (
        <Fold summary={t('glance.review-judged')}>
          <JudgedList withheld={withheld} contradictions={contradictions} />
          <AddedList added={added} />
          <AttachedList files={files} />
        </Fold>
      )}
      <VerdictTable verdicts={verdicts} by={by} />
    </>
  )
}
