type Answer = { location: string } | { message?: string }

/**
 * Sends a form with a file and with the file's digest, so that the server notices where it changed on the way. Gives the address of
 * the file's page, the sentence of a refusal, or nothing where somebody else than the application has answered.
 */
export async function sendFile(address: string, form: FormData): Promise<Answer> {
  try {
    const headers = { Accept: 'application/json' }
    const response = await fetch(address, { method: 'POST', headers, body: await withDigest(form) })
    return readAnswer(await response.json())
  } catch {
    return {}
  }
}

function readAnswer(answer: unknown): Answer {
  if (typeof answer !== 'object' || answer === null) return {}
  if ('location' in answer && typeof answer.location === 'string') return { location: answer.location }
  return 'message' in answer && typeof answer.message === 'string' ? { message: answer.message } : {}
}

/** The digest comes before the file: the server reads nothing behind it. Browsers compute it on secure connections only. */
async function withDigest(form: FormData): Promise<FormData> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0 || !window.isSecureContext) return form
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  form.delete('file')
  form.set('digest', [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
  form.set('file', file)
  return form
}
