import type { Question, Questionnaire, Section } from '@/lib/core/format/questionnaire'
import { shareOfSection } from '@/lib/core/scoring/advice/share-of-section'
import { cutTenths } from '@/lib/core/scoring/level/cut'
import { english, rich } from '@/lib/words/english'
import { QuestionPart } from '../question/question-sections'

const { t, list } = english

type PointsCountedProps = {
  question: Question
  section: Section
  version: Pick<Questionnaire, 'levels' | 'floors'>
}

/** How an answer becomes points of its section, and which credit the levels ask of it. */
export function PointsCounted({ question, section, version }: PointsCountedProps) {
  const { weight, weightBecause, notApplicable } = question
  const share = shareOfSection(question, section)
  const asked = creditsAsked(weight, version)
  return (
    <QuestionPart title={t('question-page.points.title')}>
      <p className="measure">
        {t('question-page.points.weight', {
          weight: String(weight),
          section: section.title,
          share: cutTenths(share),
        })}{' '}
        {weightBecause}
      </p>
      {asked.length > 0 && (
        <p className="measure">{t('question-page.points.floors', { floors: list(asked) })}</p>
      )}
      <p className="measure">
        {rich('question-page.points.range', {
          mayNotApply: notApplicable ? 'yes' : 'no',
          link: (inside) => <a href="/scoring">{inside}</a>,
        })}
      </p>
    </QuestionPart>
  )
}

/** "level 2 · Partly asks for a credit of at least 20", for each floor of the question's weight. */
function creditsAsked(weight: number, { levels, floors = [] }: PointsCountedProps['version']): string[] {
  return floors.flatMap(({ level, weight1, weight2, weight3 }) => {
    const credit = [weight1, weight2, weight3][weight - 1]
    if (credit === undefined) return []
    return [t('question-page.points.floor', { level, name: levels[level]?.name ?? '', credit })]
  })
}
