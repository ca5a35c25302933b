import { RendererProvider, createDOMRenderer } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { Making } from '../../commands';
import { Pane } from './pane';
import type { WorkbookPort } from '../shared/workbook-port';

/** The nonce that the server allows style elements by; Fluent makes its styles while running. */
function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
}

/** Draws the task pane in an element of the page. */
export function mountPane(element: HTMLElement, workbook: WorkbookPort, making: Making): void {
  const nonce = styleNonce();
  const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
  createRoot(element).render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Pane workbook={workbook} making={making} />
    </RendererProvider>,
  );
}
