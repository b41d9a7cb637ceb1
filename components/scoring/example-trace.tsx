import { cutWhole } from '@/lib/core/scoring/level/cut'
import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { english } from '@/lib/words/english'
import { Interval } from '../questionnaire/interval'
import { LevelStatement } from '../questionnaire/level'
import { exampleQuestion, exampleSection, sectionScore } from './example-words'
import { TraceTable } from './trace-table'

const { t } = english

/** A section of the example, question by question, as every report shows it, with its bounds and level. */
export function ExampleTrace({ example, id }: { example: WorkedExample; id: string }) {
  const { title } = exampleSection(example, id)
  const score = sectionScore(example.claimed, id)
  return (
    <div className="rounded-box border border-line bg-surface p-5">
      <h3 className="text-lead">{t('scoring.trace.example', { section: title })}</h3>
      <TraceTable
        caption={t('trace.caption', { section: title })}
        trace={score.trace}
        wordsOf={(question) => ({
          ask: exampleQuestion(example, question).ask,
          says: saidWords(example.said[question]),
        })}
      />
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

/** Null is "don't know yet". */
function saidWords(said: string | null | undefined): string {
  return said === null ? t('answer.unknown') : (said ?? '')
}
