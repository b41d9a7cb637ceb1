import { packCli } from '../../scripts/pack-cli.js'
import { packReader } from '../../scripts/pack-reader.js'

/** What is bundled before a start is tested as it is now, not as it was at the last start. */
export default async function packPrograms(): Promise<void> {
  await packReader()
  await packCli()
}
