import { plannedNames, plannedSentence, stepPlanWords } from '@/lib/core/report/parts/plan-in-report'
import type { PathToLevel, Planned } from '@/lib/core/report/report'
import { WithIsolated } from '../../ui/isolated'
import { AnchoredHeading } from '../anchored-heading'
import { ReportTable } from '../report-table'
import { effortWords, levelWords } from '../report-words'

type PathListProps = { path: PathToLevel | null; planned: Planned | null }

/** What became of the plan before, and the least effort to the next level, line by line. */
export function PathList({ path, planned }: PathListProps) {
  if (!path && !planned) return null
  return (
    <section>
      <AnchoredHeading id="do">Do</AnchoredHeading>
      {planned && <p>{plannedSentence(planned)}</p>}
      {path && <Path path={path} />}
    </section>
  )
}

function Path({ path }: { path: PathToLevel }) {
  return (
    <>
      {path.steps.length === 0 ? (
        <p>Nothing needs doing for {levelWords(path.target)} beyond finding out what is not known yet.</p>
      ) : (
        <p className="report-quiet">
          The least effort that leads to {levelWords(path.target)}: {effortWords(path.effort)} units, where 1
          is one small piece of work from nothing to full credit, 3 a medium and 8 a large one.
        </p>
      )}
      {path.steps.length > 0 && <Steps steps={path.steps} />}
      {path.evidenceMissing.length > 0 && (
        <>
          <h3 className="report-subheading">Not priced in: evidence that is still missing</h3>
          <ul className="report-list">
            {path.evidenceMissing.map(({ id, ask }) => (
              <li key={id}>
                <a href={`#answer-${id}`}>{ask}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Steps({ steps }: { steps: PathToLevel['steps'] }) {
  return (
    <ReportTable caption="Answers that would suffice">
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">From today’s answer</th>
          <th scope="col">To</th>
          <th scope="col" className="report-number">
            Effort
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
                  <WithIsolated names={plannedNames(step.plan)}>{stepPlanWords(step.plan)}</WithIsolated>
                </span>
              )}
            </th>
            <td className="report-sentence">
              {step.from}
              {step.findOutFirst && <span className="report-under">Find out first</span>}
            </td>
            <td className="report-sentence">
              {step.newItems.length > 0 ? <Also items={step.newItems} /> : step.to}
            </td>
            <td className="report-number">{effortWords(step.effort)}</td>
          </tr>
        ))}
      </tbody>
    </ReportTable>
  )
}

function Also({ items }: { items: readonly string[] }) {
  return (
    <ul className="report-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
