import type { Score } from '@/lib/core/scoring/score'
import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { ScrollingTable } from '../ui/page/scrolling-table'
import { levelName, pointsWords, sectionScore } from './example-words'

/** The same answers with one thing changed, each scored again. */
export function WhatIfTable({ example }: { example: WorkedExample }) {
  return (
    <ScrollingTable caption="Security of the doorbell with one thing changed">
      <thead>
        <tr className="border-b border-edge text-small">
          {['What changes', 'Points', 'Level', 'Could be', 'Whole product'].map((name) => (
            <th key={name} scope="col" className="py-2 pe-4 text-start">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <WhatIfRow change="Nothing: the answers above" score={example.claimed} levels={example.levels} />
        {example.whatIf.map(({ change, score }) => (
          <WhatIfRow key={change} change={change} score={score} levels={example.levels} />
        ))}
      </tbody>
    </ScrollingTable>
  )
}

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
        {levelName(section.level, levels)}
        {held && (
          <span className="block text-small text-danger">
            Held there by a red line, {held.state === 'crossed' ? 'crossed' : 'open'}
          </span>
        )}
      </td>
      <td className="py-2 pe-4">{levelName(section.couldBe, levels)}</td>
      <td className="py-2">
        {score.overall.assessed ? levelName(score.overall.level, levels) : 'Not assessed'}
      </td>
    </tr>
  )
}
