import { inTurn } from '../../../src/taskpane/shell/in-turn';

test('one writing begins when the one before it has ended, also when that failed', async () => {
  const log: string[] = [];
  const write = inTurn();
  const task =
    (name: string, fails = false) =>
    async (): Promise<string> => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const ended = await Promise.allSettled([write(task('edit', true)), write(task('make')), write(task('save'))]);
  expect(log).toEqual(['edit begins', 'edit ends', 'make begins', 'make ends', 'save begins', 'save ends']);
  expect(ended.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual([
    'failed',
    'make',
    'save',
  ]);
});
