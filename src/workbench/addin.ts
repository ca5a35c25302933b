import type { FunctionsMetadata } from '../host/functions';

/** A button that the add-in puts on the ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Addresses by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  /** The name of the associated action, or `null` for the one that shows the pane. */
  readonly action: string | null;
}

/** What the workbench knows of the add-in: its manifest and its functions, as Excel does. */
export interface Addin {
  readonly page: string;
  readonly groupLabel: string;
  readonly buttons: readonly RibbonButton[];
  readonly namespace: string;
  readonly functions: FunctionsMetadata;
}

/** Reads the manifest's texts and addresses in one language, as Excel does. */
class Resources {
  private readonly byId: ReadonlyMap<string, string>;

  constructor(manifest: Document, locale: string) {
    const entries = ['Image', 'Url', 'String']
      .flatMap((kind) => [...manifest.getElementsByTagNameNS('*', kind)])
      .filter((element) => element.hasAttribute('id'));
    this.byId = new Map(
      entries.map((element) => {
        const override = [...element.getElementsByTagNameNS('*', 'Override')].find(
          (item) => item.getAttribute('Locale') === locale,
        );
        return [
          element.getAttribute('id') ?? '',
          override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '',
        ];
      }),
    );
  }

  of(element: Element | undefined): string {
    return this.byId.get(element?.getAttribute('resid') ?? '') ?? '';
  }
}

/**
 * Loads the built add-in's manifest and function metadata.
 *
 * @param folder - where the add-in lies, relative to the page, with `/`
 * @param locale - BCP 47 tag of Excel's language
 */
export async function loadAddin(folder: string, locale: string): Promise<Addin> {
  const manifest = new DOMParser().parseFromString(await fetchText(`${folder}manifest.xml`), 'application/xml');
  const resources = new Resources(manifest, locale);
  const first = (parent: Document | Element, name: string): Element | undefined =>
    parent.getElementsByTagNameNS('*', name)[0];
  // The manifest's addresses are those of the place it is installed from; here they lie in the folder.
  const local = (address: string): string =>
    address === '' ? '' : `${folder}${new URL(address).pathname.replace(/^.*?\/addin\//, '')}`;
  const buttons = [...manifest.getElementsByTagNameNS('*', 'Control')].map((control): RibbonButton => ({
    id: control.getAttribute('id') ?? '',
    label: resources.of(first(control, 'Label')),
    tip: resources.of(first(control, 'Description')),
    icons: new Map(
      [...control.getElementsByTagNameNS('*', 'Image')].map((image) => [
        Number(image.getAttribute('size')),
        local(resources.of(image)),
      ]),
    ),
    action: first(control, 'FunctionName')?.textContent ?? null,
  }));
  const functionsPoint = [...manifest.getElementsByTagNameNS('*', 'ExtensionPoint')].find(
    (point) => point.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') === 'CustomFunctions',
  );
  const metadata = functionsPoint && first(functionsPoint, 'Metadata');
  const metadataAddress = metadata === undefined ? '' : local(resources.of(first(metadata, 'SourceLocation')));
  const functions = JSON.parse(await fetchText(metadataAddress)) as FunctionsMetadata;
  const group = first(manifest, 'Group');
  return {
    page: `${folder}taskpane.html`,
    groupLabel: group === undefined ? '' : resources.of(first(group, 'Label')),
    buttons,
    namespace: functionsPoint === undefined ? '' : resources.of(first(functionsPoint, 'Namespace')),
    functions,
  };
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
