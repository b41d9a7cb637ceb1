import { AsyncLocalStorage } from 'node:async_hooks'
import { expect, test } from 'vitest'
import { FairPlaces } from './fair-places.js'

test('who waited begins in the asynchronous context it asked in, not in that of who left', () => {
  const requests = new AsyncLocalStorage<string>()
  const places = new FairPlaces({ ofKey: 1, inAll: 1, waiting: 10, patience: 60_000 })
  const seen: (string | undefined)[] = []
  const begin = () => seen.push(requests.getStore())
  const ask = (name: string) =>
    requests.run(name, () => places.ask({ key: name, begin, refuse: () => seen.push('refused') }))
  const first = ask('first')
  ask('second')
  requests.run('the end of the first', first.leave)
  expect(seen).toEqual(['first', 'second'])
})
