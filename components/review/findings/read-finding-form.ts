/** The finding that a form describes, unparsed; findingSchema validates it. */
export function readFindingForm(form: FormData): unknown {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const [grade, due, question] = [text('grade'), text('due'), text('questions')]
  const clauses = text('clauses')
    .split(/[\s,;]+/)
    .filter((each) => each !== '')
  const found = {
    grade,
    questions: question === '' ? [] : [question],
    clauses,
    found: text('found'),
    matters: text('matters'),
  }
  if (grade === 'good-practice') return found
  return { ...found, expected: text('expected'), closedBy: text('closed-by'), ...(due ? { due } : {}) }
}
