import { checkedBy } from '@/lib/core/report/glance/checked-by'
import { evidenceShare } from '@/lib/core/report/glance/evidence-share'
import { contactHref } from '@/lib/core/report/handing-on/handing-on-schema'
import type { ConclusionInReport, Report } from '@/lib/core/report/report'
import { shownConclusion } from '@/lib/core/report/review/verified-in-report'
import { english } from '@/lib/words/english'
import { Isolated, WithIsolated } from '../../ui/isolated'
import { lensText, levelText, verifiedText } from '../report-words'

const { t } = english

/** Who claims it and who checked it, how much of it has evidence, and whom to write to. */
export function WhoSaysSo({ report }: { report: Report }) {
  const { submission, product, overall, counts } = report
  const shown = shownConclusion(report)
  const checked = checkedBy(report, english)
  return (
    <section>
      <h2 className="report-glance-heading">{t('glance.who.heading')}</h2>
      <dl className="report-glance-list">
        <dt>{t('report-view.claimed-by')}</dt>
        <dd>
          {submission ? (
            <>
              <Isolated>{submission.accountable.name}</Isolated>,{' '}
              <Isolated>{submission.accountable.role}</Isolated>
            </>
          ) : (
            t('report-view.not-submitted')
          )}
          {product.maker && (
            <span className="report-under">
              <Isolated>{product.maker}</Isolated>
            </span>
          )}
        </dd>
        <dt>{t('summary.checked-by')}</dt>
        <dd>
          <WithIsolated names={checked.names}>{checked.words}</WithIsolated>
        </dd>
        <dt>{t('report-view.answers-counted')}</dt>
        <dd>
          {t('glance.who.counts', counts)}
          <span className="report-under">{t('glance.who.evidence', evidenceShare(report))}</span>
          {overall.assessed &&
            overall.lenses.map(({ lens, level }) => (
              <span key={lens} className="report-under">
                {t('report-view.lens-level', { lens: lensText(lens), level: levelText(level) })}
              </span>
            ))}
          {shown && <VerifiedLevel shown={shown} />}
        </dd>
        {submission?.contact && (
          <>
            <dt>{t('report-view.contact')}</dt>
            <dd>
              <Isolated>{submission.contact.name}</Isolated>,{' '}
              <a href={contactHref(submission.contact.address)} rel="noreferrer nofollow">
                {submission.contact.address}
              </a>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function VerifiedLevel({ shown }: { shown: ConclusionInReport }) {
  const { overall, noLevel } = shown.verified
  const lens = verifiedText(shown)
  return (
    <span className="report-under">
      {overall ? t('report-view.lens-level', { lens, level: levelText(overall.level) }) : noLevel}
    </span>
  )
}
