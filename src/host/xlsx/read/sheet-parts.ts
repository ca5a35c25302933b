import type { Hyperlink } from '../../document/sheet-parts';
import type { SheetParts } from '../../document/sheet';
import type { Relation } from '../opc/relations';
import { parseBox } from '../reference';
import { child, childrenOf, flag, numberOf, relationAttribute, type XmlNode } from '../xml/node';
import { decodeCellText } from '../xml/text';

export function readMerges(root: XmlNode): SheetParts['merges'] {
  return childrenOf(child(root, 'mergeCells'), 'mergeCell')
    .map((node) => parseBox(node.attributes['ref'] ?? ''))
    .filter((box) => box !== null);
}

const decodedText = (text: string | undefined): string | null => (text === undefined ? null : decodeCellText(text));

/** @param relations - the sheet's own, for outside addresses */
export function readHyperlinks(root: XmlNode, relations: readonly Relation[]): readonly Hyperlink[] {
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  return childrenOf(child(root, 'hyperlinks'), 'hyperlink').flatMap((node) => {
    const box = parseBox(node.attributes['ref'] ?? '');
    if (box === null) return [];
    const id = relationAttribute(node);
    return [
      {
        box,
        address: id === undefined ? null : (targets.get(id) ?? null),
        documentReference: decodedText(node.attributes['location']),
        screenTip: decodedText(node.attributes['tooltip']),
      },
    ];
  });
}

const firstView = (root: XmlNode): XmlNode | undefined => child(child(root, 'sheetViews'), 'sheetView');

export function readFreeze(root: XmlNode): SheetParts['freeze'] {
  const pane = child(firstView(root), 'pane')?.attributes;
  if (pane === undefined || !(pane['state'] ?? '').startsWith('frozen')) return { rows: 0, columns: 0 };
  return { rows: numberOf(pane['ySplit']) ?? 0, columns: numberOf(pane['xSplit']) ?? 0 };
}

export function readView(root: XmlNode): SheetParts['view'] {
  const view = firstView(root)?.attributes ?? {};
  const outline = child(child(root, 'sheetPr'), 'outlinePr')?.attributes ?? {};
  return {
    showGridlines: flag(view['showGridLines'], true),
    showHeadings: flag(view['showRowColHeaders'], true),
    zoom: numberOf(view['zoomScale']) ?? 100,
    summaryRowsBelow: flag(outline['summaryBelow'], true),
    summaryColumnsRight: flag(outline['summaryRight'], true),
  };
}

export function readProtection(root: XmlNode): SheetParts['protection'] {
  const attributes = child(root, 'sheetProtection')?.attributes;
  return {
    protected: flag(attributes?.['sheet']),
    hasPassword: attributes?.['password'] !== undefined || attributes?.['hashValue'] !== undefined,
  };
}
