import type { Report } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'

const { t } = english

/** The parts of the report that are there, as links. */
export function Contents({ report }: { report: Report }) {
  const parts = [
    ['sections', true],
    ['review', report.review !== undefined],
    ['red-lines', true],
    ['floors', report.floors !== undefined],
    ['why', true],
    ['find-out', report.next.findOut.length > 0],
    ['actions', report.next.path !== null || Boolean(report.planned)],
    ['contradictions', report.contradictions.length > 0],
    ['standards', report.standards.length + report.standardsLeftOut.length > 0],
    ['answers', true],
    ['facts', true],
    ['limits', true],
  ] as const
  return (
    <nav aria-label={t('report-view.contents')} className="report-contents">
      <ul>
        {parts
          .filter(([, there]) => there)
          .map(([id]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`report-view.heading.${id}`)}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
