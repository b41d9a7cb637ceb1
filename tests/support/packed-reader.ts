import { packReader } from '../../scripts/pack-reader.js'

/** The thread that reads assessment files is tested as it is now, not as it was at the last start. */
export default packReader
