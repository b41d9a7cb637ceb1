'use client'

import { type ChangeEvent, useMemo, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Rules } from '@/lib/core/answers/rules'
import type { Level } from '@/lib/core/format/questionnaire'
import { compile } from '@/lib/core/scoring/compile'
import { browserWords } from '@/lib/words/browser-words'
import playMessages from '@/lib/words/generated/play'
import { readTyped } from '../../../lib/browser/typed/typed-answer'
import {
  type FactView,
  factsFrom,
  type TypedFacts,
} from '../../assessment/first-sitting/facts/saving/typed-facts'
import { fieldsIn, questionAround, untickOthers } from '../../assessment/question/question-element'
import { Button } from '../../ui/button/button'
import { fillAnswers } from './fill-answers'
import { PlayFacts } from './play-facts'
import type { PlaySection } from './play-part'
import { PlayRail } from './play-rail'
import { playScore } from './play-score'
import { type Played, playedAnswers } from './played-answers'
import { PlayedSection } from './played-section'

const { t } = browserWords(playMessages)

type PlayFormProps = {
  rules: Rules
  levels: readonly Level[]
  facts: readonly FactView[]
  sections: readonly PlaySection[]
  contradictions: Readonly<Record<string, { text: string; mend: string }>>
  /** Today, YYYY-MM-DD, UTC. */
  date: string
}

/**
 * All questions of a version to play with: nothing is saved, everything is scored. What is played belongs to
 * this form and not to the files, so that it is still there after one of them is saved.
 */
export function PlayForm({ rules, levels, facts, sections, contradictions, date }: PlayFormProps) {
  const [{ played, epoch }, setPlay] = useState<{ played: Played; epoch: number }>({ played: {}, epoch: 0 })
  const { register, control, reset } = useForm<TypedFacts>()
  const typedFacts = useWatch({ control })
  const compiled = useMemo(() => compile(rules), [rules])
  const views = sections.flatMap(({ questions }) => questions.map(({ view }) => view))
  const answers = playedAnswers(views, played)
  const score = playScore(compiled, { facts: factsFrom(facts, typedFacts), answers, date })

  // Uncontrolled fields: a new epoch renders them again with what a button has filled in.
  const fill = (filled: Played) => setPlay({ played: filled, epoch: epoch + 1 })

  function note({ target }: ChangeEvent<HTMLFormElement>) {
    const question = questionAround(target)
    const id = question?.dataset.question
    if (!question || !id) return
    if (target instanceof HTMLInputElement && target.type === 'checkbox') untickOthers(target)
    const typed = readTyped(fieldsIn(question), id)
    setPlay((before) => ({ ...before, played: { ...before.played, [id]: typed } }))
  }

  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
      onChange={note}
      className="mt-12 grid gap-8 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-12"
    >
      <div className="with-scripts lg:order-2">
        <PlayRail
          score={score}
          levels={levels}
          titles={Object.fromEntries(sections.map(({ id, title }) => [id, title]))}
          contradictions={contradictions}
        />
      </div>
      <div className="min-w-0">
        <PlayFacts facts={facts} applying={score.applies.size} register={register} />
        <p className="mt-2 hidden noscript:block">{t('play.no-scripts')}</p>
        <div className="with-scripts mt-6 flex flex-wrap gap-3">
          <FillButton words={t('play.fill.best')} onFill={() => fill(fillAnswers(rules, 'best'))} />
          <FillButton words={t('play.fill.worst')} onFill={() => fill(fillAnswers(rules, 'worst'))} />
          <FillButton words={t('play.fill.unknown')} onFill={() => fill(fillAnswers(rules, 'unknown'))} />
          <FillButton words={t('play.fill.clear')} onFill={() => fill({})} />
          <FillButton words={t('play.fill.clear-facts')} onFill={() => reset({})} />
        </div>
        <div key={epoch}>
          {sections.map((section) => (
            <PlayedSection
              key={section.id}
              section={section}
              played={played}
              answers={answers}
              applies={score.applies}
              score={score.sections.find((each) => each.section === section.id)}
              levels={levels}
            />
          ))}
        </div>
      </div>
    </form>
  )
}

function FillButton({ words, onFill }: { words: string; onFill: () => void }) {
  return (
    <Button type="button" look="quiet" onClick={onFill}>
      {words}
    </Button>
  )
}
