'use client'

import { type ReactNode, type SubmitEvent, useActionState, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import type { Facts } from '@/lib/core/answers/answer'
import type { Rules } from '@/lib/core/answers/rules'
import { browserWords } from '@/lib/words/browser-words'
import factMessages from '@/lib/words/generated/facts'
import { Button } from '../../../ui/button/button'
import { anotherPersonWords } from '../../../ui/form/another-person'
import { ErrorSummary } from '../../../ui/form/error-summary'
import { PersonForm } from '../../../ui/form/person-form'
import { PageTitle } from '../../../ui/page/page-title'
import { sendForm } from '../../../ui/send/send-form'
import { type FactDrawing, FactGroup, stillUsual } from './fact-group'
import { FactsNotice, type NextAfterFacts } from './facts-notice'
import { FactsRail } from './facts-rail'
import { type FactsFormAction, untriedFacts, usualFields } from './saving/facts-form-state'
import { factsNotSent } from './saving/facts-not-sent'
import { messagesOf, withTyped } from './saving/rejected-facts'
import { type FactView, type TypedFacts, typedFacts } from './saving/typed-facts'
import { useFactProblems } from './saving/use-fact-problems'
import { useFactSaving } from './saving/use-fact-saving'
import { useSaveButton } from './saving/use-save-button'
import { useUsual } from './saving/use-usual'

const { t } = browserWords(factMessages)

type FactsFormProps = {
  personId: string
  assessmentId: string
  action: FactsFormAction
  title: string
  heading: ReactNode
  facts: readonly FactView[]
  given: Facts
  revisions: Readonly<Record<string, number>>
  /** Of this drawing of the page, by fact. */
  mutationIds: Readonly<Record<string, string>>
  rules: Rules
  sections: readonly {
    id: string
    title: string
    questions: readonly { id: string; ask: string; essential: boolean }[]
  }[]
  next: NextAfterFacts
}

/** The facts of a product on one page, with what they do to the questions before they are saved. */
export function FactsForm(props: FactsFormProps) {
  const { action, title, heading, facts, revisions, mutationIds, rules, sections, next } = props
  const [state, post, pending] = useActionState(
    sendForm(action, { refuse: (...refusal) => factsNotSent(props.facts, ...refusal) }),
    untriedFacts,
  )
  const given = withTyped(props.given, state.rejected)
  const posted = messagesOf(state.rejected)
  const typed = typedFacts(facts, given)
  const { register, control, setValue } = useForm<TypedFacts>({ defaultValues: typed })
  const { store, noteChange } = useFactSaving({ ...props, typed: given }, setValue)
  const pressed = useSaveButton(store, props)
  const usual = useUsual(store, facts, setValue)
  const found = useFactProblems(store, facts, posted)
  const isAsked = pressed.times > 0 || Object.keys(posted).length > 0
  const problems = [
    ...(state.isOfAnother ? [{ href: '#main', message: anotherPersonWords } as const] : []),
    ...(isAsked ? found.map(({ fact, message }) => ({ href: `#fact-${fact}-0`, message }) as const) : []),
  ]
  const applied = [...usual.applied, ...stillUsual(state.applied ?? [], facts, props.given)]
  const signInPath = `/sign-in?then=${encodeURIComponent(`/assessments/${props.assessmentId}/facts`)}`
  const attempt = state.attempt + pressed.times
  const { rejected } = state
  const byGroup = useMemo(() => groupsOf(facts), [facts])
  const drawing: FactDrawing = useMemo(
    () => ({
      ...{ store, signInPath, revisions, mutationIds, register, rejected },
      typed: typedFacts(facts, withTyped(props.given, rejected)),
      drawn: typedFacts(facts, props.given),
      problemOf: (id) => found.find((each) => each.isWrong && each.fact === id)?.message,
    }),
    [store, signInPath, revisions, mutationIds, register, rejected, facts, props.given, found],
  )

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    const button = event.nativeEvent.submitter
    if (!(button instanceof HTMLButtonElement) || button.name === '') return void pressed.save(event)
    event.preventDefault()
    if (button.name === usualFields.apply) usual.apply(button.value)
    else usual.undo(button.value.split(','))
  }

  return (
    <>
      <PageTitle refused={problems.length > 0}>{title}</PageTitle>
      <ErrorSummary problems={problems} refusal={attempt} />
      {heading}
      <FactsNotice key={attempt} effect={pressed.effect ?? state.effect} sections={sections} next={next} />
      <PersonForm
        action={post}
        onSubmit={submit}
        onChange={noteChange}
        noValidate
        autoComplete="off"
        className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-12"
      >
        {/* Enter in a field saves, and presses none of the buttons of the groups. */}
        <button type="submit" tabIndex={-1} aria-hidden="true" className="spoken-only">
          {t('facts.save')}
        </button>
        <FactsRail
          control={control}
          facts={facts}
          before={pressed.before}
          rules={rules}
          sections={sections}
          next={next}
        />
        <div key={state.attempt} className="flex min-w-0 flex-col gap-6">
          {byGroup.map(({ group, own }) => (
            <FactGroup
              key={group}
              group={group}
              facts={own}
              drawing={drawing}
              applied={applied.filter((id) => own.some((fact) => fact.id === id)).join()}
            />
          ))}
          <div className="pt-2">
            <Button aria-disabled={pending}>{t('facts.save')}</Button>
          </div>
        </div>
      </PersonForm>
    </>
  )
}

function groupsOf(facts: readonly FactView[]) {
  const groups = ['people', 'data', 'device', 'market'] as const
  const all = groups.map((group) => ({ group, own: facts.filter((fact) => fact.group === group) }))
  return all.filter(({ own }) => own.length > 0)
}
