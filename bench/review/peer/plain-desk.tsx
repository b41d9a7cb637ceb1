// The peer: the same answers in React alone, one at a time, with the fields of a verdict. Nothing is saved, and no address
// changes: the least work that a page in React can do to show the next answer.

import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { PlainQuestionText } from '../../web/peer/plain-text'

/** What the page is made of; it is in the document as JSON. */
export type PlainAnswers = { answers: (PlainQuestionText & { chosen: readonly string[] })[] }

const { answers }: PlainAnswers = JSON.parse(document.getElementById('data')?.textContent ?? '')

createRoot(document.getElementById('root') ?? document.body).render(<PlainDesk />)

function PlainDesk() {
  const [place, setPlace] = useState(0)
  const answer = answers[place]
  if (!answer) return null
  return (
    <main>
      <h1>{answer.ask}</h1>
      <p>
        {place + 1} of {answers.length}
      </p>
      <ul>
        {answer.choices.map(({ id, text }) => (
          <li key={id}>{answer.chosen.includes(id) ? <strong>{text}</strong> : text}</li>
        ))}
      </ul>
      <details>
        <summary>Why this matters, and what good looks like</summary>
        {answer.help.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </details>
      <VerdictFields key={answer.id} />
      <nav>
        {place > 0 && (
          <button type="button" onClick={() => setPlace(place - 1)}>
            Previous answer
          </button>
        )}
        {place + 1 < answers.length && (
          <button type="button" onClick={() => setPlace(place + 1)}>
            Next answer
          </button>
        )}
      </nav>
    </main>
  )
}

function VerdictFields() {
  return (
    <form>
      {['read', 'shown to me', 'tested by me', 'tested by a laboratory'].map((basis) => (
        <label key={basis}>
          <input type="radio" name="basis" value={basis} /> {basis}
        </label>
      ))}
      <label>
        What you saw, or why <textarea name="why" />
      </label>
      {['Confirm', 'Insufficient evidence', 'Not examined'].map((verdict) => (
        <button key={verdict} type="button">
          {verdict}
        </button>
      ))}
    </form>
  )
}
