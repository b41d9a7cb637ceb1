import { expect, test } from './support/test'

for (const path of ['/authoring', '/authoring/iot-good-practice/1.0.0', '/authoring/stamp']) {
  test(`${path} is for authors at their own computer: here is no such page`, async ({ request }) => {
    const response = await request.get(path)
    expect(response.status()).toBe(404)
    expect(await response.text()).not.toContain('drafts included')
  })
}
