/**
 * Lets what has come in meanwhile, such as a click, be answered first. By a message: timers wait a second each while the
 * pane is not in view, which is how a ribbon button finds it.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
