import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import type { Engine } from './engine';
import { UniverEngine } from './univer-engine';

/** The engine for Node: no screen, no worker. */
export function createEngine(): Engine {
  // Univer throws without an entry for its locale, even an empty one.
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.ERROR });
  const { plugins } = UniverSheetsNodeCorePreset({ formula: { initialFormulaComputing: 2 } });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return new UniverEngine(univer);
}
