import { StatusLine } from '../../src/workbench/page/status-line';
import { workbenchText } from '../../src/workbench/texts';

const text = workbenchText('nb');

/** All that the line writes to of an element. */
const place = (): HTMLElement => ({ textContent: '' }) as HTMLElement;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('a remark stays its time, whatever is computed meanwhile, and then the line says what goes on', () => {
  const state = place();
  const line = new StatusLine(state, place(), text);
  line.setDoing('Åpner');
  line.remark('Arket er beskyttet');
  line.setBusy(true);
  line.setDoing(null);
  expect(state.textContent).toBe('Arket er beskyttet');
  jest.advanceTimersByTime(7999);
  expect(state.textContent).toBe('Arket er beskyttet');
  jest.advanceTimersByTime(1);
  expect(state.textContent).toBe(text('status.calculating'));
  line.setBusy(false);
  expect(state.textContent).toBe(text('status.ready'));
});

test('a remark gives way to what is begun after it', () => {
  const state = place();
  const line = new StatusLine(state, place(), text);
  line.remark('Ikke mulig her');
  line.setDoing('Åpner');
  expect(state.textContent).toBe('Åpner');
  line.setDoing(null);
  expect(state.textContent).toBe(text('status.ready'));
});

test('a remark takes the place of the one before it, for its own time', () => {
  const state = place();
  const line = new StatusLine(state, place(), text);
  line.remark('Ikke mulig her');
  jest.advanceTimersByTime(5000);
  line.remark('Arket er beskyttet');
  jest.advanceTimersByTime(5000);
  expect(state.textContent).toBe('Arket er beskyttet');
  jest.advanceTimersByTime(3000);
  expect(state.textContent).toBe(text('status.ready'));
});
