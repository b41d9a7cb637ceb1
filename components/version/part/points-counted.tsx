import type { Question, Questionnaire, Section } from '@/lib/core/format/questionnaire'
import { shareOfSection } from '@/lib/core/scoring/advice/share-of-section'
import { cutTenths } from '@/lib/core/scoring/level/cut'
import { levelWords } from '../../questionnaire/words'
import { QuestionPart } from '../question/question-sections'
import { weightWords } from '../version-words'

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
    <QuestionPart title="How its points count">
      <p className="measure">
        Weight {weight}, {weightWords[weight]?.toLowerCase()}. If every question of {section.title} counts, a
        full answer is worth {cutTenths(share)} of the section’s 100 points; where others do not apply, it is
        worth more. {weightBecause}
      </p>
      {asked.length > 0 && (
        <p className="measure">Whatever the section’s points, {inList.format(asked)} here.</p>
      )}
      <p className="measure">
        An answer earns its credit out of 100 of that share. While you do not know, the share is shown as a
        range{notApplicable && '; with “not applicable” and its reason it is left out'}.{' '}
        <a href="/scoring">How scoring works</a>
      </p>
    </QuestionPart>
  )
}

const inList = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "level 2 · Partly asks for a credit of at least 20", for each floor of the question's weight. */
function creditsAsked(weight: number, { levels, floors = [] }: PointsCountedProps['version']): string[] {
  return floors.flatMap(({ level, weight1, weight2, weight3 }) => {
    const credit = [weight1, weight2, weight3][weight - 1]
    if (credit === undefined) return []
    return [`${levelWords(level, levels).replace('Level', 'level')} asks for a credit of at least ${credit}`]
  })
}
