import type { Level } from '@/lib/core/questionnaire/questionnaire'
import { cutWhole } from '@/lib/core/scoring/cut'
import type { SectionScore } from '@/lib/core/scoring/score'
import { Interval } from '../../questionnaire/interval'
import { LevelStatement } from '../../questionnaire/level'

type AssessedSection = Extract<SectionScore, { assessed: true }>

/** What the answers of a section come to while they are given: level, bounds, and red lines that hold it. */
export function SectionVerdict({
  score,
  levels,
  title,
}: {
  score: AssessedSection
  levels: readonly Level[]
  title: string
}) {
  const binding = score.redLines.filter((line) => line.binding)
  const thresholds = levels.map(({ from }) => from)
  return (
    <div className="flex flex-col gap-3">
      <div>
        <h2 className="text-small font-normal text-ink-soft">{title}, as you answer</h2>
        <LevelStatement level={score.level} couldBe={score.couldBe} levels={levels} isLive />
      </div>
      <Interval low={cutWhole(score.low)} high={cutWhole(score.high)} thresholds={thresholds} />
      {binding.length > 0 && (
        <div className="border-s-4 border-danger ps-3 text-small">
          <p>
            Held at level {score.level} by{' '}
            {binding.length === 1 ? 'a red line' : `${binding.length} red lines`}:
          </p>
          <ul>
            {binding.map((line) => (
              <li key={line.question}>
                <a href={`#question-${line.question}`} className="inline-flex min-h-6 items-center">
                  {line.state === 'crossed'
                    ? 'crossed in this question'
                    : 'open until this question is answered'}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
