import { cutTenths, cutWhole, showTenths } from '@/lib/core/scoring/cut'
import type { TraceLine } from '@/lib/core/scoring/score'
import type { WorkedExample } from '@/lib/core/scoring/worked-example'
import { Interval } from '../questionnaire/interval'
import { LevelStatement } from '../questionnaire/level'
import { ScrollingTable } from '../ui/scrolling-table'
import { exampleQuestion, exampleSection, sectionScore } from './example-words'

const columns = ['Weight', 'Share %', 'Credit', 'Gained', 'Uncertain', 'Lost']

/** A section of the example, question by question, as every report shows it, with its bounds and level. */
export function ExampleTrace({ example, id }: { example: WorkedExample; id: string }) {
  const { title } = exampleSection(example, id)
  const score = sectionScore(example.claimed, id)
  return (
    <div className="rounded-box border border-line bg-surface p-5">
      <h3 className="text-lead">{title} of a doorbell</h3>
      <ScrollingTable caption={`${title}, question by question`}>
        <thead>
          <tr className="border-b border-edge text-small">
            <th scope="col" className="py-2 text-start">
              Question and answer
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" className="py-2 ps-4 text-end whitespace-nowrap">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {score.trace.map((line) => (
            <TraceRow key={line.question} line={line} example={example} />
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" colSpan={4} className="py-2 text-start">
              Together
            </th>
            {(['gained', 'uncertain', 'lost'] as const).map((column) => (
              <td key={column} className="py-2 ps-4 text-end">
                {showTenths(score.trace.reduce((sum, { shown }) => sum + shown[column], 0))}
              </td>
            ))}
          </tr>
        </tfoot>
      </ScrollingTable>
      <div className="mt-4 grid items-end gap-x-10 gap-y-3 sm:grid-cols-2">
        <LevelStatement level={score.level} couldBe={score.couldBe} levels={example.levels} />
        <Interval
          low={cutWhole(score.low)}
          high={cutWhole(score.high)}
          thresholds={example.levels.map(({ from }) => from)}
        />
      </div>
    </div>
  )
}

function TraceRow({ line, example }: { line: TraceLine; example: WorkedExample }) {
  const { question, weight, share, low, high, shown } = line
  const credit = low === high ? String(low) : `${low} to ${high}`
  const figures = [
    String(weight),
    cutTenths({ n: 100 * share.n, d: share.d }),
    credit,
    showTenths(shown.gained),
    showTenths(shown.uncertain),
    showTenths(shown.lost),
  ]
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-2 text-start font-normal">
        {exampleQuestion(example, question).ask}
        <span className="block text-small text-ink-soft">{example.said[question]}</span>
      </th>
      {columns.map((name, index) => (
        <td key={name} className="py-2 ps-4 text-end whitespace-nowrap">
          {figures[index]}
        </td>
      ))}
    </tr>
  )
}
