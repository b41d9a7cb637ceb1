import type { ConclusionInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'

const { t } = english

/** Who reviewed, what they stated of themselves, by which criteria and what was done. */
export function ConclusionFacts({ conclusion }: { conclusion: ConclusionInReport }) {
  const { auditor, standing, criteria } = conclusion
  return (
    <div className="report-columns">
      <dl className="report-facts">
        <dt>{t('report-review.auditor')}</dt>
        <dd>
          <Isolated>{auditor.name}</Isolated>
          {!auditor.addressVerified && <span className="report-under">{t('report-review.unverified')}</span>}
        </dd>
        {auditor.firm !== null && (
          <>
            <dt>{t('report-review.firm')}</dt>
            <dd>
              <Isolated>{auditor.firm}</Isolated>
            </dd>
          </>
        )}
        <dt>{t('report-review.competence')}</dt>
        <dd>
          <Isolated>{auditor.competence}</Isolated>
        </dd>
        <dt>{t('report-review.stated')}</dt>
        <dd>
          <ul className="report-list">
            {standing.map(({ about, says }) => (
              <li key={about}>
                {about}: <Isolated>{says}</Isolated>
              </li>
            ))}
          </ul>
          <span className="report-under">{t('report-review.own-words')}</span>
        </dd>
      </dl>
      <dl className="report-facts">
        <dt>{t('report-review.why')}</dt>
        <dd>
          <Isolated>{conclusion.why}</Isolated>
        </dd>
        <dt>{t('report-review.course')}</dt>
        <dd>{conclusion.course}</dd>
        <dt>{t('report-review.scope')}</dt>
        <dd>
          {conclusion.scope} {conclusion.sample}
        </dd>
        <dt>{t('report-review.done')}</dt>
        <dd>
          {conclusion.done} {conclusion.facts}
        </dd>
        <dt>{t('report-review.criteria')}</dt>
        <dd>
          {criteria.words}
          <code className="report-digest">{criteria.hash}</code>
        </dd>
        <dt>{t('report-review.digest')}</dt>
        <dd>
          <code className="report-digest">{conclusion.digest}</code>
        </dd>
      </dl>
    </div>
  )
}
