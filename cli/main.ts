// The command line. Every command reads files and prints, offline, but for the operator's commands at the end,
// which work on the database of this installation. Each is loaded only when it is called, so that the quick
// ones stay quick.
// Exit codes: 0 fine, 1 refused input, 2 wrong usage.

import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { firstDay, isDayBetween, lastDay } from '@/lib/core/text/dates/day'
import { showHidden } from '@/lib/core/text/typed/hidden-characters'
import { eachFromCaller, fromCaller } from './from-caller'
import { outliveReaders } from './print'

type StandardsOptions = {
  framework?: string
  csv?: string
  pdf?: string
  json?: boolean
  on: string
  questionnaires: string
}

const program = new Command('thingworthy')
  .description('Check questionnaires and score assessment files, offline; run an installation.')
  .exitOverride()
  .configureOutput({
    writeOut: (text) => process.stdout.write(showHidden(text)),
    writeErr: (text) => process.stderr.write(showHidden(text)),
  })
  .showHelpAfterError('Run "thingworthy --help" for the commands.')

program
  .command('check')
  .description('check every questionnaire of a folder; names file, line, id and fix of what is refused')
  .argument('[dir]', 'folder of questionnaires', fromCaller, 'questionnaires')
  .action(async (dir: string) => {
    const { check } = await import('./check')
    process.exitCode = check(dir)
  })

program
  .command('questions')
  .description('list the ids of facts, questions and options of a questionnaire, for assessment files')
  .argument('<questionnaire>', 'id or id@version; the newest published version unless given')
  .option('--json', 'print JSON')
  .option('--questionnaires <dir>', 'folder of questionnaires', fromCaller, 'questionnaires')
  .action(async (name: string, options: { json?: boolean; questionnaires: string }) => {
    const { questions } = await import('./questions')
    const { json = false, questionnaires: folder } = options
    process.exitCode = questions(name, { json, folder })
  })

program
  .command('score')
  .description('score assessment files, YAML or JSON; prints levels, bounds, red lines and why')
  .argument('<files...>', 'assessment files; - reads standard input', eachFromCaller)
  .option('--json', 'print JSON')
  .option(
    '--on <date>',
    'the day the score speaks of, YYYY-MM-DD (today in UTC unless given)',
    parseDate,
    today(),
  )
  .option('--questionnaires <dir>', 'folder of questionnaires', fromCaller, 'questionnaires')
  .action(async (files: string[], options: { json?: boolean; on: string; questionnaires: string }) => {
    const { score } = await import('./score')
    const { json = false, on: date, questionnaires: folder } = options
    process.exitCode = score(files, { json, date, folder })
  })

program
  .command('carry-over')
  .description('move an assessment file to a later version: what becomes of each answer and of the score')
  .argument('<file>', 'assessment file; - reads standard input', fromCaller)
  .argument('<version>', 'major.minor.patch')
  .option('--output <file>', 'where the file for the later version goes', fromCaller)
  .option('--json', 'print JSON')
  .option(
    '--on <date>',
    'the day the scores speak of, YYYY-MM-DD (today in UTC unless given)',
    parseDate,
    today(),
  )
  .option('--questionnaires <dir>', 'folder of questionnaires', fromCaller, 'questionnaires')
  .action(async (file: string, to: string, options: CarryOverOptions) => {
    const { carryOver } = await import('./carry-over')
    const { output, json = false, on: date, questionnaires: folder } = options
    process.exitCode = carryOver(file, { to, output, json, date, folder })
  })

program
  .command('report')
  .description('write the report of an assessment file as PDF, and as HTML; prints their SHA-256')
  .argument('<file>', 'assessment file; - reads standard input', fromCaller)
  .requiredOption('--pdf <file>', 'where the PDF goes', fromCaller)
  .option('--html <file>', 'where the HTML page goes', fromCaller)
  .option(
    '--on <date>',
    'the day the score speaks of, YYYY-MM-DD (today in UTC unless given)',
    parseDate,
    today(),
  )
  .option('--questionnaires <dir>', 'folder of questionnaires', fromCaller, 'questionnaires')
  .action(
    async (file: string, options: { pdf: string; html?: string; on: string; questionnaires: string }) => {
      const { report } = await import('./report')
      const { pdf, html, on: date, questionnaires: folder } = options
      process.exitCode = await report(file, { pdf, html, date, folder })
    },
  )

program
  .command('standards')
  .description('read external standards out of an assessment file: what is indicated, and what is missing')
  .argument('<file>', 'assessment file; - reads standard input', fromCaller)
  .option('--framework <id>', 'one standard, provision by provision')
  .option('--csv <file>', 'where a table for spreadsheets goes', fromCaller)
  .option('--pdf <file>', 'where the table of one standard goes as PDF', fromCaller)
  .option('--json', 'print JSON')
  .option(
    '--on <date>',
    'the day the answers are read, YYYY-MM-DD (today in UTC unless given)',
    parseDate,
    today(),
  )
  .option('--questionnaires <dir>', 'folder of questionnaires', fromCaller, 'questionnaires')
  .action(async (file: string, options: StandardsOptions) => {
    const { standards } = await import('./standards')
    const { framework, csv, pdf, json = false, on: date, questionnaires: folder } = options
    process.exitCode = await standards(file, { framework, csv, pdf, json, date, folder })
  })

program
  .command('schema')
  .description('write the JSON Schemas of content and assessment files, for editors')
  .argument('[dir]', 'where they go', fromCaller, 'questionnaires/schema')
  .action(async (dir: string) => {
    const { schema } = await import('./schema')
    process.exitCode = schema(dir)
  })

program
  .command('publish')
  .description('publish a version: from then on a changed meaning is refused')
  .argument('<id>', 'questionnaire')
  .argument('<version>', 'major.minor.patch')
  .option('--questionnaires <dir>', 'folder of questionnaires', fromCaller, 'questionnaires')
  .action(async (id: string, version: string, { questionnaires: folder }: { questionnaires: string }) => {
    const { publish } = await import('./publish')
    process.exitCode = publish(id, version, folder)
  })

program
  .command('diff')
  .description('what changed between two versions, and the step that the changes ask for')
  .argument('<id>', 'questionnaire')
  .argument('<from>', 'major.minor.patch')
  .argument('<to>', 'major.minor.patch; may be a draft')
  .option(
    '--examples <dir>',
    'assessment files to carry over: which change score or level, and why',
    fromCaller,
  )
  .option('--json', 'print JSON')
  .option(
    '--on <date>',
    'the day the scores speak of, YYYY-MM-DD (today in UTC unless given)',
    parseDate,
    today(),
  )
  .option('--questionnaires <dir>', 'folder of questionnaires', fromCaller, 'questionnaires')
  .action(async (id: string, from: string, to: string, options: DiffOptions) => {
    const { diff } = await import('./diff')
    const { examples, json = false, on: date, questionnaires: folder } = options
    process.exitCode = diff(id, [from, to], { examples, json, date, folder })
  })

program
  .command('retire')
  .description('retire a published version: no new assessment can start with it, existing ones continue')
  .argument('<id>', 'questionnaire')
  .argument('<version>', 'major.minor.patch')
  .requiredOption('--because <text>', 'why, for readers')
  .option('--questionnaires <dir>', 'folder of questionnaires', fromCaller, 'questionnaires')
  .action(async (id: string, version: string, options: { because: string; questionnaires: string }) => {
    const { retire } = await import('./publish')
    const { because, questionnaires: folder } = options
    process.exitCode = retire(id, version, { folder, on: today(), because })
  })

program
  .command('create-organisation <name> <address>')
  .description(
    'for operators: make an organisation and print the link by which the owner of this address joins',
  )
  .action((name, address) => operate('create-organisation', [name, address]))

program
  .command('jobs')
  .description('for operators: list the mails and other jobs that have failed, with the reason of each')
  .option('--retry <id>', 'try one of them again')
  .action(({ retry }: { retry?: string }) => operate('jobs', retry === undefined ? [] : [retry]))

program
  .command('remove-second-factor <address>')
  .description(
    'for operators: turn two-factor authentication off for the person of this address, who has lost their app and their recovery codes',
  )
  .action((address) => operate('remove-second-factor', [address]))

program
  .command('reset-password <address>')
  .description(
    'for operators: print a link, valid for 15 minutes, with which the person of this address sets a new password',
  )
  .action((address) => operate('reset-password', [address]))

program
  .command('verify-events')
  .description('for operators: verify the chain of events of every organisation; names the first broken link')
  .action(() => operate('verify-events'))

outliveReaders()
try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}

async function operate(name: string, words: readonly string[] = []) {
  const { runOperatorCommand } = await import('./run-operator-command')
  process.exitCode = await runOperatorCommand(name, words)
}

type CarryOverOptions = { output?: string; json?: boolean; on: string; questionnaires: string }
type DiffOptions = { examples?: string; json?: boolean; on: string; questionnaires: string }

function today() {
  return new Date().toISOString().slice(0, 10)
}

function parseDate(text: string) {
  const date = new Date(`${text}T00:00:00Z`)
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime())
  if (!isDate || !date.toISOString().startsWith(text))
    throw new InvalidArgumentError('Write a date as YYYY-MM-DD.')
  if (isDayBetween(text, firstDay, lastDay)) return text
  throw new InvalidArgumentError(`Write a date from ${firstDay} to ${lastDay}.`)
}
