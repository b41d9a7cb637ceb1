import type { Score } from '@/lib/core/scoring/score'
import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { english } from '@/lib/words/english'
import { ScrollingTable } from '../ui/table/scrolling-table'
import { pointsWords, sectionScore, shortLevel } from './example-words'

const { t } = english

/** The same answers with one thing changed, each scored again. */
export function WhatIfTable({ example }: { example: WorkedExample }) {
  return (
    <ScrollingTable caption={t('scoring.what-if.caption')}>
      <thead>
        <tr className="border-b border-edge text-small">
          {columns().map((name) => (
            <th key={name} scope="col" className="py-2 pe-4 text-start">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <WhatIfRow change={t('scoring.what-if.nothing')} score={example.claimed} levels={example.levels} />
        {example.whatIf.map(({ change, score }) => (
          <WhatIfRow
            key={change}
            change={t(`scoring.what-if.${change}`)}
            score={score}
            levels={example.levels}
          />
        ))}
      </tbody>
    </ScrollingTable>
  )
}

const columns = () => [
  t('scoring.what-if.change'),
  t('summary.points'),
  t('report-view.level'),
  t('report-view.possible'),
  t('scoring.what-if.product'),
]

type WhatIfRowProps = { change: string; score: Score; levels: WorkedExample['levels'] }

function WhatIfRow({ change, score, levels }: WhatIfRowProps) {
  const section = sectionScore(score, 'security')
  const held = section.redLines.find(({ binding }) => binding)
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-2 pe-4 text-start font-normal">
        {change}
      </th>
      <td className="py-2 pe-4 whitespace-nowrap">{pointsWords(section)}</td>
      <td className="py-2 pe-4">
        {shortLevel(section.level, levels)}
        {held && (
          <span className="block text-small text-danger">
            {t('scoring.what-if.held', { state: held.state })}
          </span>
        )}
      </td>
      <td className="py-2 pe-4">{shortLevel(section.couldBe, levels)}</td>
      <td className="py-2">
        {score.overall.assessed ? shortLevel(score.overall.level, levels) : t('score.not-assessed')}
      </td>
    </tr>
  )
}
