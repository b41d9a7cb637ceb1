'use client'

import { type SubmitEvent, useActionState, useState, useSyncExternalStore } from 'react'
import type { Basis } from '@/lib/core/review/verdict/bases'
import type { AnswerVerdict } from '@/lib/core/review/verdict/verdict-schema'
import { browserWords } from '@/lib/words/browser-words'
import desk from '@/lib/words/generated/desk'
import { EntryStore } from '../../../../lib/browser/autosave/entry-store'
import { useEntries } from '../../../../lib/browser/autosave/use-entries'
import { ErrorSummary } from '../../../ui/form/error-summary'
import type { FormAction } from '../../../ui/form/form-state'
import { untouched } from '../../../ui/form/form-state'
import { PersonForm } from '../../../ui/form/person-form'
import { PageTitle } from '../../../ui/page/page-title'
import { AnswerSteps } from './answer-steps'
import { type AnswerView, answerEntry } from './answer-view'
import { ClaimedAnswer } from './claimed-answer'
import { DeskAside } from './desk-aside'
import { LastSaved, Unsaved } from './last-saved'
import {
  asVerdict,
  readBasis,
  readVerdictForm,
  type VerdictGap,
  verdictFields,
  verdictGaps,
} from './read-verdict-form'
import { SingleKeys } from './single-keys'
import { useSteps } from './use-steps'
import { VerdictConflict } from './verdict-conflict'
import { VerdictFields } from './verdict-fields'

const { t } = browserWords(desk)

export type AnswerDeskProps = {
  personId: string
  reviewId: string
  /** The answers of the list, in order. */
  answers: readonly AnswerView[]
  /** Id of the question that the address names. */
  first: string
  /** The query of the list, such as `?show=open`. */
  query: string
  action: FormAction
  rendering: string
  /** Today, YYYY-MM-DD, UTC. */
  today: string
  lastBasis: Basis
  /** The titles of the pages to raise a finding, to ask for evidence and to attach a file. */
  titles: { finding: string; request: string; file: string }
}

/** One answer at a time. With scripts verdicts are saved like answers, and the next answer is there at once. */
export function AnswerDesk(props: AnswerDeskProps) {
  const { personId, reviewId, answers, first, query, action, rendering, today, titles } = props
  const [basis, setBasis] = useState(props.lastBasis)
  const [gaps, setGaps] = useState<{ times: number; found: readonly VerdictGap[] }>(noGaps)
  const [acted, setActed] = useState<string | null>(null)
  const [posted, post] = useActionState(action, untouched)
  const [store] = useState(() => storeOf(personId, reviewId, answers))
  useEntries(store)
  const pathOf = (question: string) => `/reviews/${reviewId}/answers/${question}${query}`
  const { id, heading, go } = useSteps(first, pathOf, () => setGaps(noGaps))
  const found = answers.findIndex((each) => each.id === id)
  const place = Math.max(0, found)
  const answer = answers[place]
  const entry = answerEntry(answer?.id ?? '')
  const readValue = () => store.valueOf(entry)
  const verdict = useSyncExternalStore(store.subscribe, readValue, readValue)
  if (!answer) return null

  function judge(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const button = event.nativeEvent.submitter
    if (!answer || !(button instanceof HTMLButtonElement) || button.name !== verdictFields.kind) return
    const form = new FormData(event.currentTarget)
    const given = readVerdictForm(form, answer, button.value)
    const found = verdictGaps(given, answer)
    setGaps(({ times }) => ({ times: times + 1, found }))
    if (found.length > 0) return
    setBasis(readBasis(form) ?? basis)
    setActed(entry)
    store.change(entry, asVerdict(given), 0)
    store.commit(entry)
    go(answers[place + 1]?.id)
  }

  const problems = [
    ...gaps.found.map(({ field, gap }) => ({ href: `#${field}`, message: t(`desk.${gap}`) }) as const),
    ...posted.problems.map(({ field, message }) => ({ href: `#${field || 'verdict'}`, message }) as const),
  ]
  const signInPath = `/sign-in?then=${encodeURIComponent(pathOf(answer.id))}`
  return (
    <>
      <PageTitle refused={problems.length > 0}>{answer.question.ask}</PageTitle>
      <ErrorSummary problems={problems} refusal={gaps.times + posted.attempt} />
      <LastSaved store={store} entry={acted} personId={personId} signInPath={signInPath} />
      <Unsaved store={store} answers={answers} current={answer.id} pathOf={pathOf} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-10">
        <div className="min-w-0">
          <ClaimedAnswer
            answer={answer}
            place={{ number: place + 1, total: answers.length }}
            heading={heading}
          />
        </div>
        <PersonForm
          key={`${answer.id} ${posted.attempt}`}
          id="judge"
          action={post}
          onSubmit={judge}
          noValidate
          autoComplete="off"
          className="contents"
        >
          <input type="hidden" name={verdictFields.revision} value={answer.revision} />
          <input type="hidden" name={verdictFields.rendering} value={rendering} />
          <DeskAside answer={answer} today={today} verdict={verdict} />
          <div className="min-w-0 lg:col-start-1">
            <VerdictFields
              answer={answer}
              verdict={verdict}
              basis={basis}
              gaps={gaps.found}
              typed={posted.typed}
            />
          </div>
        </PersonForm>
        <div className="min-w-0 lg:col-start-1">
          <VerdictConflict store={store} entry={entry} />
          <AnswerSteps
            before={answers[place - 1]?.id}
            after={answers[place + 1]?.id}
            list={`/reviews/${reviewId}/answers${query}`}
            pathOf={pathOf}
            go={go}
            ways={[
              { href: `/reviews/${reviewId}/findings/new?question=${answer.id}`, text: titles.finding },
              { href: `/reviews/${reviewId}/requests/new?question=${answer.id}`, text: titles.request },
              { href: `/reviews/${reviewId}/attach?for=verdict.${answer.id}`, text: titles.file },
            ]}
          />
          <SingleKeys personId={personId} />
        </div>
      </div>
    </>
  )
}

const noGaps = { times: 0, found: [] }

function storeOf(personId: string, reviewId: string, answers: readonly AnswerView[]) {
  return new EntryStore<AnswerVerdict>(
    { personId, assessmentId: reviewId, kind: 'verdict', read: asVerdict },
    answers.map(({ id, verdict, revision }) => ({ id: answerEntry(id), value: verdict, revision })),
  )
}
