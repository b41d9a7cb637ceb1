import type { Question, Section } from '@/lib/core/format/questionnaire'
import { shareOfSection } from '@/lib/core/scoring/advice/share-of-section'
import { cutTenths } from '@/lib/core/scoring/level/cut'
import { QuestionPart } from '../question/question-sections'
import { weightWords } from '../version-words'

type PointsCountedProps = { question: Question; section: Section }

/** How an answer becomes points of its section. */
export function PointsCounted({ question, section }: PointsCountedProps) {
  const { weight, weightBecause } = question
  const share = shareOfSection(question, section)
  return (
    <QuestionPart title="How its points count">
      <p className="measure">
        Weight {weight}, {weightWords[weight]?.toLowerCase()}. If every question of {section.title} counts, a
        full answer is worth {cutTenths(share)} of the section’s 100 points; where others do not apply, it is
        worth more. {weightBecause}
      </p>
      <p className="measure">
        An answer earns its credit out of 100 of that share. While you do not know, the share is shown as a
        range; with “not applicable” and its reason it is left out. <a href="/scoring">How scoring works</a>
      </p>
    </QuestionPart>
  )
}
