import Link from 'next/link'
import { keyOfEvidence } from '@/lib/core/answers/evidence/key-of-evidence'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { Question, Section } from '@/lib/core/format/questionnaire'
import { evidenceShortfall, shortfallWords } from '@/lib/core/scoring/credit/evidence-shortfall'
import { english, rich } from '@/lib/words/english'
import { viewQuestion } from '../../../lib/core/format/question-view'
import { answerWords } from '../../questionnaire/answer-words'
import { WithIsolated } from '../../ui/isolated'
import { spoken } from '../../ui/spoken'
import { AnswerNotes } from '../page/answer-notes'
import { questionPath } from '../page/question-path'
import { EvidenceElsewhere } from '../question/evidence-elsewhere'

const { t } = english

type CheckAnswersProps = {
  assessment: OpenAssessment
  applies: ReadonlySet<string> /** Today, YYYY-MM-DD, UTC. */
  date: string
}

/** All answers, section by section, each with a link to change it. */
export function CheckAnswers({ assessment, applies, date }: CheckAnswersProps) {
  return (
    <>
      {assessment.content.sections.map((section) => {
        const questions = section.questions.filter(({ id }) => applies.has(id))
        return (
          <section key={section.id} aria-labelledby={`answers-${section.id}`} className="mt-10">
            <h2 id={`answers-${section.id}`} className="text-heading">
              {section.title}
            </h2>
            {questions.length === 0 && <p className="mt-2">{t('check.none')}</p>}
            <dl className="mt-3 border-t border-line">
              {questions.map((question) => (
                <AnswerRow
                  key={question.id}
                  assessment={assessment}
                  section={section}
                  question={question}
                  date={date}
                />
              ))}
            </dl>
          </section>
        )
      })}
    </>
  )
}

type AnswerRowProps = { assessment: OpenAssessment; section: Section; question: Question; date: string }

function AnswerRow({ assessment, section, question, date }: AnswerRowProps) {
  const answer = assessment.answers[question.id] ?? null
  const shortfall = evidenceShortfall(question.evidence.atLeast, answer?.evidence ?? [], date)
  return (
    <div className="grid gap-x-8 gap-y-1 border-b border-line py-4 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]">
      <dt className="font-semibold text-pretty">{question.ask}</dt>
      <dd>
        {answerWords(viewQuestion(question), answer?.says ?? null).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {answer?.copied && <p className="text-small text-ink-soft">{t('check.copied')}</p>}
        <AnswerNotes answer={answer} className="text-small text-ink-soft" />
        {answer?.evidence.map((link) => (
          <p key={keyOfEvidence(link)} className="text-small text-ink-soft">
            <WithIsolated names={[link.title]}>
              {t('answer-line.evidence', { title: link.title })}
            </WithIsolated>
          </p>
        ))}
        <EvidenceElsewhere titles={assessment.stored.answers[question.id]?.elsewhere} />
        {shortfall && (
          <p className="text-small">{shortfallWords(shortfall, question.evidence.atLeast, english)}</p>
        )}
      </dd>
      <dd className="print:hidden">
        <Link
          href={questionPath(assessment.id, section.id, question.id)}
          className="inline-flex min-h-6 items-center"
        >
          {rich(`check.${answer ? 'change' : 'answer'}`, {
            question: question.ask,
            spoken,
          })}
        </Link>
      </dd>
    </div>
  )
}
