import type { CopyNote } from '@/components/assessment/page/copy-note'
import { WaitingProposals } from '@/components/assessment/proposals/waiting-proposals'
import { carriedNote } from '@/components/assessment/question/carried-note'
import { EvidenceElsewhere } from '@/components/assessment/question/evidence-elsewhere'
import type { SectionQuestion } from '@/components/assessment/section/section-question'
import { QuestionMarks } from '@/components/assessment/together/question-marks'
import { passesFilter, type QuestionFilter } from '@/components/questionnaire/question-filter'
import { answerDigest } from '@/lib/browser/typed/rendered-answer'
import { typedFrom } from '@/lib/browser/typed/typed-answer'
import { questionsById } from '@/lib/core/format/question-place'
import { viewQuestion } from '@/lib/core/format/question-view'
import type { Question } from '@/lib/core/format/questionnaire'
import type { CarryRecord } from '@/lib/server/assessments/carry-over/carry-record'
import type { SectionToAnswer } from '@/lib/server/assessments/pages/section-page'
import { english } from '@/lib/words/english'

const { t } = english

/** The questions of a section that the filter leaves, as its page shows them. */
export function sectionQuestions(
  { assessment, applicable, carried, proposals, marks }: SectionToAnswer,
  filter: QuestionFilter,
  personId: string,
): SectionQuestion[] {
  const { answers, stored } = assessment
  const isMine = (id: string) => marks.get(id)?.given?.to.id === personId
  const notes = copyNotes(carried)
  return applicable.flatMap((question, index) => {
    if (!passesFilter(question, { answers, isMine }, filter)) return []
    const { id, guidance } = question
    const mark = marks.get(id)
    const answer = answers[id] ?? null
    const copyNote = notes.get(id)
    const { revision = 0, elsewhere } = stored.answers[id] ?? {}
    const own = proposals.filter(({ key }) => key === id)
    return {
      question: viewQuestion(question),
      place: t('question.place', { number: index + 1, total: applicable.length }),
      answer,
      revision,
      digest: answerDigest(typedFrom(answer)),
      guidance,
      ...(mark || elsewhere
        ? {
            beside: (
              <>
                <EvidenceElsewhere titles={elsewhere} />
                {mark && <QuestionMarks {...mark} />}
              </>
            ),
          }
        : {}),
      ...(copyNote ? { copyNote } : {}),
      ...(own.length > 0
        ? {
            proposals: (
              <WaitingProposals
                assessmentId={assessment.id}
                question={viewQuestion(question)}
                proposals={own}
                revision={revision}
              />
            ),
          }
        : {}),
    }
  })
}

/** Why an answer that was carried over waits to be confirmed, by question. */
function copyNotes(record: CarryRecord | null): Map<string, CopyNote> {
  const { questionnaire } = record?.from ?? {}
  const before = questionnaire ? questionsById(questionnaire) : new Map<string, Question>()
  return new Map(
    (record?.answers ?? []).flatMap((line) => {
      const note = carriedNote(line, before)
      return note ? [[line.question, note]] : []
    }),
  )
}
