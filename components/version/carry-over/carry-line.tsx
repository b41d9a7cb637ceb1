import type { AnswerLine } from '@/lib/core/assessment/carry-over/carry-over-schema'
import type { Fact, Question } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { viewQuestion } from '../../../lib/core/format/question-view'
import { answerWords } from '../../questionnaire/answer-words'
import { WithIsolated } from '../../ui/isolated'

const { t } = english

export type TwoVersions = {
  /** Empty where the old version is no longer on the server. */
  before: ReadonlyMap<string, Question>
  now: ReadonlyMap<string, Question>
  facts: readonly Fact[]
}

/** One question: the old answer, the new answer, and why. */
export function CarryLine({ line, versions }: { line: AnswerLine; versions: TwoVersions }) {
  const { question: id, before, after, reason, because } = line
  const question = versions.now.get(id) ?? versions.before.get(id)
  const isSame = before.length === 1 && before[0]?.question === id && line.state !== 'dropped'
  return (
    <li className="border-t border-line py-4">
      <p className="font-semibold">{question?.ask ?? id}</p>
      {reason && (
        <p className="text-small text-ink-soft">
          {t(`carry-reason.${reason}`)} {because}
        </p>
      )}
      <dl className="mt-1 grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {before.map(({ question: from, answer }) => (
          <Side
            key={from}
            title={
              isSame
                ? t('carry-over.line.said')
                : t('carry-over.line.said-to', { question: versions.before.get(from)?.ask ?? from })
            }
            question={versions.before.get(from) ?? question}
            says={answer.says}
            note={answer.note}
            remark={answer.remark}
          />
        ))}
        {after && line.state !== 'carried' && (
          <Side
            title={
              line.state === 'suggested' ? t('carry-over.group.suggested.title') : t('carry-over.line.now')
            }
            question={versions.now.get(id)}
            says={after.says}
          />
        )}
      </dl>
    </li>
  )
}

type SideProps = {
  title: string
  question: Question | undefined
  says: AnswerLine['before'][number]['answer']['says']
  note?: string | undefined
  remark?: string | undefined
}

function Side({ title, question, says, note, remark }: SideProps) {
  const words = question ? answerWords(viewQuestion(question), says) : [JSON.stringify(says)]
  return (
    <div>
      <dt className="text-small text-ink-soft">{title}</dt>
      {words.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
      {note && (
        <dd className="text-small">
          <WithIsolated names={[note]}>{t('answer-line.note', { note })}</WithIsolated>
        </dd>
      )}
      {remark && (
        <dd className="text-small">
          <WithIsolated names={[remark]}>{t('answer-line.remark', { remark })}</WithIsolated>
        </dd>
      )}
    </div>
  )
}
