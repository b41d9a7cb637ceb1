import { generate } from '@/scripts/generate.js'
import { sayWhy } from '@/scripts/refusal.js'

// The process in which an operator's command runs: run.ts NAME [WORDS…]. It loads the sources as they are,
// with the conditions of the server, because lib/server does not load without them. To add a command: a file
// here that exports a function from its words to the exit code, a line in this table, and a line in cli/main.ts.

const commands: Record<string, () => Promise<(words: string[]) => Promise<number>>> = {
  backup: async () => (await import('./backup')).backupCommand,
  'create-organisation': async () => (await import('./create-organisation')).createOrganisationCommand,
  jobs: async () => (await import('./jobs')).jobsCommand,
  purge: async () => (await import('./purge')).purgeCommand,
  'remove-second-factor': async () => (await import('./remove-second-factor')).removeSecondFactorCommand,
  restore: async () => (await import('./restore')).restoreCommand,
  'reset-password': async () => (await import('./reset-password')).resetPasswordCommand,
  'verify-events': async () => (await import('./verify-events')).verifyEventsCommand,
}

const [name = '', ...words] = process.argv.slice(2)
process.exit(await run().catch(sayWhy))

async function run(): Promise<number> {
  const load = commands[name]
  if (!load) throw new Error(`There is no operator's command ${name}.`)
  await generate()
  const command = await load()
  return command(words)
}
