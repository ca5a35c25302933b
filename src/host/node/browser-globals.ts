/**
 * The client waits to send a function's answers together with others that may come (50 ms) and after what it sent
 * (500 ms at most). Over the network that spares requests; in one process, where all calls come at once, it is idleness.
 */
const longestWait = 500;
const pace = 25;

/**
 * The few browser globals that office.js touches when it is evaluated. Nothing is loaded and no network is used:
 * script elements lead nowhere.
 *
 * @param language - BCP 47 tag of the user interface
 */
export function browserGlobals(language: string): {
  readonly globals: Record<string, unknown>;
  readonly loaded: () => void;
  readonly stop: () => void;
} {
  let evaluating = true;
  const timers = new Set<NodeJS.Timeout>();
  const element = (): Record<string, unknown> => ({
    setAttribute: ignore,
    getAttribute: () => null,
    appendChild: ignore,
    addEventListener: ignore,
    style: {},
    src: 'https://localhost/office.js',
  });
  const globals: Record<string, unknown> = {
    console,
    performance,
    navigator: { userAgent: 'Node.js', language },
    location: {
      href: 'https://localhost/',
      origin: 'https://localhost',
      protocol: 'https:',
      host: 'localhost',
      hostname: 'localhost',
      pathname: '/',
      search: '',
      hash: '',
    },
    history: {},
    document: {
      URL: 'https://localhost/',
      readyState: 'complete',
      head: element(),
      body: element(),
      documentElement: element(),
      createElement: element,
      getElementsByTagName: () => [element()],
      getElementById: () => null,
      addEventListener: ignore,
      removeEventListener: ignore,
    },
    addEventListener: ignore,
    removeEventListener: ignore,
    postMessage: ignore,
    // What the client sets going while it is evaluated waits for scripts that never come, and then throws.
    setTimeout: (action: () => void, delay = 0, ...args: unknown[]) => {
      if (evaluating) return 0;
      const timer: NodeJS.Timeout = setTimeout(
        () => {
          timers.delete(timer);
          Reflect.apply(action, undefined, args);
        },
        delay <= longestWait ? delay / pace : delay,
      );
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout) => {
      timers.delete(timer);
      clearTimeout(timer);
    },
    setInterval: () => 0,
    clearInterval: ignore,
  };
  for (const self of ['window', 'self', 'top', 'parent'] as const) globals[self] = globals;
  return {
    globals,
    loaded: () => {
      evaluating = false;
    },
    stop: () => {
      evaluating = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function ignore(): void {
  // A browser that does nothing.
}
