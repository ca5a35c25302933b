import { oneOf } from '../arguments';
import { objectOf, type ObjectType } from '../object-type';
import type { Session } from '../session';

const numberFormatInfoType: ObjectType<Session> = {
  name: 'NumberFormatInfo',
  properties: {
    NumberDecimalSeparator: { get: ({ locale }) => locale.decimalSeparator },
    NumberGroupSeparator: { get: ({ locale }) => locale.thousandsSeparator },
  },
};

const datetimeFormatInfoType: ObjectType<Session> = {
  name: 'DatetimeFormatInfo',
  properties: {
    DateSeparator: { get: ({ locale }) => locale.dateSeparator },
    TimeSeparator: { get: ({ locale }) => locale.timeSeparator },
    ShortDatePattern: { get: ({ locale }) => locale.shortDatePattern },
    LongDatePattern: { get: ({ locale }) => locale.longDatePattern },
  },
};

const cultureInfoType: ObjectType<Session> = {
  name: 'CultureInfo',
  properties: { Name: { get: ({ locale }) => locale.tag } },
  navigation: {
    NumberFormat: (session) => objectOf(numberFormatInfoType, session),
    DatetimeFormat: (session) => objectOf(datetimeFormatInfoType, session),
  },
};

export const applicationType: ObjectType<Session> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      get: ({ calculation }) => calculation.mode,
      set: ({ calculation }, value) => {
        calculation.mode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    },
    CalculationState: { get: ({ calculation }) => (calculation.pending ? 'Pending' : 'Done') },
    DecimalSeparator: { get: ({ locale }) => locale.decimalSeparator },
    ThousandsSeparator: { get: ({ locale }) => locale.thousandsSeparator },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: (session) => objectOf(cultureInfoType, session) },
  methods: {
    Calculate: async (session, args) => {
      if (args.oneOf(0, ['Recalculate', 'Full', 'FullRebuild']) !== 'Recalculate') session.calculation.markDirty('all');
      await session.calculation.calculate();
    },
    SuspendApiCalculationUntilNextSync: (session) => session.suspendCalculation(),
    // The grid draws after the batch anyway.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
