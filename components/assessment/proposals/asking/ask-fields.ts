/** Names of the fields of the form that makes an ask link. Each question has a field of its own: "question.secure-boot". */
export const askFields = { questions: 'questions', question: 'question.' } as const

/** The ids of the ticked questions. */
export function tickedQuestions(form: FormData): string[] {
  const names = [...form.keys()].filter((name) => name.startsWith(askFields.question))
  return names.map((name) => name.slice(askFields.question.length))
}
