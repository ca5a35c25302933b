import { applyEdits, type Edit, prefixOf, withPrefix } from '../xml/edit';
import { childrenOf, type XmlNode } from '../xml/node';

/** The order of a worksheet's elements (ECMA-376 18.3.1.99). */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** A worksheet's source with some of its elements replaced; all others keep their text. */
export class WorksheetEdit {
  readonly prefix: string;
  private readonly edits: (Edit & { readonly rank: number })[] = [];

  constructor(
    readonly source: string,
    readonly root: XmlNode,
  ) {
    this.prefix = prefixOf(root);
  }

  /** The first element of that name. */
  element(local: string): XmlNode | undefined {
    return this.root.children.find((node) => node.local === local);
  }

  /** @param xml - takes the place of all elements of that name; `''` takes them away */
  replace(local: string, xml: string): void {
    const rank = order.indexOf(local);
    const text = withPrefix(xml, this.prefix);
    const [first, ...others] = childrenOf(this.root, local);
    if (first !== undefined) {
      this.edits.push({ start: first.start, end: first.end, text, rank });
      for (const node of others) this.edits.push({ start: node.start, end: node.end, text: '', rank });
    } else if (text !== '') {
      const after = this.root.children.find((node) => order.indexOf(node.local) > rank);
      const at = after?.start ?? this.root.innerEnd;
      this.edits.push({ start: at, end: at, text, rank });
    }
  }

  text(): string {
    return applyEdits(
      this.source,
      this.edits.sort((a, b) => a.rank - b.rank),
    );
  }
}
