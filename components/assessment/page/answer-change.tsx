import type { Answer } from '@/lib/core/answers/answer'
import type { Change } from '@/lib/core/assessment/assessment'
import type { QuestionView } from '../../../lib/core/format/question-view'
import { Moment } from '../../layout/moment'
import { Isolated } from '../../ui/isolated'
import { answerWords } from './answer-words'

/** One change of an answer: who, when, from what to what. */
export function AnswerChange({ question, change }: { question: QuestionView; change: Change<Answer> }) {
  return (
    <li className="border-t border-line py-5">
      <p>
        <strong>
          <Isolated>{change.by.name}</Isolated>
        </strong>
        {change.after?.copied ? ' copied it from another assessment, ' : ', '}
        <Moment at={change.at} />
      </p>
      <dl className="mt-2 grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <Side title="Before" question={question} answer={change.before} />
        <Side title="After" question={question} answer={change.after} />
      </dl>
    </li>
  )
}

function Side({ title, question, answer }: { title: string; question: QuestionView; answer: Answer | null }) {
  return (
    <div>
      <dt className="text-small text-ink-soft">{title}</dt>
      <dd>
        <ul>
          {answerWords(question, answer?.says ?? null).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {answer?.note && (
          <p className="text-small">
            Note (team only): <Isolated>{answer.note}</Isolated>
          </p>
        )}
        {answer?.remark && (
          <p className="text-small">
            Remark (in the report): <Isolated>{answer.remark}</Isolated>
          </p>
        )}
        {answer?.withheld && (
          <p className="text-small">
            Withheld, because: <Isolated>{answer.withheld}</Isolated>
          </p>
        )}
        {answer?.evidence.map((link) => (
          <p key={link.url + link.title} className="text-small">
            Evidence:{' '}
            <a href={link.url}>
              <Isolated>{link.title}</Isolated>
            </a>
          </p>
        ))}
      </dd>
    </div>
  )
}
