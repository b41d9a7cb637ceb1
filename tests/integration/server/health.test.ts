import { afterAll, expect, test } from 'vitest'
import { GET as getHealth } from '@/app/api/health/route'
import { database } from '@/lib/server/world/database'

afterAll(() => database().$disconnect())

test('says that the server and its database answer', async () => {
  const answer = await getHealth()
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok' })
})
