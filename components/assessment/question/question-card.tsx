'use client'

import { browserWords } from '@/lib/words/browser-words'
import conflictMessages from '@/lib/words/generated/conflict'
import questionMessages from '@/lib/words/generated/question'
import { fieldName } from '../../../lib/browser/typed/typed-answer'
import { Button } from '../../ui/button/button'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { Notice } from '../../ui/notice'
import { spoken } from '../../ui/spoken'
import type { CopyNote } from '../page/copy-note'
import { useAnswering, useQuestion, useStatus } from '../section/answering'
import { formFields, renderedWords } from '../section/read-section-form'
import type { SectionQuestion } from '../section/section-question'
import { AnswerConflict } from './answer-conflict'
import { AnswerStatus } from './answer-status'
import { EvidenceNote } from './evidence-note'
import { QuestionExtras } from './extras/question-extras'
import { fieldErrors, firstError } from './field-errors'
import { QuestionHelpButton } from './help/question-help-button'
import { QuestionChoices } from './question-choices'
import { QuestionHead } from './question-head'

const { t, rich } = browserWords({ ...conflictMessages, ...questionMessages })

const copied: CopyNote = { title: t('question.copied.title'), text: t('question.copied.text') }

/** One question: its text, its possible answers, and its save status. */
export function QuestionCard({
  question,
  place,
  revision,
  digest,
  guidance,
  copyNote = copied,
  proposals,
  beside,
}: SectionQuestion) {
  const { fieldState, rejected } = useQuestion(question.id)
  const { store, versionPath } = useAnswering()
  const isSaved = useStatus(question.id).kind === 'saved'
  // What a plain post could not save is named until it is saved.
  const posted = isSaved ? [] : (rejected?.problems ?? [])
  const errors = fieldErrors(
    fieldState.trouble && fieldState.trouble.kind !== 'conflict' ? fieldState.trouble.problems : posted,
  )
  const typed = rejected?.typed ?? fieldState.filled
  const conflict =
    (isSaved ? null : rejected?.conflict) ??
    (fieldState.trouble?.kind === 'conflict' ? fieldState.trouble : null)
  const isOneself = conflict?.by.id === store.personId
  const { id, kind } = question
  return (
    <section
      id={`question-${id}`}
      data-question={id}
      aria-label={place}
      // A link to a question puts the focus on it, with and without scripts.
      tabIndex={-1}
      className="question"
    >
      <QuestionHead question={question} place={place} />
      <input
        type="hidden"
        name={formFields.question}
        value={renderedWords({
          id,
          kind,
          revision: conflict?.revision ?? revision,
          digest: rejected ? '' : digest,
        })}
      />
      <div key={fieldState.epoch} className="flex flex-col gap-4">
        <ChoiceGroup
          id={fieldName(id, 'says')}
          label={question.ask}
          legendSize="text-lead"
          hint={kind === 'checklist' ? t('question.tick') : undefined}
          error={firstError(errors, 'says')}
        >
          <QuestionChoices question={question} typed={typed} errors={errors} />
        </ChoiceGroup>
        {fieldState.copied && (
          <Notice title={copyNote.title}>
            <p>{copyNote.text}</p>
            <div>
              <Button look="quiet" name={formFields.confirm} value={id}>
                {t('question.confirm')}
              </Button>
            </div>
          </Notice>
        )}
        <div>
          <EvidenceNote question={question} />
          <QuestionHelpButton questionId={id} address={`${versionPath}/${id}`} guidance={guidance} />
          <QuestionExtras question={question} typed={typed} removed={fieldState.removed} errors={errors} />
        </div>
      </div>
      {proposals}
      {conflict && (
        <AnswerConflict question={question} isOneself={isOneself} {...conflict}>
          <Button look="quiet" name={formFields.keepMine} value={id}>
            {isOneself ? t('conflict.keep') : t('conflict.answer.keep')}
          </Button>
          <Button look="quiet" name={formFields.takeTheirs} value={id}>
            {isOneself ? t('conflict.take') : t('conflict.answer.take')}
          </Button>
        </AnswerConflict>
      )}
      <div className="question-foot">
        <AnswerStatus questionId={id} />
        <p>
          {revision > 0 && <HistoryLink questionId={id} />}
          <CommentLink questionId={id} />
        </p>
      </div>
      {beside}
    </section>
  )
}

// Relative addresses: the page has both for every question, and its HTML has a limit (tests/e2e/light-pages.test.ts).

function HistoryLink({ questionId }: { questionId: string }) {
  return <a href={`../history/${questionId}`}>{rich('question.history', { spoken })}</a>
}

function CommentLink({ questionId }: { questionId: string }) {
  return <a href={`../comments/${questionId}`}>{t('question.comment')}</a>
}
