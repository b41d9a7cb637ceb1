import { test as base, expect } from '@playwright/test'

export { expect }

type Watching = {
  /** What the browser may complain about in this test; by default nothing. */
  allowedComplaints: RegExp[]
  watched: undefined
}

/** Playwright's test, which also fails when the browser's console shows an error or a script throws. */
export const test = base.extend<Watching>({
  allowedComplaints: [[], { option: true }],
  watched: [
    async ({ context, allowedComplaints }, use) => {
      const complaints: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => complaints.push(error.error().stack ?? error.error().message))
      await use(undefined)
      const unexpected = complaints.filter((text) => !allowedComplaints.some((allowed) => allowed.test(text)))
      expect(unexpected, 'the browser complained').toEqual([])
    },
    { auto: true },
  ],
})
