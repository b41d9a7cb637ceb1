/** A refusal as it is shown at a field: "write a date as YYYY-MM-DD" begins with a capital. */
export function asSentence(message: string): string {
  const sentence = message.trim()
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** Refusals as running text: complete sentences, each with its full stop. */
export function asSentences(messages: readonly string[]): string {
  return messages
    .map(asSentence)
    .map((sentence) => (/[.!?…:]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ')
}
