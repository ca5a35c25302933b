import { type Box, intersect } from '../../document/box';
import type { HostSheet } from '../../document/sheet';
import type { ConditionalFormat, ConditionalOperator, ConditionalStyle } from '../../document/sheet-parts';
import { asBoolean, asNumber, asRecord, asText, type Arguments, found, oneOf } from '../arguments';
import { subtractBox } from '../boxes';
import { boxesOf } from '../cell-style';
import { checkedFormula } from '../cell-entry';
import { asColor } from '../color';
import { HostError } from '../host-error';
import { objectOf, type ObjectType, type Property } from '../object-type';
import { requireUnprotected } from '../protection';
import type { HostObject, RangeAreasState } from '../session';

type Kind = Exclude<ConditionalFormat['kind'], 'other'>;
type Offered = Exclude<ConditionalFormat, { kind: 'other' }>;

/** A rule changes by being replaced; its id stays with it. */
const ids = new WeakMap<ConditionalFormat, string>();
let nextId = 1;

function idOf(format: ConditionalFormat): string {
  let id = ids.get(format);
  if (id === undefined) {
    id = `{CF-${nextId}}`;
    nextId += 1;
    ids.set(format, id);
  }
  return id;
}

interface RuleState {
  readonly sheet: HostSheet;
  readonly id: string;
}

function ruleOf({ sheet, id }: RuleState): ConditionalFormat {
  return found(sheet.part('conditionalFormats').find((format) => idOf(format) === id));
}

function offeredRule(state: RuleState): Offered {
  const rule = ruleOf(state);
  if (rule.kind === 'other')
    throw new HostError(
      'NotImplemented',
      'The Excel host keeps this kind of conditional format but does not offer its parts.',
    );
  return rule;
}

function replace(state: RuleState, change: (rule: ConditionalFormat) => ConditionalFormat | null): void {
  requireUnprotected(state.sheet);
  const rules = state.sheet.part('conditionalFormats').flatMap((rule) => {
    if (idOf(rule) !== state.id) return [rule];
    const changed = change(rule);
    if (changed !== null) ids.set(changed, state.id);
    return changed === null ? [] : [changed];
  });
  state.sheet.setPart('conditionalFormats', rules, 'api');
}

function restyle(state: RuleState, change: Partial<ConditionalStyle>): void {
  const rule = offeredRule(state);
  replace(state, () => ({ ...rule, format: { ...rule.format, ...change } }));
}

function style<Key extends keyof ConditionalStyle>(
  key: Key,
  read: (value: unknown) => ConditionalStyle[Key],
): Property<RuleState> {
  return {
    get: (state) => offeredRule(state).format[key],
    set: (state, value) => restyle(state, { [key]: read(value) }),
  };
}

const fontType: ObjectType<RuleState> = {
  name: 'ConditionalRangeFont',
  properties: {
    Color: style('fontColor', asColor),
    Bold: style('bold', asBoolean),
    Italic: style('italic', asBoolean),
  },
};

const fillType: ObjectType<RuleState> = {
  name: 'ConditionalRangeFill',
  properties: { Color: style('fillColor', asColor) },
  methods: { Clear: (state) => restyle(state, { fillColor: null }) },
};

const formatType: ObjectType<RuleState> = {
  name: 'ConditionalRangeFormat',
  navigation: { Font: (state) => objectOf(fontType, state), Fill: (state) => objectOf(fillType, state) },
};

const navigation = { Format: (state: RuleState) => objectOf(formatType, state) };

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

/** `=A1` is a formula, anything else a constant; the document keeps both as formula text. */
function operand(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = asText(value);
  return text.startsWith('=')
    ? checkedFormula(text.slice(1))
    : Number.isFinite(Number(text)) && text.trim() !== ''
      ? text
      : `"${text.replaceAll('"', '""')}"`;
}

const cellValueType: ObjectType<RuleState> = {
  name: 'CellValueConditionalFormat',
  navigation,
  properties: {
    Rule: {
      get: (state) => {
        const rule = ruleOf(state);
        if (rule.kind !== 'cellValue') return null;
        return {
          operator: rule.operator,
          formula1: `=${rule.formulas[0] ?? ''}`,
          ...(rule.formulas[1] === undefined ? {} : { formula2: `=${rule.formulas[1]}` }),
        };
      },
      set: (state, value) => {
        const { operator, formula1, formula2 } = asRecord(value);
        const formulas = [
          operand(formula1),
          ...(formula2 === undefined || formula2 === null ? [] : [operand(formula2)]),
        ];
        replace(state, (rule) =>
          rule.kind === 'cellValue' ? { ...rule, operator: oneOf(operator, operators), formulas } : rule,
        );
      },
    },
  },
};

const customRuleType: ObjectType<RuleState> = {
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      get: (state) => {
        const rule = ruleOf(state);
        return rule.kind === 'custom' ? `=${rule.formula}` : '';
      },
      set: (state, value) => {
        const formula = checkedFormula(asText(value).replace(/^=/, ''));
        replace(state, (rule) => (rule.kind === 'custom' ? { ...rule, formula } : rule));
      },
    },
  },
};

const customType: ObjectType<RuleState> = {
  name: 'CustomConditionalFormat',
  navigation: { ...navigation, Rule: (state) => objectOf(customRuleType, state) },
};

const textOperators = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;

const textType: ObjectType<RuleState> = {
  name: 'TextConditionalFormat',
  navigation,
  properties: {
    Rule: {
      get: (state) => {
        const rule = ruleOf(state);
        return rule.kind === 'containsText' ? { operator: rule.operator, text: rule.text } : null;
      },
      set: (state, value) => {
        const { operator, text } = asRecord(value);
        replace(state, (rule) =>
          rule.kind === 'containsText'
            ? { ...rule, operator: oneOf(operator, textOperators), text: asText(text) }
            : rule,
        );
      },
    },
  },
};

const typeNames: Readonly<Record<Kind, string>> = {
  cellValue: 'CellValue',
  custom: 'Custom',
  containsText: 'ContainsText',
};

/** Excel.ConditionalFormatType of a rule that is kept as it stands in the file. */
function otherType(xml: string): string {
  const type = /\btype="([A-Za-z0-9]+)"/.exec(xml)?.[1] ?? '';
  return (
    { dataBar: 'DataBar', colorScale: 'ColorScale', iconSet: 'IconSet', top10: 'TopBottom' }[type] ?? 'PresetCriteria'
  );
}

/** The part of a rule's own kind; asking for another kind's part gives a null object, or a fault. */
function part(
  kind: Kind,
  type: ObjectType<RuleState>,
): Record<'plain' | 'orNull', (state: RuleState) => HostObject | null> {
  return {
    plain: (state) => {
      if (ruleOf(state).kind !== kind) throw new HostError('InvalidOperation');
      return objectOf(type, state);
    },
    orNull: (state) => (ruleOf(state).kind === kind ? objectOf(type, state) : null),
  };
}

const cellValue = part('cellValue', cellValueType);
const custom = part('custom', customType);
const text = part('containsText', textType);

const conditionalFormatType: ObjectType<RuleState> = {
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Type: {
      get: (state) => {
        const rule = ruleOf(state);
        return rule.kind === 'other' ? otherType(rule.xml) : typeNames[rule.kind];
      },
    },
    // Office.js counts from 0, the document as files do from 1.
    Priority: {
      get: (state) => ruleOf(state).priority - 1,
      set: (state, value) => replace(state, (rule) => ({ ...rule, priority: asNumber(value, 0) + 1 })),
    },
    StopIfTrue: {
      get: (state) => offeredRule(state).stopIfTrue,
      set: (state, value) => replace(state, () => ({ ...offeredRule(state), stopIfTrue: asBoolean(value) })),
    },
  },
  navigation: {
    CellValue: cellValue.plain,
    CellValueOrNullObject: cellValue.orNull,
    Custom: custom.plain,
    CustomOrNullObject: custom.orNull,
    TextComparison: text.plain,
    TextComparisonOrNullObject: text.orNull,
  },
  methods: {
    Delete: (state) => {
      ruleOf(state);
      replace(state, () => null);
    },
    GetRange: (state, _args, session) => {
      const { boxes } = ruleOf(state);
      if (boxes.length !== 1) throw new HostError('InvalidOperation');
      return session.make.range(state.sheet, found(boxes[0]));
    },
    GetRanges: (state, _args, session) => session.make.rangeAreas(state.sheet, ruleOf(state).boxes),
  },
};

function touching(state: RangeAreasState): ConditionalFormat[] {
  const boxes = boxesOf(state);
  return state.sheet
    .part('conditionalFormats')
    .filter((rule) => rule.boxes.some((one) => boxes.some((box) => intersect(one, box) !== null)))
    .sort((a, b) => a.priority - b.priority);
}

export const conditionalFormatsType: ObjectType<RangeAreasState> = {
  name: 'ConditionalFormatCollection',
  items: (state) =>
    touching(state).map((rule) => objectOf(conditionalFormatType, { sheet: state.sheet, id: idOf(rule) })),
  methods: {
    Add: add,
    ClearAll: clearAll,
    GetItem: (state, args) => {
      const rule = found(touching(state).find((candidate) => idOf(candidate) === args.text(0)));
      return objectOf(conditionalFormatType, { sheet: state.sheet, id: idOf(rule) });
    },
    GetItemOrNullObject: (state, args) => {
      const rule = touching(state).find((candidate) => idOf(candidate) === args.text(0));
      return rule === undefined ? null : objectOf(conditionalFormatType, { sheet: state.sheet, id: idOf(rule) });
    },
  },
};

const plainStyle: ConditionalStyle = { fontColor: null, fillColor: null, bold: null, italic: null };

/** A new rule comes first, and matches nothing until its rule is set. */
function add(state: RangeAreasState, args: Arguments): HostObject {
  requireUnprotected(state.sheet);
  const common = { boxes: boxesOf(state), format: plainStyle, stopIfTrue: false, priority: 1 };
  const rule = newRule(args.text(0), common);
  const others = state.sheet.part('conditionalFormats').map((other) => {
    const later = { ...other, priority: other.priority + 1 };
    ids.set(later, idOf(other));
    return later;
  });
  state.sheet.setPart('conditionalFormats', [rule, ...others], 'api');
  return objectOf(conditionalFormatType, { sheet: state.sheet, id: idOf(rule) });
}

function newRule(type: string, common: Omit<Extract<Offered, { kind: 'custom' }>, 'kind' | 'formula'>): Offered {
  switch (type.toLowerCase()) {
    case 'cellvalue':
      return { ...common, kind: 'cellValue', operator: 'EqualTo', formulas: ['#N/A'] };
    case 'custom':
      return { ...common, kind: 'custom', formula: 'FALSE' };
    case 'containstext':
      return { ...common, kind: 'containsText', operator: 'NotContains', text: '' };
    default:
      throw new HostError('NotImplemented', `The Excel host does not make conditional formats of type ${type}.`);
  }
}

/** A rule that reaches outside the range goes on there. */
function clearAll(state: RangeAreasState): void {
  requireUnprotected(state.sheet);
  const boxes = boxesOf(state);
  const rules = state.sheet.part('conditionalFormats').flatMap((rule) => {
    const left = boxes.reduce<readonly Box[]>(
      (rest, hole) => rest.flatMap((box) => subtractBox(box, hole)),
      rule.boxes,
    );
    if (left.length === 0) return [];
    const kept = { ...rule, boxes: left };
    ids.set(kept, idOf(rule));
    return [kept];
  });
  state.sheet.setPart('conditionalFormats', rules, 'api');
}
