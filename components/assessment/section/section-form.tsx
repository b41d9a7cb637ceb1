'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, type SubmitEvent, useActionState, useRef, useState } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import saving from '@/lib/words/generated/saving'
import { AnswerStore } from '../../../lib/browser/autosave/answer-store'
import { Button } from '../../ui/button/button'
import { PersonForm } from '../../ui/form/person-form'
import { useFocusFromAddress } from '../../ui/send/use-focus-from-address'
import { untriedEntries } from '../entry/entry-form-state'
import { QuestionCard } from '../question/question-card'
import { AnsweringContext } from './answering'
import { problemsIn, problemsOf, type QuestionProblem } from './question-problems'
import { evidenceToRemove, formFields } from './read-section-form'
import type { SectionFormAction } from './section-form-state'
import { SectionProblems } from './section-problems'
import type { SectionQuestion } from './section-question'
import { noteChange, noteLeaving, useAutosave } from './use-autosave'

const { t } = browserWords(saving)

type SectionFormProps = {
  personId: string
  assessmentId: string
  title: string
  action: SectionFormAction
  questions: readonly SectionQuestion[]
  /** A UUID of this rendering of the page, for a plain post. */
  rendering: string
  /** The question whose note, remark and evidence the address asks to show. */
  opened: string | null
  versionPath: string
  /** Today, YYYY-MM-DD, UTC. */
  date: string
  /** Where the last button leads, and what it says. */
  next: { href: string; button: string }
  here: string
  /** Shown above the questions. */
  heading: ReactNode
  /** Shown beside them; on narrow screens above them, or below where it is last. */
  rail: ReactNode
  railIsLast?: boolean
  /** Shown below them. */
  children: ReactNode
}

type Refused = { problems: readonly QuestionProblem[]; times: number }

/**
 * The questions of a section. With scripts each answer saves itself; without them the same form posts
 * plainly. Fields belong to the browser: React draws them and does not hold what is typed.
 */
export function SectionForm({
  personId,
  assessmentId,
  title,
  action,
  questions,
  rendering,
  opened,
  versionPath,
  date,
  next,
  here,
  heading,
  rail,
  railIsLast = false,
  children,
}: SectionFormProps) {
  const [rejection, post] = useActionState(action, untriedEntries)
  const [store] = useState(() => new AnswerStore(personId, assessmentId, questions))
  const [refused, setRefused] = useState<Refused>({ problems: [], times: 0 })
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  useAutosave(store, form)
  useFocusFromAddress()

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const button = event.nativeEvent.submitter
    if (button instanceof HTMLButtonElement && button.name && button.name !== formFields.chooseFile)
      return press(store, button)
    store.commitAll()
    await store.waitForPendingSaves()
    store.flagIncomplete()
    const open = problemsIn(store)
    setRefused(({ times }) => ({ problems: open, times: times + 1 }))
    if (open.length === 0) router.push(addressAfter(button))
  }

  function addressAfter(button: EventTarget | null): string {
    const isChoosing = button instanceof HTMLButtonElement && button.name === formFields.chooseFile
    return isChoosing ? `/assessments/${assessmentId}/evidence/${button.value}` : next.href
  }

  const shown = refused.problems.length > 0 ? refused.problems : problemsOf(rejection, personId)
  const signInPath = `/sign-in?then=${encodeURIComponent(here)}`
  return (
    <AnsweringContext
      value={{
        store,
        assessmentId,
        rejected: rejection.rejected,
        opened: rejection.opened ?? opened,
        signInPath,
        versionPath,
        date,
      }}
    >
      <SectionProblems
        store={store}
        title={title}
        problems={shown}
        refusal={refused.times + rejection.attempt}
        isPosted={refused.problems.length === 0}
      />
      {heading}
      <PersonForm
        ref={form}
        action={post}
        noValidate
        autoComplete="off"
        onSubmit={submit}
        onChange={(event) => noteChange(store, event.target)}
        onBlur={(event) => noteLeaving(store, event.target, event.relatedTarget)}
        className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-12"
      >
        <button
          type="submit"
          name={formFields.stay}
          value="yes"
          tabIndex={-1}
          aria-hidden="true"
          className="spoken-only"
        >
          {t('saving.save')}
        </button>
        <input type="hidden" name={formFields.rendering} value={rendering} />
        {!railIsLast && <div className="lg:order-2">{rail}</div>}
        <div className="min-w-0">
          {questions.map((each) => (
            <QuestionCard key={each.question.id} {...each} />
          ))}
          {children}
          <div className="border-t border-line pt-8">
            <Button>{next.button}</Button>
          </div>
        </div>
        {railIsLast && <div>{rail}</div>}
      </PersonForm>
    </AnsweringContext>
  )
}

/** A button that belongs to one question. It goes away with what it was for, so the question takes its focus. */
function press(store: AnswerStore, button: HTMLButtonElement): void {
  const { name, value } = button
  if (name === formFields.stay) store.commitAll()
  else focusQuestion(button)
  const removed = name === formFields.removeEvidence ? evidenceToRemove(value) : null
  if (removed) store.removeEvidence(removed.questionId, removed.row)
  if (name === formFields.confirm) store.confirm(value)
  if (name === formFields.keepMine) store.choose(value, 'mine')
  if (name === formFields.takeTheirs) store.choose(value, 'theirs')
}

function focusQuestion(within: HTMLElement): void {
  const question = within.closest<HTMLElement>('[data-question]')
  question?.focus()
}
