import Link from 'next/link'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { floorWords } from '@/lib/core/report/words/floor-words'
import type { SectionCap } from '@/lib/core/scoring/advice/next-steps'
import { english } from '@/lib/words/english'
import { questionPath } from '../page/question-path'

const { t } = english

type FloorListProps = {
  assessmentId: string
  sections: Questionnaire['sections']
  floors: readonly SectionCap[]
}

/** Questions below what a level asks of their weight, then those without an answer; apart from red lines. */
export function FloorList({ assessmentId, sections, floors }: FloorListProps) {
  const questions = new Map(sections.flatMap((section) => section.questions).map((each) => [each.id, each]))
  const crossed = floors.filter(({ state }) => state === 'crossed')
  const open = floors.filter(({ state }) => state === 'open')
  const draw = (floor: SectionCap) => (
    <FloorItem
      key={floor.question}
      assessmentId={assessmentId}
      floor={floor}
      question={questions.get(floor.question)}
    />
  )
  if (floors.length === 0) return <p>{t('plan-page.floor.none')}</p>
  return (
    <>
      {crossed.length > 0 && <ul className="flex flex-col gap-3">{crossed.map(draw)}</ul>}
      {open.length > 0 && (
        <details open={crossed.length === 0 && open.length <= 3}>
          <summary className="min-h-8 text-accent underline underline-offset-4">
            {t('plan-page.floor.open', { count: open.length })}
          </summary>
          <ul className="mt-3 flex flex-col gap-3 ps-5">{open.map(draw)}</ul>
        </details>
      )}
    </>
  )
}

type FloorItemProps = { assessmentId: string; floor: SectionCap; question: Question | undefined }

function FloorItem({ assessmentId, floor, question }: FloorItemProps) {
  if (!question) return null
  const { section, binding, capsAt, below, state } = floor
  const why = floorWords([{ weight: question.weight, state }], english)
  return (
    <li className="measure">
      <Link href={questionPath(assessmentId, section, question.id)}>{question.ask}</Link>
      <p className="text-small text-ink-soft">
        {t(`plan-page.floor.${binding ? 'holds' : 'would-hold'}`, { level: capsAt, why, below })}
      </p>
    </li>
  )
}
