/** The element of a question on the page. */
export function questionAround(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-question]') : null
}

/** The fields of one question; to read the complete form would cost more than to render the click. */
export function fieldsIn(question: HTMLElement): FormData {
  const fields = new FormData()
  for (const field of question.querySelectorAll<Field>('input, textarea, select')) {
    const isTickable = field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)
    if (!isTickable || field.checked) fields.append(field.name, field.value)
  }
  return fields
}

/** "None of these", "don't know" and "not applicable" stand alone. */
export function untickOthers(ticked: HTMLInputElement): void {
  if (!ticked.checked) return
  const isAlone = ticked.dataset.alone !== undefined
  const others = ticked.form?.querySelectorAll<HTMLInputElement>(`input[name="${ticked.name}"]`) ?? []
  for (const other of others) {
    if (other !== ticked && (isAlone || other.dataset.alone !== undefined)) other.checked = false
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
