import { expect, test } from 'vitest'
import { type FileThing, fileThingText, pageOfThing, readFileThing } from './file-thing'

const id = '0199a1b2-0000-7000-8000-000000000001'
const things: [FileThing, string, string][] = [
  [{ is: 'verdict', question: 'door-lock' }, 'verdict.door-lock', '/reviews/r1/answers/door-lock'],
  [{ is: 'finding', findingId: id }, `finding.${id}`, `/reviews/r1/findings/${id}`],
  [{ is: 'request', requestId: id }, `request.${id}`, `/reviews/r1/requests/${id}`],
]

test.each(things)(
  'what a file is attached to is read from an address as it was written',
  (thing, text, page) => {
    expect(fileThingText(thing)).toBe(text)
    expect(readFileThing(text)).toEqual(thing)
    expect(pageOfThing('r1', thing)).toBe(page)
  },
)

test.each([
  null,
  '',
  'verdict.',
  'verdict.Door',
  'verdict.a/b',
  `verdict.${'a'.repeat(61)}`,
  'finding.door-lock',
  `answer.${id}`,
  `xfinding.${id}`,
  `finding.${id}x`,
  `request.${id} `,
  'xverdict.a',
])('%j names nothing', (text) => {
  expect(readFileThing(text)).toBeNull()
})
