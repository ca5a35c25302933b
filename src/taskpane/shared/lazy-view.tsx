import type { JSXElement } from '@fluentui/react-components';
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useCode } from './use-code';
import { useTexts } from './texts';
import { Loading } from './loading';

/**
 * A view whose code is loaded when it is first opened.
 *
 * @param load - the `import()` of its module, the same function at every drawing
 * @param children - draws the view with what the module exports
 */
export function LazyView<Module>({
  load,
  children,
}: {
  readonly load: () => Promise<Module>;
  readonly children: (module: Module) => JSXElement;
}): JSXElement {
  const code = useCode(load);
  const { text } = useTexts();
  if (code.state === 'loading') return <Loading label={text('lazy.loading')} />;
  if (code.state === 'loaded') return children(code.module);
  // Asking again helps when the network was away; a newer version's files come only with a new page.
  const needsNewPage = code.times > 1;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{text('lazy.happened')}</MessageBarTitle>
        {text('lazy.kept')} {text(needsNewPage ? 'lazy.reload' : 'lazy.retry')}
      </MessageBarBody>
      <MessageBarActions>
        {needsNewPage ? (
          <Button onClick={() => location.reload()}>{text('crashed.action')}</Button>
        ) : (
          <Button onClick={code.retry}>{text('fault.retry')}</Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
