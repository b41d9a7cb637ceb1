// The step from one version to the next, which its changes ask for: patch, minor or major.

export type Step = 'none' | 'patch' | 'minor' | 'major'

/** The version that follows after such a step. */
export function versionAfter(version: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = numbersOf(version)
  switch (step) {
    case 'none':
      return version
    case 'patch':
      return `${major}.${minor}.${patch + 1}`
    case 'minor':
      return `${major}.${minor + 1}.0`
    case 'major':
      return `${major + 1}.0.0`
  }
}

const steps: readonly Step[] = ['none', 'patch', 'minor', 'major']

/** The step that all of these together ask for. */
export function largestStep(given: readonly Step[]): Step {
  return given.reduce<Step>((most, step) => (steps.indexOf(step) > steps.indexOf(most) ? step : most), 'none')
}

function numbersOf(version: string): number[] {
  return version.split('.').map(Number)
}
