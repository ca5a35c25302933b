import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import '@univerjs/preset-sheets-core/lib/index.css';
import texts from '@univerjs/preset-sheets-core/locales/en-US';
import { defaultTheme } from '@univerjs/themes';
import { FUniver } from '@univerjs/core/facade';
import { UniverEngine } from '../../host/engine/univer-engine';
import { GridLook } from './grid-look';

/** Univer on the screen: the grid, and the engine behind it. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly engine: UniverEngine;
}

/** @param container - the element that the grid fills; it must have an id */
export function createGrid(container: HTMLElement): Grid {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: texts },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({
    container: container.id,
    toolbar: false,
    contextMenu: false,
    formulaBar: true,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
    disableAutoFocus: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    // The engine is told what to compute; nothing is computed when a workbook opens.
    formula: { initialFormulaComputing: 2 },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { univer, api: FUniver.newAPI(univer), engine: new UniverEngine(univer, new GridLook()) };
}
