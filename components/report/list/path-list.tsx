import type { PathToLevel, Planned } from '@/lib/core/report/report'
import { effortWords, plannedNames } from '@/lib/core/report/words/path-words'
import { english } from '@/lib/words/english'
import { WithIsolated } from '../../ui/isolated'
import { AnchoredHeading } from '../document/anchored-heading'
import { Fold } from '../document/fold'
import { ReportTable } from '../document/report-table'

const { t } = english

type PathListProps = { path: PathToLevel | null; planned: Planned | null }

/** What became of the plan before, and the least effort to the next level, line by line. */
export function PathList({ path, planned }: PathListProps) {
  if (!path && !planned) return null
  return (
    <section>
      <AnchoredHeading id="actions">{t('report-view.heading.actions')}</AnchoredHeading>
      {planned && <p>{planned.words}</p>}
      {path && <Path path={path} />}
    </section>
  )
}

function Path({ path }: { path: PathToLevel }) {
  return (
    <>
      <p className={path.steps.length === 0 ? undefined : 'report-quiet'}>{path.words}</p>
      {path.steps.length > 0 && (
        <Fold summary={t('glance.all-steps', { count: path.steps.length })}>
          <Steps steps={path.steps} />
        </Fold>
      )}
      {path.evidenceMissing.length > 0 && (
        <Fold summary={t('report-view.heading.evidence-missing')}>
          <ul className="report-list">
            {path.evidenceMissing.map(({ id, ask }) => (
              <li key={id}>
                <a href={`#answer-${id}`}>{ask}</a>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}

function Steps({ steps }: { steps: PathToLevel['steps'] }) {
  return (
    <ReportTable caption={t('report-view.path.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('report-view.path.question')}</th>
          <th scope="col">{t('report-view.path.from')}</th>
          <th scope="col">{t('report-view.path.to')}</th>
          <th scope="col" className="report-number">
            {t('plan.effort')}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.question.id}>
            <th scope="row">
              <a href={`#answer-${step.question.id}`}>{step.question.ask}</a>
              {step.plan && (
                <span className="report-under">
                  <WithIsolated names={plannedNames(step.plan)}>{step.plan.words}</WithIsolated>
                </span>
              )}
            </th>
            <td className="report-sentence">
              {step.from}
              {step.findOutFirst && <span className="report-under">{t('report-view.path.first')}</span>}
            </td>
            <td className="report-sentence">
              {step.newItems.length > 0 ? <NewItems items={step.newItems} /> : step.to}
            </td>
            <td className="report-number">{effortWords(step.effort)}</td>
          </tr>
        ))}
      </tbody>
    </ReportTable>
  )
}

function NewItems({ items }: { items: readonly string[] }) {
  return (
    <ul className="report-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
