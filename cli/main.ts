// The command line. Every command reads files and prints; none needs a database. Each is loaded only
// when it is called, so that the quick ones stay quick.
// Exit codes: 0 fine, 1 refused input, 2 wrong usage.

import { Command, CommanderError } from 'commander'

const program = new Command('thingworthy')
  .description('Check questionnaires and score assessment files, offline.')
  .exitOverride()
  .showHelpAfterError('Run "thingworthy --help" for the commands.')

program
  .command('check')
  .description('check every questionnaire of a folder; names file, line, id and mend of what is refused')
  .argument('[dir]', 'folder of questionnaires', 'questionnaires')
  .action(async (dir: string) => {
    const { check } = await import('./check')
    process.exitCode = check(dir)
  })

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
