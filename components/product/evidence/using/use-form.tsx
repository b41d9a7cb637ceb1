'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import type { AnswerChoice } from '@/lib/core/answers/evidence/shown-piece'
import { browserWords } from '@/lib/words/browser-words'
import useMessages from '@/lib/words/generated/use-piece'
import { ChoiceRow } from '../../../ui/field/choice-row'
import { FieldError } from '../../../ui/field/field'
import { Form } from '../../../ui/form/form'
import { errorOf, type FormAction, type FormState } from '../../../ui/form/form-state'
import { spoken } from '../../../ui/spoken'

const { t, rich } = browserWords(useMessages)

/** `hint`: what the question asks for, and that this is weaker. */
type ListedAnswer = Pick<AnswerChoice, 'id' | 'ask' | 'revision'> & { hint: string; href: string }

type UseFormProps = {
  action: FormAction
  heading: ReactNode
  sections: readonly { id: string; title: string; answers: readonly ListedAnswer[] }[]
}

/** The answers of a draft with a box to tick each, for one piece of evidence. */
export function UseForm({ action, heading, sections }: UseFormProps) {
  return (
    <Form action={action} title={t('use-piece.title')} button={t('use-piece.button')} heading={heading}>
      {(state) =>
        sections.map(({ id, title, answers }) => (
          <fieldset key={id} className="min-w-0">
            <legend className="mb-2 text-lead font-semibold">{title}</legend>
            <ul className="flex flex-col gap-2">
              {answers.map((answer) => (
                <AnswerTick key={answer.id} answer={answer} state={state} />
              ))}
            </ul>
          </fieldset>
        ))
      }
    </Form>
  )
}

/** The value of its box is the revision that the page shows. */
function AnswerTick({ answer: { id, ask, revision, hint, href }, state }: AnswerTickProps) {
  const name = `q-${id}`
  return (
    <li>
      <FieldError id={name} error={errorOf(state, name)} />
      <ChoiceRow
        kind="checkbox"
        id={name}
        name={name}
        value={String(revision)}
        defaultChecked={state.typed[name] !== undefined}
        text={ask}
        hint={hint}
      />
      <p className="mt-1 text-small">
        <Link href={href} prefetch={false} className="inline-flex min-h-6 items-center">
          {rich('use-piece.see', { ask, spoken })}
        </Link>
      </p>
    </li>
  )
}

type AnswerTickProps = { answer: ListedAnswer; state: FormState }
