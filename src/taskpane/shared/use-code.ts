import { useCallback, useEffect, useReducer } from 'react';

/** Code that is loaded when it is first needed. */
export type LoadedCode<Module> =
  | { readonly state: 'loading' }
  | { readonly state: 'loaded'; readonly module: Module }
  /** `times` in a row. */
  | { readonly state: 'failed'; readonly times: number; readonly retry: () => void };

type Found<Module> = { readonly module: Module | null; readonly failures: number; readonly asked: number };
type Event<Module> =
  { readonly type: 'loaded'; readonly module: Module } | { readonly type: 'failed' } | { readonly type: 'retry' };

function reducer<Module>(found: Found<Module>, event: Event<Module>): Found<Module> {
  switch (event.type) {
    case 'loaded':
      return { ...found, module: event.module };
    case 'failed':
      return { ...found, failures: found.failures + 1 };
    case 'retry':
      return { ...found, asked: found.asked + 1 };
  }
}

/**
 * Loads code. Unlike `React.lazy`, which keeps a failure for good, it can be asked again.
 *
 * @param load - an `import()`, the same function at every call
 */
export function useCode<Module>(load: () => Promise<Module>): LoadedCode<Module> {
  const [{ module, failures, asked }, dispatch] = useReducer(reducer<Module>, { module: null, failures: 0, asked: 0 });

  useEffect(() => {
    let gone = false;
    load().then(
      (loaded) => {
        if (!gone) dispatch({ type: 'loaded', module: loaded });
      },
      () => {
        if (!gone) dispatch({ type: 'failed' });
      },
    );
    return () => {
      gone = true;
    };
  }, [load, asked]);

  const retry = useCallback(() => dispatch({ type: 'retry' }), []);
  if (module !== null) return { state: 'loaded', module };
  return failures > asked ? { state: 'failed', times: failures, retry } : { state: 'loading' };
}
