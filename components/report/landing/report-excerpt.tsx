import { clsx } from 'clsx/lite'
import type { Report, SectionInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Interval } from '../../questionnaire/interval'

const { t } = english

/** The head of a real report of the fictional example: not a picture of one. */
export function ReportExcerpt({ report }: { report: Report }) {
  const { overall, product } = report
  const crossed = report.redLines.filter(({ state }) => state === 'crossed')
  return (
    <section
      aria-labelledby="excerpt"
      className="rounded-box border border-line bg-surface p-6 shadow-raised sm:p-8"
    >
      <p className="text-small text-ink-soft">
        {t('landing.excerpt', { product: product.name, release: product.release.label })}
      </p>
      <p className="mt-4 font-semibold">{report.checked}</p>
      <h2 id="excerpt" className="mt-2 text-heading text-pretty">
        {report.verdict}
      </h2>
      <ul className="mt-5 flex flex-col gap-4">
        {report.sections.map((section) => (
          <SectionLine
            key={section.id}
            section={section}
            thresholds={report.levels.map(({ from }) => from)}
          />
        ))}
      </ul>
      {overall.assessed && crossed[0] && (
        <p className="mt-5 border-s-4 border-danger ps-3 text-small">
          {t('landing.crossed', { question: crossed[0].question.ask, answer: crossed[0].says })}
        </p>
      )}
      <p className="mt-5">
        <a href="/example" className="inline-flex min-h-6 items-center font-semibold">
          {t('landing.whole')}
        </a>
      </p>
    </section>
  )
}

function SectionLine({ section, thresholds }: { section: SectionInReport; thresholds: readonly number[] }) {
  const [claimed] = section.lenses
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
      <h3 className="text-body font-normal">{section.title}</h3>
      <p className="font-semibold">
        {claimed ? `${claimed.level.level} · ${claimed.level.name}` : t('score.not-assessed')}
      </p>
      <div className="col-span-2">
        {claimed?.heldFrom && (
          <p className={clsx('text-small', claimed.heldBy === 'crossed' ? 'text-danger' : 'text-ink-soft')}>
            {claimed.held}
          </p>
        )}
        {claimed && <Interval low={claimed.low} high={claimed.high} thresholds={thresholds} />}
      </div>
    </li>
  )
}
