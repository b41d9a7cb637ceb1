// The peer: the same questions, texts and live score in React alone. Nothing is saved, nothing folds but
// what the browser folds, and a question is rendered again only when its own answer changes: the least work
// that a page in React can do for a click.

import { memo, useReducer } from 'react'
import { createRoot } from 'react-dom/client'
import type { Answers, Facts } from '@/lib/core/answers/answer'
import type { Rules } from '@/lib/core/answers/rules'
import { compile } from '@/lib/core/scoring/compile'
import { cutWhole } from '@/lib/core/scoring/level/cut'
import { score } from '@/lib/core/scoring/score-assessment'
import { PlainQuestion } from './plain-question'
import { type Chosen, type PlainQuestionText, saysOf } from './plain-text'

/** What the page is made of; it is in the document as JSON. */
export type PlainData = {
  section: { id: string; title: string; intro: string }
  questions: PlainQuestionText[]
  levelNames: string[]
  rules: Rules
  facts: Facts
  date: string
}

const data: PlainData = JSON.parse(document.getElementById('data')?.textContent ?? '')
const rules = compile(data.rules)
const Question = memo(PlainQuestion)

createRoot(document.getElementById('root') ?? document.body).render(<PlainPage />)

function PlainPage() {
  const [chosen, choose] = useReducer(chooseOne, {})
  return (
    <main>
      <h1>{data.section.title}</h1>
      <p>{data.section.intro}</p>
      <PlainScore chosen={chosen} />
      {data.questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          chosen={chosen[question.id] ?? nothing}
          choose={choose}
        />
      ))}
    </main>
  )
}

function PlainScore({ chosen }: { chosen: Chosen }) {
  const answers: Answers = Object.fromEntries(
    data.questions.flatMap((question) => {
      const says = saysOf(question, chosen[question.id] ?? nothing)
      return says ? [[question.id, { says, evidence: [], copied: false }]] : []
    }),
  )
  const { facts, date } = data
  const { sections } = score(rules, { facts, answers, lens: 'claimed', date })
  const own = sections.find(({ section }) => section === data.section.id)
  if (!own?.assessed) return null
  const [low, high] = [cutWhole(own.low), cutWhole(own.high)]
  return (
    <aside aria-label="Progress and score">
      <p>{data.levelNames[own.level]}</p>
      <meter min={0} max={100} value={low} />
      <p>{low === high ? `${low} of 100 points` : `Between ${low} and ${high} of 100 points`}</p>
    </aside>
  )
}

const nothing: readonly string[] = []

type Choice = { questionId: string; choices: readonly string[] }

function chooseOne(chosen: Chosen, { questionId, choices }: Choice): Chosen {
  return { ...chosen, [questionId]: choices }
}
