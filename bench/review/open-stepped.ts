import type { Browser, BrowserContext, Page } from '@playwright/test'
import { installStepProbe } from './step-probe'

/** How many times slower the page's processor is than this machine's. */
const slowdown = 4

/** Opens an address in a fresh window, on a slow processor. `cookies` are those of a person signed in. */
export async function openStepped(
  browser: Browser,
  address: string,
  cookies: Parameters<BrowserContext['addCookies']>[0] = [],
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addCookies(cookies)
  const page = await context.newPage()
  // The compiler that runs this file names functions through a helper that no page has.
  await page.addInitScript('globalThis.__name = (each) => each')
  await page.addInitScript(installStepProbe)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(address, { waitUntil: 'networkidle' })
  return page
}
