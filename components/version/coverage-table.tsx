import type { CoverageRow } from '@/lib/core/questionnaire/coverage'
import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import { ScrollingTable } from '../ui/scrolling-table'
import { ClauseWords } from './clause-words'
import { questionPath } from './version-path'

/** Clause by clause: the questions that serve it, and the provisions that these speak for. */
export function CoverageTable({ rows, version }: { rows: readonly CoverageRow[]; version: Questionnaire }) {
  return (
    <ScrollingTable caption="Clauses, the questions that serve them and the provisions these speak for">
      <thead>
        <tr className="border-b border-edge text-small">
          <th scope="col" className="w-2/5 py-2 pe-6 text-start">
            Clause
          </th>
          <th scope="col" className="w-1/3 py-2 pe-6 text-start">
            Questions
          </th>
          <th scope="col" className="py-2 text-start">
            Provisions they speak for
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ clause, questions }) => (
          <tr key={clause.id} id={`clause-${clause.id}`} className="border-b border-line align-top">
            <th scope="row" className="py-3 pe-6 text-start font-normal">
              <ClauseWords clause={clause} source={version.source} />
            </th>
            <td className="py-3 pe-6">
              <ul className="flex flex-col gap-2">
                {questions.map(({ id, ask }) => (
                  <li key={id}>
                    <a href={questionPath(version, id)} className="inline-block min-h-6">
                      {ask}
                    </a>
                  </li>
                ))}
              </ul>
            </td>
            <td className="py-3 text-small">
              <Provisions references={questions.flatMap(({ provisions }) => provisions)} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}

type Reference = { framework: string; provision: string }

/** One line for each framework, each provision once. */
function Provisions({ references }: { references: readonly Reference[] }) {
  const frameworks = [...new Set(references.map(({ framework }) => framework))].toSorted()
  return (
    <ul>
      {frameworks.map((framework) => {
        const own = references.filter((each) => each.framework === framework)
        return (
          <li key={framework}>
            <span className="text-ink-soft">{framework}</span>{' '}
            {[...new Set(own.map(({ provision }) => provision))].join(', ')}
          </li>
        )
      })}
    </ul>
  )
}
