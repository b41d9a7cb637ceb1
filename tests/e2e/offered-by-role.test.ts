import { type Role, roles } from '@/lib/core/assessment/access/policy'
import { expect, signIn, test } from './support/people-test'

// A page that somebody may not use answers 404, which the browser complains of.
test.use({ allowedComplaints: [/404 \(Not Found\)/] })

const makers: readonly Role[] = ['owner', 'editor']

for (const role of roles) {
  test(`every link offered to an ${role} leads to a page they may use`, async ({ page, ada, server }) => {
    test.slow()
    const { productId, releaseId, assessmentId } = await server.ask('draft', { person: ada })
    await server.ask('answerEverything', { person: ada, assessmentId })
    const submissionId = await server.ask('submit', { person: ada, assessmentId })
    await server.ask('draft', { person: ada })
    const noor = await server.ask('welcome', { name: 'Noor', role, organisation: ada.organisation })
    await page.context().clearCookies()
    await signIn(page.context(), noor)

    const [open, seen] = [['/products'], new Set(['/products'])]
    for (let path = open.shift(); path !== undefined; path = open.shift()) {
      const response = await page.request.get(path)
      expect(response.status(), path).toBe(200)
      if (!response.headers()['content-type']?.startsWith('text/html')) continue
      for (const href of pathsIn(await response.text())) {
        if (seen.has(href) || isForEverybody(href)) continue
        seen.add(href)
        open.push(href)
      }
    }
    expect([...seen].some((path) => path === `/reports/${submissionId}`)).toBe(true)

    const isMaker = makers.includes(role)
    const release = `/products/${productId}/releases/${releaseId}`
    const forMakers = [
      `/organisations/${ada.organisation.id}/products/new`,
      `/products/${productId}/releases/new`,
      `${release}/start`,
      `/assessments/${assessmentId}`,
    ]
    for (const path of forMakers) {
      expect(seen.has(path), path).toBe(isMaker)
      expect((await page.request.get(path)).status(), path).toBe(isMaker ? 200 : 404)
    }
    for (const path of [`${release}/upload`, `/products/${productId}/standards`])
      expect((await page.request.get(path)).status(), path).toBe(isMaker ? 200 : 404)
    await page.goto('/products')
    await expect(page.getByRole('button', { name: /the example$/ })).toHaveCount(isMaker ? 1 : 0)
  })
}

/** What the links of a page lead to, without query and fragment, which choose a part of the same page. */
function pathsIn(html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="(\/[^"#?]*)/g)].map(([, path = '']) => path)
}

/** Nobody needs an account for these, and there are hundreds. */
function isForEverybody(path: string): boolean {
  return /^\/($|questionnaires|scoring)/.test(path)
}
