import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type Provider from 'oidc-provider'
import type { Claims } from './open-provider'

/** The page of the provider that asks who somebody is: a button for each of its people, and one to say no. */
export async function answerInteraction(
  provider: Provider,
  people: ReadonlyMap<string, Claims>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'POST') {
    const person = new URLSearchParams(await text(request)).get('person')
    const result = person ? { login: { accountId: person } } : { error: 'access_denied' }
    await provider.interactionFinished(request, response, result)
    return
  }
  const buttons = [...people.values()].map(
    ({ sub, name }) => `<button name="person" value="${sub}">I am ${name ?? sub}</button>`,
  )
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><html lang="en"><title>Example ID</title><h1>Who are you?</h1>
    <form method="post">${buttons.join('')}<button>Nobody</button></form>`)
}
