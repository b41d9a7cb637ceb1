import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { ignoreFlush } from './ignore-flush.js'

test('a flush that Next sets on a response is not there when Next looks for it', () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  ignoreFlush(response)
  Object.assign(response, { flush: () => 'flushed' })
  expect(Reflect.get(response, 'flush')).toBeUndefined()
})
