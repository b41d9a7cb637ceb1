// The command line. Every command reads files and prints, offline, but for the operator's commands at the end,
// which work on the database of this installation. Each is loaded only when it is called, so that the quick
// ones stay quick.
// Exit codes: 0 fine, 1 refused input, 2 wrong usage.

import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { firstDay, isDayBetween, lastDay } from '@/lib/core/text/dates/day'
import { showHidden } from '@/lib/core/text/typed/hidden-characters'
import { browserWords } from '@/lib/words/browser-words'
import commandHelp from '@/lib/words/generated/command-help'
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

// Only these messages are loaded for every command; each command loads what it prints.
const { t } = browserWords(commandHelp)

const program = new Command('thingworthy')
  .description(t('command-help.about'))
  .exitOverride()
  .configureOutput({
    writeOut: (text) => process.stdout.write(showHidden(text)),
    writeErr: (text) => process.stderr.write(showHidden(text)),
  })
  .showHelpAfterError(t('command-help.see-help'))

program
  .command('check')
  .description(t('command-help.check'))
  .argument('[dir]', t('command-help.folder'), fromCaller, 'questionnaires')
  .action(async (dir: string) => {
    const { check } = await import('./check')
    process.exitCode = check(dir)
  })

program
  .command('questions')
  .description(t('command-help.questions'))
  .argument('<questionnaire>', t('command-help.pin'))
  .option('--json', t('command-help.json'))
  .option('--questionnaires <dir>', t('command-help.folder'), fromCaller, 'questionnaires')
  .action(async (name: string, options: { json?: boolean; questionnaires: string }) => {
    const { questions } = await import('./questions')
    const { json = false, questionnaires: folder } = options
    process.exitCode = questions(name, { json, folder })
  })

program
  .command('score')
  .description(t('command-help.score'))
  .argument('<files...>', t('command-help.files'), eachFromCaller)
  .option('--verdicts <file>', t('command-help.verdicts'), fromCaller)
  .option('--json', t('command-help.json'))
  .option('--on <date>', t('command-help.score-on'), parseDate, today())
  .option('--questionnaires <dir>', t('command-help.folder'), fromCaller, 'questionnaires')
  .action(async (files: string[], options: ScoreOptions) => {
    const { score } = await import('./score')
    const { verdicts, json = false, on: date, questionnaires: folder } = options
    process.exitCode = score(files, { verdicts, json, date, folder })
  })

program
  .command('review')
  .description(t('command-help.review'))
  .argument('<file>', t('command-help.file'), fromCaller)
  .option('--json', t('command-help.json'))
  .option('--on <date>', t('command-help.looked-on'), parseDate, today())
  .option('--questionnaires <dir>', t('command-help.folder'), fromCaller, 'questionnaires')
  .action(async (file: string, options: { json?: boolean; on: string; questionnaires: string }) => {
    const { review } = await import('./review')
    const { json = false, on: date, questionnaires: folder } = options
    process.exitCode = review(file, { json, date, folder })
  })

program
  .command('carry-over')
  .description(t('command-help.carry-over'))
  .argument('<file>', t('command-help.file'), fromCaller)
  .argument('<version>', t('command-help.version'))
  .option('--output <file>', t('command-help.output'), fromCaller)
  .option('--json', t('command-help.json'))
  .option('--on <date>', t('command-help.scores-on'), parseDate, today())
  .option('--questionnaires <dir>', t('command-help.folder'), fromCaller, 'questionnaires')
  .action(async (file: string, to: string, options: CarryOverOptions) => {
    const { carryOver } = await import('./carry-over')
    const { output, json = false, on: date, questionnaires: folder } = options
    process.exitCode = carryOver(file, { to, output, json, date, folder })
  })

program
  .command('report')
  .description(t('command-help.report'))
  .argument('<file>', t('command-help.file'), fromCaller)
  .requiredOption('--pdf <file>', t('command-help.pdf'), fromCaller)
  .option('--html <file>', t('command-help.html'), fromCaller)
  .option('--on <date>', t('command-help.score-on'), parseDate, today())
  .option('--questionnaires <dir>', t('command-help.folder'), fromCaller, 'questionnaires')
  .action(
    async (file: string, options: { pdf: string; html?: string; on: string; questionnaires: string }) => {
      const { report } = await import('./report')
      const { pdf, html, on: date, questionnaires: folder } = options
      process.exitCode = await report(file, { pdf, html, date, folder })
    },
  )

program
  .command('standards')
  .description(t('command-help.standards'))
  .argument('<file>', t('command-help.file'), fromCaller)
  .option('--framework <id>', t('command-help.framework'))
  .option('--csv <file>', t('command-help.csv'), fromCaller)
  .option('--pdf <file>', t('command-help.standard-pdf'), fromCaller)
  .option('--json', t('command-help.json'))
  .option('--on <date>', t('command-help.read-on'), parseDate, today())
  .option('--questionnaires <dir>', t('command-help.folder'), fromCaller, 'questionnaires')
  .action(async (file: string, options: StandardsOptions) => {
    const { standards } = await import('./standards')
    const { framework, csv, pdf, json = false, on: date, questionnaires: folder } = options
    process.exitCode = await standards(file, { framework, csv, pdf, json, date, folder })
  })

program
  .command('schema')
  .description(t('command-help.schema'))
  .argument('[dir]', t('command-help.schema-folder'), fromCaller, 'questionnaires/schema')
  .action(async (dir: string) => {
    const { schema } = await import('./schema')
    process.exitCode = schema(dir)
  })

program
  .command('publish')
  .description(t('command-help.publish'))
  .argument('<id>', t('command-help.id'))
  .argument('<version>', t('command-help.version'))
  .option('--questionnaires <dir>', t('command-help.folder'), fromCaller, 'questionnaires')
  .action(async (id: string, version: string, { questionnaires: folder }: { questionnaires: string }) => {
    const { publish } = await import('./publish')
    process.exitCode = publish(id, version, folder)
  })

program
  .command('diff')
  .description(t('command-help.diff'))
  .argument('<id>', t('command-help.id'))
  .argument('<from>', t('command-help.version'))
  .argument('<to>', t('command-help.version-or-draft'))
  .option('--examples <dir>', t('command-help.examples'), fromCaller)
  .option('--json', t('command-help.json'))
  .option('--on <date>', t('command-help.scores-on'), parseDate, today())
  .option('--questionnaires <dir>', t('command-help.folder'), fromCaller, 'questionnaires')
  .action(async (id: string, from: string, to: string, options: DiffOptions) => {
    const { diff } = await import('./diff')
    const { examples, json = false, on: date, questionnaires: folder } = options
    process.exitCode = diff(id, [from, to], { examples, json, date, folder })
  })

program
  .command('retire')
  .description(t('command-help.retire'))
  .argument('<id>', t('command-help.id'))
  .argument('<version>', t('command-help.version'))
  .requiredOption('--because <text>', t('command-help.because'))
  .option('--questionnaires <dir>', t('command-help.folder'), fromCaller, 'questionnaires')
  .action(async (id: string, version: string, options: { because: string; questionnaires: string }) => {
    const { retire } = await import('./publish')
    const { because, questionnaires: folder } = options
    process.exitCode = retire(id, version, { folder, on: today(), because })
  })

program
  .command('backup')
  .description(t('command-help.backup'))
  .argument('<file>', t('command-help.backup-file'), fromCaller)
  .action((file) => operate('backup', [file]))

program
  .command('restore')
  .description(t('command-help.restore'))
  .argument('<file>', t('command-help.restore-file'), fromCaller)
  .action((file) => operate('restore', [file]))

program
  .command('create-organisation <name> <address>')
  .description(t('command-help.create-organisation'))
  .action((name, address) => operate('create-organisation', [name, address]))

program
  .command('jobs')
  .description(t('command-help.jobs'))
  .option('--retry <id>', t('command-help.retry'))
  .action(({ retry }: { retry?: string }) => operate('jobs', retry === undefined ? [] : [retry]))

program
  .command('purge')
  .description(t('command-help.purge'))
  .action(() => operate('purge'))

program
  .command('remove-second-factor <address>')
  .description(t('command-help.remove-second-factor'))
  .action((address) => operate('remove-second-factor', [address]))

program
  .command('reset-password <address>')
  .description(t('command-help.reset-password'))
  .action((address) => operate('reset-password', [address]))

program
  .command('sbom')
  .description(t('command-help.sbom'))
  .argument('[dir]', t('command-help.sbom-folder'), fromCaller, '.')
  .action(async (dir: string) => {
    const { sbom } = await import('./sbom/sbom')
    process.exitCode = sbom(dir)
  })

program
  .command('verify-events')
  .description(t('command-help.verify-events'))
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

type ScoreOptions = { verdicts?: string; json?: boolean; on: string; questionnaires: string }
type CarryOverOptions = { output?: string; json?: boolean; on: string; questionnaires: string }
type DiffOptions = { examples?: string; json?: boolean; on: string; questionnaires: string }

function today() {
  return new Date().toISOString().slice(0, 10)
}

function parseDate(text: string) {
  const date = new Date(`${text}T00:00:00Z`)
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime())
  if (!isDate || !date.toISOString().startsWith(text)) throw new InvalidArgumentError(t('command-help.date'))
  if (isDayBetween(text, firstDay, lastDay)) return text
  throw new InvalidArgumentError(t('command-help.date-range', { first: firstDay, last: lastDay }))
}
