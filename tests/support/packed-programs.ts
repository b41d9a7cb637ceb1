import { packCli } from '../../scripts/pack-cli.js'
import { packReader } from '../../scripts/pack-reader.js'
import { compileMessages } from '../../scripts/words/compile-messages.js'

/** What is compiled and bundled before a start is tested as it is now, not as it was at the last start. */
export default async function packPrograms(): Promise<void> {
  await compileMessages()
  await packReader()
  await packCli()
}
