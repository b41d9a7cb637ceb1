import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import { installClickProbe } from './click-probe'

/**
 * A page as a slow processor shows it, the scripts it fetched, and the milliseconds its main thread has
 * worked so far, however often other programs interrupted it.
 */
export type Measured = { page: Page; scripts: Script[]; work: () => Promise<number> }

/** Bytes as they came over the wire. */
type Script = { url: string; bytes: number; encoding: string }

/** Kilobytes, measured once, for comparison: a Next page that says one word. */
export const bareNextPage = 135

/** How many times slower the page's processor is than this machine's. */
const slowdown = 4

/** Opens an address in a fresh window whose cache is empty. `cookies` are those of a person signed in. */
export async function openMeasured(
  browser: Browser,
  address: string,
  cookies: Parameters<BrowserContext['addCookies']>[0] = [],
): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addCookies(cookies)
  const page = await context.newPage()
  // The compiler that runs this file names functions through a helper that no page has.
  await page.addInitScript('globalThis.__name = (each) => each')
  await page.addInitScript(installClickProbe)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await devtools.send('Network.enable')
  const fetched = new Map<string, Script>()
  devtools.on('Network.responseReceived', ({ requestId, type, response: { url, headers } }) => {
    const encoding = headers['content-encoding'] ?? headers['Content-Encoding'] ?? 'none'
    if (type === 'Script') fetched.set(requestId, { url, bytes: 0, encoding })
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = fetched.get(requestId)
    if (script) script.bytes = encodedDataLength
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.waitForTimeout(1000)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, scripts: [...fetched.values()], work: () => workSoFar(devtools) }
}

/** Kilobytes of scripts that the network carried until the page was quiet. */
export function kilobytes({ scripts }: Pick<Measured, 'scripts'>): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
}

async function workSoFar(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}
