import type { Locator, Page } from '@playwright/test'

/** What a person takes: reading at 240 words a minute, 3 seconds for a control, 10 to think of an answer. */
const seconds = { word: 60 / 240, control: 3, answer: 10 }

/** Counts the time of a person, whatever the speed of the machine. Each screen is read once, by its address. */
export class PersonsTime {
  readonly screens = new Map<string, number>()
  clicks = 0
  fields = 0
  answers = 0

  constructor(readonly page: Page) {}

  get minutes(): number {
    const words = [...this.screens.values()].reduce((sum, each) => sum + each, 0)
    const controls = this.clicks + this.fields
    return (words * seconds.word + controls * seconds.control + this.answers * seconds.answer) / 60
  }

  /** Reads what `main` shows now; what was added to a screen since it was read is read as well. */
  async read(): Promise<void> {
    const words = await this.page.locator('main').evaluate(countWords)
    const screen = new URL(this.page.url()).pathname
    this.screens.set(screen, Math.max(words, this.screens.get(screen) ?? 0))
  }

  async press(target: Locator): Promise<void> {
    this.clicks += 1
    await target.click()
  }

  async write(field: Locator, text: string): Promise<void> {
    this.fields += 1
    await field.fill(text)
  }

  async choose(list: Locator, value: string): Promise<void> {
    this.clicks += 1
    await list.selectOption(value)
  }

  async answer(choice: Locator): Promise<void> {
    this.answers += 1
    await this.press(choice)
  }
}

/** Of an element in a browser: words have a letter or a digit, and are not hidden. */
function countWords(main: Element): number {
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded or hidden is not read
  const text = main instanceof HTMLElement ? main.innerText : ''
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
