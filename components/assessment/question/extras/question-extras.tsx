'use client'

import { useState } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import questionMessages from '@/lib/words/generated/question'
import type { TypedAnswer } from '../../../../lib/browser/typed/typed-answer'
import { isBegun } from '../../../../lib/browser/typed/typed-evidence'
import { useAnswering } from '../../section/answering'
import { formFields } from '../../section/read-section-form'
import { ExtraFields, type ExtraFieldsProps } from './extra-fields'
import { StoredExtras } from './stored-extras'

const { t, list } = browserWords(questionMessages)

/**
 * Note, remark, evidence and a justified silence, folded until needed. Their fields are rendered when they are first
 * opened, since there are many of them; until then hidden fields carry what they say. Without scripts the button
 * saves the page, which comes back with them open.
 */
export function QuestionExtras(props: ExtraFieldsProps) {
  const { question, typed, errors } = props
  const { opened, rejected } = useAnswering()
  const parts = partsOf(typed)
  const asksForFix = Object.keys(errors).some((field) => /^(note|remark|withheld|evidence)/.test(field))
  const [askedForFix, setAskedForFix] = useState(asksForFix)
  const [isOpen, setOpen] = useState(
    opened === question.id || asksForFix || (parts.length > 0 && rejected[question.id] !== undefined),
  )
  const [hasFields, setHasFields] = useState(isOpen)
  // What was opened to be fixed stays so while somebody fixes it.
  if (asksForFix !== askedForFix) {
    setAskedForFix(asksForFix)
    if (asksForFix) setOpen(true)
  }
  if (isOpen && !hasFields) setHasFields(true)
  const id = `more-${question.id}`
  // By the address, after this button was pressed; a refusal has its summary to read first.
  const isAskedFor = opened === question.id && Object.keys(rejected).length === 0
  return (
    <div className="print:hidden">
      <button
        type="submit"
        name={formFields.open}
        value={question.id}
        // biome-ignore lint/a11y/noAutofocus: the page comes back from a press of this button
        autoFocus={isAskedFor}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={(event) => {
          event.preventDefault()
          setOpen(!isOpen)
        }}
        className="unfolds"
      >
        {parts.length > 0 ? t('question.extras.filled', { parts: list(parts) }) : t('question.extras.title')}
      </button>
      <div id={id} hidden={!isOpen} className="unfolded">
        {hasFields ? <ExtraFields {...props} /> : <StoredExtras questionId={question.id} typed={typed} />}
      </div>
    </div>
  )
}

/** What there is, in words. */
function partsOf({ note, remark, evidence, withheld }: TypedAnswer): string[] {
  const count = evidence.filter(isBegun).length
  return [
    note ? t('question.extras.note') : '',
    remark ? t('question.extras.remark') : '',
    count > 0 ? t('question.extras.evidence', { count }) : '',
    withheld ? t('question.extras.withheld') : '',
  ].filter(Boolean)
}
