import { readFileSync } from 'node:fs'

export type Instruction = { name: string; value: string }

/** The instructions of each stage of the Dockerfile; each begins with its FROM. */
export function readDockerfile(): Instruction[][] {
  const stages: Instruction[][] = []
  for (const line of linesOf('Dockerfile')) {
    const [name = '', ...words] = line.split(' ')
    if (name === 'FROM') stages.push([])
    stages.at(-1)?.push({ name, value: words.join(' ') })
  }
  return stages
}

/** The values of one kind of instruction of a stage. */
export function valuesOf(stage: readonly Instruction[] | undefined, name: string): string[] {
  return (stage ?? []).filter((each) => each.name === name).map(({ value }) => value)
}

/** What ENV of a stage sets; its values have no spaces. */
export function environmentOf(stage: readonly Instruction[] | undefined): Record<string, string> {
  const settings = valuesOf(stage, 'ENV').flatMap((value) => value.split(' '))
  return Object.fromEntries(settings.map((setting) => setting.split('=', 2)))
}

/** The words of an instruction such as CMD ["node", "x"]. */
export function wordsOf(value: string | undefined): string[] {
  return JSON.parse(/\[.*\]/.exec(value ?? '')?.[0] ?? '[]')
}

/** The rules of .dockerignore: what is let into the image, and what is left out of it again. */
export function readDockerignore() {
  const [first, ...rules] = linesOf('.dockerignore')
  if (first !== '**') throw new Error('.dockerignore leaves out everything first.')
  return {
    let: rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1)),
    leftOut: rules.filter((rule) => !rule.startsWith('!')),
  }
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}
