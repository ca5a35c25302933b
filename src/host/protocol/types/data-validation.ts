import { type Box, intersect } from '../../document/box';
import type { ConditionalOperator, DataValidation } from '../../document/sheet-parts';
import { sheetPrefix } from '../../document/sheet-references';
import { absoluteAddress } from '../address';
import { asBoolean, asRecord, asText, oneOf } from '../arguments';
import { sameBox, subtractBox } from '../boxes';
import { boxesOf } from '../cell-style';
import { checkedFormula } from '../cell-entry';
import { invalidArgument } from '../host-error';
import { longest, withinLimit } from '../limits';
import { isHostObject, type ObjectType } from '../object-type';
import { requireUnprotected } from '../protection';
import type { RangeAreasState, Session } from '../session';

const operators: readonly ConditionalOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];
const comparing = ['wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;
const typeNames: Readonly<Record<DataValidation['type'], string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

function rulesOf(state: RangeAreasState): DataValidation[] {
  const boxes = boxesOf(state);
  return state.sheet
    .part('dataValidations')
    .filter((rule) => rule.boxes.some((one) => boxes.some((box) => intersect(one, box) !== null)));
}

function isCovered(rule: DataValidation, boxes: readonly Box[]): boolean {
  return boxes.every(
    (box) =>
      rule.boxes.reduce<readonly Box[]>((rest, one) => rest.flatMap((part) => subtractBox(part, one)), [box]).length ===
      0,
  );
}

/** The one rule of all the cells; `null` when some have none or another. */
function common(state: RangeAreasState): DataValidation | null {
  const [rule, ...others] = rulesOf(state);
  return rule !== undefined && others.length === 0 && isCovered(rule, boxesOf(state)) ? rule : null;
}

function typeOf(state: RangeAreasState): string {
  const rules = rulesOf(state);
  const [first] = rules;
  if (first === undefined) return 'None';
  if (rules.length > 1) return rules.every((rule) => rule.type === first.type) ? 'Inconsistent' : 'MixedCriteria';
  return isCovered(first, boxesOf(state)) ? typeNames[first.type] : 'Inconsistent';
}

/** The rules of the sheet with these cells taken out. */
function without(state: RangeAreasState): DataValidation[] {
  const holes = boxesOf(state);
  return state.sheet
    .part('dataValidations')
    .map((rule) => ({
      ...rule,
      boxes: holes.reduce<readonly Box[]>((rest, hole) => rest.flatMap((box) => subtractBox(box, hole)), rule.boxes),
    }))
    .filter((rule) => rule.boxes.length > 0);
}

function put(state: RangeAreasState, rule: Omit<DataValidation, 'boxes'>): void {
  requireUnprotected(state.sheet);
  state.sheet.setPart('dataValidations', [...without(state), { ...rule, boxes: boxesOf(state) }], 'api');
}

/** Alert and prompt belong to a rule; without one they wait for nothing and Excel refuses them. */
function change(state: RangeAreasState, part: Partial<DataValidation>): void {
  const rule = common(state);
  if (rule === null) throw invalidArgument('The range has no data validation rule, or several.');
  if (
    rule.boxes.length === boxesOf(state).length &&
    rule.boxes.every((box, index) => sameBox(box, boxesOf(state)[index] ?? box))
  ) {
    requireUnprotected(state.sheet);
    state.sheet.setPart(
      'dataValidations',
      state.sheet.part('dataValidations').map((other) => (other === rule ? { ...rule, ...part } : other)),
      'api',
    );
  } else put(state, { ...rule, ...part });
}

function operand(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = asText(value);
  if (text.startsWith('=')) checkedFormula(text.slice(1));
  return text;
}

function listSource(value: unknown, session: Session): string {
  if (!isHostObject(value)) {
    const source = operand(value);
    return source.startsWith('=') ? source : withinLimit(source, longest.listEntries);
  }
  const range = session.make.rangeState(value);
  if (range === undefined || range.box === null) throw invalidArgument();
  return `=${sheetPrefix(range.sheet.name)}${absoluteAddress(range.box)}`;
}

function readRule(rule: DataValidation): Record<string, unknown> {
  if (rule.type === 'list') return { list: { inCellDropDown: rule.inCellDropDown, source: rule.formula1 } };
  if (rule.type === 'custom') return { custom: { formula: rule.formula1 } };
  return {
    [rule.type]: {
      formula1: rule.formula1,
      ...(rule.formula2 === null ? {} : { formula2: rule.formula2 }),
      operator: rule.operator ?? 'Between',
    },
  };
}

function writeRule(state: RangeAreasState, value: unknown, session: Session): void {
  const given = Object.entries(asRecord(value)).filter(([, part]) => part !== undefined && part !== null);
  const [entry, ...others] = given;
  if (entry === undefined || others.length > 0) throw invalidArgument();
  const [kind, part] = entry;
  const rule = asRecord(part);
  const before = common(state);
  const plain = {
    formula2: null,
    operator: null,
    ignoreBlanks: before?.ignoreBlanks ?? true,
    inCellDropDown: true,
    errorAlert: before?.errorAlert ?? null,
    prompt: before?.prompt ?? null,
  };
  if (kind === 'list')
    put(state, {
      ...plain,
      type: 'list',
      formula1: listSource(rule.source, session),
      inCellDropDown: asBoolean(rule.inCellDropDown ?? true),
    });
  else if (kind === 'custom') put(state, { ...plain, type: 'custom', formula1: operand(rule.formula) });
  else {
    const second = rule.formula2 === undefined || rule.formula2 === null ? null : operand(rule.formula2);
    put(state, {
      ...plain,
      type: oneOf(kind, comparing),
      formula1: operand(rule.formula1),
      formula2: second,
      operator: oneOf(rule.operator ?? 'Between', operators),
    });
  }
}

export const dataValidationType: ObjectType<RangeAreasState> = {
  name: 'DataValidation',
  properties: {
    Type: { get: typeOf },
    Rule: {
      get: (state) => {
        const rule = common(state);
        return rule === null ? {} : readRule(rule);
      },
      set: writeRule,
    },
    IgnoreBlanks: {
      get: (state) => common(state)?.ignoreBlanks ?? true,
      set: (state, value) => change(state, { ignoreBlanks: asBoolean(value) }),
    },
    ErrorAlert: {
      get: (state) => {
        const alert = common(state)?.errorAlert ?? null;
        return alert === null
          ? null
          : { showAlert: alert.show, style: alert.style, title: alert.title, message: alert.message };
      },
      set: (state, value) => {
        const { showAlert, style, title, message } = asRecord(value);
        change(state, {
          errorAlert: {
            show: asBoolean(showAlert ?? true),
            style: oneOf(style ?? 'Stop', ['Stop', 'Warning', 'Information']),
            title: withinLimit(asText(title ?? ''), longest.alertTitle),
            message: withinLimit(asText(message ?? ''), longest.alertMessage),
          },
        });
      },
    },
    Prompt: {
      get: (state) => {
        const prompt = common(state)?.prompt ?? null;
        return prompt === null ? null : { showPrompt: prompt.show, title: prompt.title, message: prompt.message };
      },
      set: (state, value) => {
        const { showPrompt, title, message } = asRecord(value);
        change(state, {
          prompt: {
            show: asBoolean(showPrompt ?? true),
            title: withinLimit(asText(title ?? ''), longest.promptTitle),
            message: withinLimit(asText(message ?? ''), longest.promptMessage),
          },
        });
      },
    },
  },
  methods: {
    Clear: (state) => {
      requireUnprotected(state.sheet);
      state.sheet.setPart('dataValidations', without(state), 'api');
    },
  },
};
