import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '../../scripts/test/find-browser.js'
import { type Instance, startInstance } from './start-instance'

/** Runs a benchmark against a server and a browser of its own, and clears both away whatever happens. */
export async function withInstance(
  work: (instance: Instance, browser: Browser) => Promise<void>,
  browserWords: string[] = [],
): Promise<void> {
  const instance = await startInstance()
  try {
    const browser = await launchBrowser(browserWords)
    await work(instance, browser).finally(() => browser.close())
  } finally {
    await instance.stop()
  }
}

/** The browser that the browser tests use. */
export async function launchBrowser(words: string[] = []): Promise<Browser> {
  const { executablePath, env } = await findBrowser()
  return chromium.launch({
    executablePath,
    // Only pages of our own are opened, and root has no sandbox.
    args: ['--no-sandbox', ...words],
    env: { ...process.env, ...env },
  })
}
