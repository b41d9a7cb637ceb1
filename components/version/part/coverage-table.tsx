import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { CoverageRow } from '@/lib/core/standards/coverage'
import { english } from '@/lib/words/english'
import { ScrollingTable } from '../../ui/table/scrolling-table'
import { ClauseWords } from '../question/clause-words'
import { questionPath } from '../version-path'

const { t, series } = english

type CoverageTableProps = { caption: string; rows: readonly CoverageRow[]; version: Questionnaire }

/** Said once for all cells: the matrix has a row for each clause. */
const look =
  '[&_a]:inline-block [&_a]:min-h-6 [&_td]:py-3 [&_td]:pe-6 [&_td:last-child]:pe-0 [&_td:last-child]:text-small [&_th]:py-3 [&_th]:pe-6 [&_th]:text-start [&_tbody_th]:font-normal [&_thead_th]:py-2 [&_thead_th]:text-small [&_tbody_tr]:border-b [&_tbody_tr]:border-line [&_thead_tr]:border-b [&_thead_tr]:border-edge [&_tr]:align-top'

/** Clause by clause: the questions that serve it, and the provisions that these speak for. */
export function CoverageTable({ caption, rows, version }: CoverageTableProps) {
  return (
    <ScrollingTable caption={caption} look={look}>
      <thead>
        <tr>
          <th scope="col" className="w-2/5">
            {t('coverage.clause')}
          </th>
          <th scope="col" className="w-1/3">
            {t('blank.questions')}
          </th>
          <th scope="col">{t('coverage.provisions')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ clause, questions }) => (
          <tr key={clause.id} id={`clause-${clause.id}`}>
            <th scope="row">
              <ClauseWords clause={clause} source={version.source} />
            </th>
            <td>
              <ul className="flex flex-col gap-2">
                {questions.map(({ id, ask }) => (
                  <li key={id}>
                    <a href={questionPath(version, id)}>{ask}</a>
                  </li>
                ))}
              </ul>
            </td>
            <td>
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
            {series([...new Set(own.map(({ provision }) => provision))])}
          </li>
        )
      })}
    </ul>
  )
}
