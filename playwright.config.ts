import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import getPort from 'get-port'
import { findBrowser } from './scripts/test/find-browser.js'

// The browser tests run on the production build, started as in production, on a database that is empty at
// first. Each process of Playwright reads this file again, so values shared by all are in the environment.

process.env.E2E_PORT ??= String(await getPort({ host: '127.0.0.1' }))
process.env.E2E_DATA_FOLDER ??= temporaryFolder()
const { E2E_PORT: port, E2E_DATA_FOLDER: dataFolder } = process.env
const { executablePath, env } = await findBrowser()

export default defineConfig({
  testDir: 'tests/e2e',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A wait ends when the page has reached its state; the limits only end a test that never will, however busy
  // the machine is.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    ...devices['Desktop Chrome'],
    channel: undefined,
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 900 },
    // An act on what is not there fails by itself, long before its test would.
    actionTimeout: 60_000,
    // Recording every page as it changes takes a fifth of the time; --trace on records a test that failed.
    trace: 'off',
    // What a test lets fail on the way to the server, a worker of the page's own would not see fail.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath,
      // The tests open our own pages only, and root has no sandbox.
      args: ['--no-sandbox', '--font-render-hinting=none'],
      env: { ...process.env, ...env },
    },
  },
  projects: [
    { name: 'set-up', testMatch: '**/*.setup.ts' },
    {
      name: 'browser',
      testMatch: '**/*.test.ts',
      dependencies: ['set-up'],
      use: { storageState: 'test-results/owner.json' },
    },
  ],
  webServer: {
    command: 'node scripts/start.js',
    env: {
      PORT: port,
      DATA_FOLDER: dataFolder,
      LOG_LEVEL: 'error',
      HOST: '',
      PUBLIC_URL: '',
      DATABASE_URL: '',
    },
    // The code that makes the first owner, for set-up.setup.ts.
    wait: { stdout: /enter this code: (?<setup_code>\S+)/ },
    stdout: 'pipe',
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})

function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-e2e-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
