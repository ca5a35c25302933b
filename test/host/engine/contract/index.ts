import { arrays } from './arrays';
import { dates } from './dates';
import type { ContractGroup } from './group';
import { logic } from './logic';
import { lookup } from './lookup';
import { numbers } from './numbers';
import { operators } from './operators';
import { statistics } from './statistics';
import { texts } from './texts';
import { visibility } from './visibility';

/** What any engine behind the host's interface must answer. */
export const contract: readonly ContractGroup[] = [
  ...operators,
  ...logic,
  ...numbers,
  ...dates,
  ...texts,
  ...lookup,
  ...statistics,
  ...arrays,
  ...visibility,
];
