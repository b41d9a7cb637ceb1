import type { BrowserContext } from '@playwright/test'
import { htmlSize } from '../server/html-size'
import { percentile, printBesideLimit } from '../support/figures'

type Opening = { address: string; person: BrowserContext }
type Openings = Readonly<Record<string, Opening>> & { section: Opening }

const rounds = 15

/**
 * Opens each page in turns, as a person does whose browser has its scripts already, and prints the medians of the milliseconds to the
 * server's whole answer and to the loaded page, each as a share of the section's.
 */
export async function compareOpenings(openings: Openings, most: number): Promise<void> {
  const times = new Map<string, { answer: number[]; loaded: number[] }>()
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, opening] of Object.entries(openings)) {
      const { answer, loaded } = await open(opening)
      const taken = times.get(name) ?? { answer: [], loaded: [] }
      times.set(name, taken)
      // The first opening of each fills caches, of the server and of the browser.
      if (round === 0) continue
      taken.answer.push(answer)
      taken.loaded.push(loaded)
    }
  }
  const section = times.get('section')
  for (const [name, taken] of times) {
    const { all } = await sizeOf(openings[name])
    console.log(`${name}: ${all.toFixed(0)} kB of HTML`)
    for (const part of ['answer', 'loaded'] as const) {
      const [own, its] = [percentile(taken[part], 0.5), percentile(section?.[part] ?? [], 0.5)]
      printBesideLimit(`  ${part} after ${own.toFixed(0)} ms, by the section's`, own / its, most)
    }
  }
}

async function open({ address, person }: Opening): Promise<{ answer: number; loaded: number }> {
  const page = await person.newPage()
  await page.goto(address, { waitUntil: 'networkidle' })
  const times = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    if (!(navigation instanceof PerformanceNavigationTiming)) return null
    return { answer: navigation.responseEnd, loaded: navigation.loadEventEnd }
  })
  await page.close()
  if (!times) throw new Error(`The browser has no times of ${address}.`)
  return times
}

async function sizeOf(opening: Opening | undefined): Promise<{ all: number }> {
  if (!opening) return { all: Number.NaN }
  const cookies = await opening.person.cookies()
  return htmlSize(opening.address, cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
}
