'use client'

import type { ReactNode } from 'react'
import { fieldName, textOfTyped } from '../../../lib/browser/typed/typed-answer'
import type { QuestionView } from '../../../lib/core/format/question-view'
import { Button } from '../../ui/button/button'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { Notice } from '../../ui/notice'
import type { CopyNote } from '../page/copy-note'
import { useAnswering, useQuestion, useStatus } from '../section/answering'
import { formFields } from '../section/read-section-form'
import { AnswerConflict } from './answer-conflict'
import { AnswerStatus } from './answer-status'
import { EvidenceNote } from './evidence-note'
import { fieldErrors, firstError } from './field-errors'
import { QuestionChoices, QuestionExtras } from './question-fields'
import { QuestionHead } from './question-head'

type QuestionCardProps = {
  question: QuestionView
  /** "3 of 11". */
  place: string
  revision: number
  /** Of this drawing of the page, for a plain post. */
  mutationId: string
  /** Today, YYYY-MM-DD, UTC. */
  date: string
  help: ReactNode
  history: ReactNode
  /** Where an answer to confirm came from; by default from another assessment. */
  copyNote?: CopyNote | undefined
}

const copied: CopyNote = {
  title: 'Copied from another assessment',
  text: 'Confirm that it is still true of this release, or change it.',
}

/** One question: its text, its possible answers, and its save status. */
export function QuestionCard({
  question,
  place,
  revision,
  mutationId,
  date,
  help,
  history,
  copyNote = copied,
}: QuestionCardProps) {
  const { fieldState, rejected } = useQuestion(question.id)
  const { store } = useAnswering()
  const isSaved = useStatus(question.id).kind === 'saved'
  // What a plain post could not save is said until it is saved.
  const posted = isSaved ? [] : (rejected?.problems ?? [])
  const errors = fieldErrors(
    fieldState.trouble && fieldState.trouble.kind !== 'conflict' ? fieldState.trouble.problems : posted,
  )
  const typed = rejected?.typed ?? fieldState.filled
  const conflict =
    (isSaved ? null : rejected?.conflict) ??
    (fieldState.trouble?.kind === 'conflict' ? fieldState.trouble : null)
  const isOneself = conflict?.by.id === store.personId
  return (
    <section
      id={`question-${question.id}`}
      data-question={question.id}
      aria-label={`Question ${place}`}
      // A link to a question puts the focus on it, with and without scripts.
      tabIndex={-1}
      // Isolated, so that a click paints this question and not the whole page.
      className="group/question isolate scroll-mt-6 border-t border-line py-8 first:border-t-0 first:pt-2"
    >
      <QuestionHead question={question} place={place} />
      <input type="hidden" name={formFields.question} value={question.id} />
      <input type="hidden" name={fieldName(question.id, 'kind')} value={question.kind} />
      <input type="hidden" name={fieldName(question.id, 'revision')} value={conflict?.revision ?? revision} />
      <input type="hidden" name={fieldName(question.id, 'mutation')} value={mutationId} />
      <input
        type="hidden"
        name={fieldName(question.id, 'drawn')}
        value={rejected ? '' : textOfTyped(fieldState.filled)}
      />
      <div key={fieldState.epoch} className="flex flex-col gap-4">
        <ChoiceGroup
          id={fieldName(question.id, 'says')}
          label={question.ask}
          legendSize="text-lead"
          hint={question.kind === 'checklist' ? 'Tick all that are true.' : undefined}
          error={firstError(errors, 'says')}
        >
          <QuestionChoices question={question} typed={typed} errors={errors} />
        </ChoiceGroup>
        {fieldState.copied && (
          <Notice title={copyNote.title}>
            <p>{copyNote.text}</p>
            <div>
              <Button look="quiet" name={formFields.confirm} value={question.id}>
                Confirm this answer
              </Button>
            </div>
          </Notice>
        )}
        <div>
          <EvidenceNote question={question} date={date} />
          {help}
          <QuestionExtras question={question} typed={typed} removed={fieldState.removed} errors={errors} />
        </div>
      </div>
      {conflict && (
        <AnswerConflict question={question} isOneself={isOneself} {...conflict}>
          <Button look="quiet" name={formFields.keepMine} value={question.id}>
            {isOneself ? 'Keep this one' : 'Keep mine'}
          </Button>
          <Button look="quiet" name={formFields.takeTheirs} value={question.id}>
            {isOneself ? 'Take the other' : 'Take theirs'}
          </Button>
        </AnswerConflict>
      )}
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <AnswerStatus questionId={question.id} />
        {history}
      </div>
    </section>
  )
}
