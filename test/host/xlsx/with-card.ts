import { openHost } from '../../../src/host/node';
import { makeScorecard } from '../../../src/workbook';

/** Makes a card and saves, as the command line does; formulas are left uncomputed, which no part of the package depends on. */
export async function withCard(bytes: Uint8Array): Promise<Uint8Array> {
  const host = await openHost(bytes, { calculate: false });
  const remove = host.installGlobals();
  try {
    await makeScorecard({ madeAt: new Date(2019, 5, 17) });
    return host.save();
  } finally {
    remove();
    host.dispose();
  }
}
