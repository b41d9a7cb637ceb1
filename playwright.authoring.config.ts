import { defineConfig } from '@playwright/test'
import base from './playwright.config'

// The author's pages exist in npm run dev alone, which builds each page as it is asked for. That takes half
// a minute, and one checkout runs it only once at a time, so npm test leaves these out.

const { webServer: _, ...same } = base

export default defineConfig({
  ...same,
  testDir: 'tests/authoring',
  projects: [{ name: 'authoring' }],
})
