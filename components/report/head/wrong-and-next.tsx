import { firstSteps } from '@/lib/core/report/glance/first-steps'
import { heldByEvidence } from '@/lib/core/report/glance/held-by-evidence'
import type { PathToLevel, Report } from '@/lib/core/report/report'
import { plannedNames } from '@/lib/core/report/words/path-words'
import { english } from '@/lib/words/english'
import { WithIsolated } from '../../ui/isolated'

const { t, list } = english

/** How many of each the first screen shows. */
const most = 3

/** Red lines crossed, and how many are open. */
export function WhatIsWrong({ report }: { report: Report }) {
  const crossed = report.redLines.filter(({ state }) => state === 'crossed')
  const open = report.redLines.length - crossed.length
  const more = crossed.length - most
  const held = heldByEvidence(report)
  const below = report.floors?.filter(({ state }) => state === 'crossed').length ?? 0
  return (
    <section>
      <h2 className="report-glance-heading">{t('glance.wrong.heading')}</h2>
      <ul className="report-glance-list">
        {crossed.slice(0, most).map(({ question, because }) => (
          <li key={question.id} className="report-glance-red">
            <strong>{because}</strong>{' '}
            <a href={`#answer-${question.id}`} className="report-under">
              {question.ask}
            </a>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <a href="#red-lines">{t('glance.wrong.more', { count: more })}</a>
        </p>
      )}
      {open > 0 && <p>{t('glance.wrong.open', { count: open })}</p>}
      {below > 0 && (
        <p>
          <a href="#floors">{t('glance.wrong.floors', { count: below })}</a>
        </p>
      )}
      {report.redLineNotes.map((note) => (
        <p key={note} className="report-quiet">
          {note}
        </p>
      ))}
      {held.length > 0 && <p>{t('glance.wrong.evidence', { sections: list(held), count: held.length })}</p>}
    </section>
  )
}

/** The steps that count first, or what to find out where no step is known. */
export function WhatIsNext({ report }: { report: Report }) {
  const steps = firstSteps(report, most)
  const unknown = report.next.findOut.flatMap(({ questions }) => questions).slice(0, most)
  return (
    <section>
      <h2 className="report-glance-heading">{t('glance.next.heading')}</h2>
      <ol className="report-glance-list report-glance-steps">
        {steps.map((step) => (
          <Step key={step.question.id} step={step} />
        ))}
        {steps.length === 0 &&
          unknown.map(({ question }) => (
            <li key={question.id}>
              <a href={`#answer-${question.id}`}>{t('glance.next.find-out', { ask: question.ask })}</a>
            </li>
          ))}
      </ol>
      {steps.length + unknown.length === 0 && <p>{report.next.path?.words ?? t('glance.next.nothing')}</p>}
      {steps.length > 0 && (
        <p>
          <a href="#actions">{t('glance.next.all')}</a>
        </p>
      )}
    </section>
  )
}

function Step({ step }: { step: PathToLevel['steps'][number] }) {
  const { question, newItems, to, plan } = step
  const [first = to, ...others] = newItems
  return (
    <li>
      <a href={`#answer-${question.id}`}>{question.ask}</a>
      <span className="report-under">{t('glance.next.items', { first, more: others.length })}</span>
      <span className="report-under">
        {plan ? (
          <WithIsolated names={plannedNames(plan)}>{plan.words}</WithIsolated>
        ) : (
          t('glance.next.no-plan')
        )}
      </span>
    </li>
  )
}
