import { callsOwnFunction, withOwnFunctions } from '../../../src/workbook/cells/own-functions';

test.each<[unknown, unknown]>([
  ['=_xldudf_BMS_STATUS(A1,B1)', '=BMS.STATUS(A1,B1)'],
  ['=[2]!_xldudf_BMS_STATUS(A1,B1)', '=BMS.STATUS(A1,B1)'],
  [
    '=IFERROR(100*_xldudf_BMS_GAP(A1,B1),"")&[13]!_xldudf_BMS_SPARK(C1:D1)',
    '=IFERROR(100*BMS.GAP(A1,B1),"")&BMS.SPARK(C1:D1)',
  ],
  // Another add-in's is its own affair.
  ['=[2]!_xldudf_ANDRE_STATUS(A1)+_xldudf_BMS_GAP(1,2)', '=[2]!_xldudf_ANDRE_STATUS(A1)+BMS.GAP(1,2)'],
  ['=_xldudf_BMSX_STATUS(A1)', '=_xldudf_BMSX_STATUS(A1)'],
  // A link to another workbook stays one.
  ['=[2]Ark1!$A$1+_xldudf_BMS_GAP(1,2)', '=[2]Ark1!$A$1+BMS.GAP(1,2)'],
  ['=T("_xldudf_BMS_STATUS(A1)")', '=T("_xldudf_BMS_STATUS(A1)")'],
  ["='_xldudf_BMS_STATUS('!A1", "='_xldudf_BMS_STATUS('!A1"],
  ['=BMS.STATUS(A1,B1)', '=BMS.STATUS(A1,B1)'],
  ['_xldudf_BMS_STATUS(A1)', '_xldudf_BMS_STATUS(A1)'],
  [12, 12],
  [null, null],
])('%s is written %s', (formula, expected) => expect(withOwnFunctions(formula)).toBe(expected));

test.each<[string, boolean]>([
  ['=BMS.STATUS(A1,B1)', true],
  ['=IFERROR(100*bms.gap(A1,B1),"")', true],
  ['=SUM(A1:A3)', false],
  ['=T("BMS.STATUS(A1)")', false],
  ["='BMS.GAP('!A1", false],
  ['=MINEBMS.STATUS(A1)', false],
  ['=_xldudf_ANDRE_STATUS(A1)', false],
])('%s calls one of ours: %s', (formula, calls) => expect(callsOwnFunction(formula)).toBe(calls));
