import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FormState, refused, untouched } from '@/components/ui/form/form-state'
import { bodyLimits } from '@/lib/core/web/body-limits.js'
import { type NotSent, sendForm } from './send-form'

const refuse = (state: FormState, form: FormData, problem: NotSent) => refused(state, form, [problem])
const unexpected = new Error('An unexpected response was received from the server.')
const taken = async (state: FormState) => state
const failing = (error: unknown) => async (): Promise<FormState> => {
  throw error
}

function form(entries: Record<string, string | File>) {
  const made = new FormData()
  for (const [name, value] of Object.entries(entries)) made.set(name, value)
  return made
}

// What tells a browser from a server.
beforeEach(() => void vi.stubGlobal('window', {}))
afterEach(() => void vi.unstubAllGlobals())

describe('a form that is too long is not sent, and its page shows the size beside the longest text:', () => {
  test.each([
    ['anonymous', 70_000, 'What you typed is 69 kB; at most 64 kB can be sent at once.'],
    ['form', 2_400_000, 'What you typed is 2.3 MB; at most 2 MB can be sent at once.'],
    ['form', bodyLimits.form, 'What you typed is 2.1 MB; at most 2 MB can be sent at once.'],
  ] as const)('%s, %i bytes', async (limit, length, words) => {
    const typed = { name: 'Lamp', note: 'x'.repeat(length), 'form-key': 'a' }
    const state = await sendForm(failing('sent'), { limit, refuse })(untouched, form(typed))
    expect(state.problems).toEqual([{ field: 'note', message: `${words} Shorten the longest text` }])
    expect(state.typed).toEqual(typed)
  })

  test('letters beyond ASCII, line ends and many fields count as they are sent', async () => {
    const long = [
      form({ note: 'ü'.repeat(33_000) }),
      form({ note: '\n'.repeat(33_000) }),
      form(Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`field-${index}`, 'x']))),
    ]
    for (const each of long) {
      const { problems } = await sendForm(failing('sent'), { limit: 'anonymous', refuse })(untouched, each)
      expect(problems[0]?.message).toMatch(/^What you typed is 6\d kB; at most 64 kB/)
    }
  })

  test('an uploaded file', async () => {
    const file = new File(['x'.repeat(8_000_001)], 'nest.yaml')
    const { problems } = await sendForm(failing('sent'), { limit: 'upload', refuse })(
      untouched,
      form({ file }),
    )
    expect(problems).toEqual([
      {
        field: 'file',
        message: 'The file is 8.1 MB; at most 8 MB can be uploaded. Choose a smaller file',
      },
    ])
  })
})

test('a form within its limit is sent, without what was typed before', async () => {
  const state = { ...untouched, attempt: 2, typed: { note: 'x'.repeat(1_500_000) } }
  const withoutTyped = (from: FormState) => ({ ...from, typed: {} })
  const sent = sendForm(taken, { refuse, withoutTyped })(state, form({ note: 'x'.repeat(1_500_000) }))
  expect(await sent).toEqual({ ...untouched, attempt: 2 })
})

describe('a form that our server never answered comes back with what was typed:', () => {
  test.each([
    ['refused by a proxy', unexpected],
    ['the connection broke', new TypeError('Failed to fetch')],
  ])('%s', async (_, error) => {
    const state = await sendForm(failing(error), { refuse })(untouched, form({ note: 'x'.repeat(1_500_000) }))
    expect(state.typed.note).toHaveLength(1_500_000)
    expect(state.problems[0]?.message).toBe(
      'The server, or a proxy in front of it, did not take what you typed, which is 1.5 MB. If that is too long, shorten the longest text; else wait a moment. Then send it again',
    )
  })

  test('with the size of a file', async () => {
    const file = new File(['x'.repeat(2_000_000)], 'nest.yaml')
    const state = await sendForm(failing(unexpected), { refuse, limit: 'upload' })(untouched, form({ file }))
    expect(state.problems[0]?.message).toContain('did not take the file, which is 2 MB')
  })

  test('from a page that is older than the server', async () => {
    const error = Object.assign(new Error('not found'), { name: 'UnrecognizedActionError' })
    const state = await sendForm(failing(error), { refuse })(untouched, form({ note: 'Hello' }))
    expect(state.problems[0]?.message).toMatch(/^This page is from before an upgrade/)
  })
})

test('redirects and failures of our server are not taken for a form that was not sent', async () => {
  const error = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/products;303;' })
  await expect(sendForm(failing(error), { refuse })(untouched, form({ note: 'Hello' }))).rejects.toBe(error)
})

test('on the server the action stays itself, so that the form is sent without scripts', () => {
  vi.unstubAllGlobals()
  expect(sendForm(taken, { refuse })).toBe(taken)
})
