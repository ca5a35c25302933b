/**
 * Lets writings wait for each other, each whether the one before it succeeded or not: a card that is made right after
 * an ambition was typed is made with it.
 *
 * @returns runs a writing in its turn and gives what it gives
 */
export function inTurn(): <Result>(write: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (write) => {
    const turn = last.then(write);
    last = turn.catch(() => undefined);
    return turn;
  };
}
