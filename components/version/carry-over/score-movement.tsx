import type {
  Mover,
  ScoreComparison,
  SectionComparison,
} from '@/lib/core/assessment/carry-over/compare-scores'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { cutWhole } from '@/lib/core/scoring/level/cut'
import type { SectionScore } from '@/lib/core/scoring/score'
import { english } from '@/lib/words/english'
import { levelWords } from '../../questionnaire/words'
import { Disclosure } from '../../ui/disclosure'
import { Tag } from '../../ui/tag'

const { t } = english

type ScoreMovementProps = {
  comparison: ScoreComparison
  before: Questionnaire
  now: Questionnaire
  questions: { before: ReadonlyMap<string, Question>; now: ReadonlyMap<string, Question> }
}

/** Levels and bounds before and after, section by section, with the questions that move them. */
export function ScoreMovement({ comparison, before, now, questions }: ScoreMovementProps) {
  return (
    <section aria-labelledby="movement">
      <h2 id="movement" className="text-heading">
        {t('carry-over.movement.title')}
      </h2>
      <p className="measure mt-1">
        {t('carry-over.movement.lead', {
          before: overallWords(comparison.before, before),
          versionBefore: before.version,
          now: overallWords(comparison.after, now),
          versionNow: now.version,
        })}
      </p>
      <ul className="mt-4">
        {movedFirst(comparison.sections).map((section) => (
          <Section key={section.section} section={section} before={before} now={now} questions={questions} />
        ))}
      </ul>
    </section>
  )
}

/** A level that moves is what people came to see; the order of the questionnaire decides the rest. */
function movedFirst(sections: readonly SectionComparison[]): SectionComparison[] {
  return sections.toSorted((a, b) => Number(levelMove(b) !== null) - Number(levelMove(a) !== null))
}

/** "Level falls from 3 to 2", or null where it stays. */
function levelMove({ before, after }: SectionComparison): string | null {
  if (!before?.assessed || !after?.assessed || before.level === after.level) return null
  const direction = after.level < before.level ? 'falls' : 'rises'
  return t(`carry-over.movement.${direction}`, { before: before.level, after: after.level })
}

function overallWords({ overall }: ScoreComparison['before'], { levels }: Questionnaire): string {
  if (!overall.assessed) return t('score.not-assessed')
  const level = levelWords(overall.level, levels)
  return overall.couldBe > overall.level
    ? t('carry-over.movement.could-be', { level, couldBe: overall.couldBe })
    : level
}

function Section({
  section,
  before,
  now,
  questions,
}: Pick<ScoreMovementProps, 'before' | 'now' | 'questions'> & { section: SectionComparison }) {
  const move = levelMove(section)
  const title = [...now.sections, ...before.sections].find(({ id }) => id === section.section)?.title
  return (
    <li className="border-t border-line py-4">
      <h3 className="flex flex-wrap items-center gap-3 font-semibold">
        {title ?? section.section} {move && <Tag tone="accent">{move}</Tag>}
      </h3>
      <dl className="grid gap-x-8 sm:grid-cols-2">
        <LevelAndBounds
          title={t('carry-over.movement.on', { version: before.version })}
          score={section.before}
          levels={before.levels}
        />
        <LevelAndBounds
          title={t('carry-over.movement.on', { version: now.version })}
          score={section.after}
          levels={now.levels}
        />
      </dl>
      {section.movers.length > 0 ? (
        <Disclosure summary={t('carry-over.movement.movers', { count: section.movers.length })}>
          <ul className="flex flex-col gap-1">
            {section.movers.map((mover) => (
              <li key={mover.question}>
                {(questions.now.get(mover.question) ?? questions.before.get(mover.question))?.ask ??
                  mover.question}{' '}
                <span className="text-small whitespace-nowrap text-ink-soft">{moverWords(mover)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : (
        <p className="text-small text-ink-soft">{t('carry-over.movement.none')}</p>
      )}
    </li>
  )
}

function LevelAndBounds({
  title,
  score,
  levels,
}: {
  title: string
  score: SectionScore | null
  levels: Questionnaire['levels']
}) {
  return (
    <div>
      <dt className="text-small text-ink-soft">{title}</dt>
      <dd>{boundsWords(score, levels)}</dd>
    </div>
  )
}

function boundsWords(score: SectionScore | null, levels: Questionnaire['levels']): string {
  if (!score?.assessed) return t('score.not-assessed')
  const [low, high] = [cutWhole(score.low), cutWhole(score.high)]
  const binding = score.redLines.filter((line) => line.binding)
  const isCrossed = binding.some(({ state }) => state === 'crossed')
  const held = binding.length === 0 ? 'no' : isCrossed ? 'crossed' : 'open'
  const values = { level: levelWords(score.level, levels), held, low }
  return low === high
    ? t('carry-over.movement.points', values)
    : t('carry-over.movement.between', { ...values, high })
}

/** "new, low +0.0, high +4.2". */
function moverWords({ low, high, before, after }: Mover): string {
  const state = before ? (after ? 'both' : 'removed') : 'new'
  return t('carry-over.movement.mover', { state, low: signed(low), high: signed(high) })
}

/** Tenths of a point as points, with their sign. */
function signed(tenths: number): string {
  const sign = tenths < 0 ? '−' : '+'
  return `${sign}${(Math.abs(tenths) / 10).toFixed(1)}`
}
