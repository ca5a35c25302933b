import { badValue, type ContractGroup, div0, na, near } from './group';

const subtotal =
  'Microsoft, pages of SUBTOTAL and AGGREGATE: 1 to 11 count rows that a person hid, 101 to 111 do not, ';
const rowsOf10 = [[10], [20], [30], [40], ['x'], ['=SUBTOTAL(9,A1:A4)']];

const shown: ContractGroup = {
  title: 'SUBTOTAL and AGGREGATE where nothing is hidden',
  source: `${subtotal}and a SUBTOTAL inside the range is left out`,
  cells: [
    [10, 1],
    [20, div0],
    [30, 2],
    [40, 3],
    ['x', na],
    ['=SUBTOTAL(9,A1:A4)', 4],
  ],
  rows: [
    ['SUBTOTAL(9,A1:A4)', 100],
    ['SUBTOTAL(9,A1:A6)', 100],
    ['SUM(A1:A6)', 200],
    ['SUBTOTAL(1,A1:A6)', 25],
    ['SUBTOTAL(2,A1:A6)', 4],
    ['SUBTOTAL(3,A1:A6)', 5],
    ['SUBTOTAL(4,A1:A6)', 40],
    ['SUBTOTAL(5,A1:A6)', 10],
    ['SUBTOTAL(6,A1:A4)', 240000],
    ['SUBTOTAL(7,A1:A4)', near(12.909944487358056)],
    ['SUBTOTAL(8,A1:A4)', near(11.180339887498949)],
    ['SUBTOTAL(10,A1:A4)', near(500 / 3)],
    ['SUBTOTAL(11,A1:A4)', near(125)],
    ['SUBTOTAL(109,A1:A4)', 100],
    ['SUBTOTAL(12,A1:A4)', badValue],
    ['SUBTOTAL(9,B1:B6)', div0],
    ['SUBTOTAL(9,A1:A2,A4)', 70],
    ['AGGREGATE(9,6,B1:B6)', 10],
    ['AGGREGATE(9,4,B1:B6)', div0],
    ['AGGREGATE(4,6,B1:B6)', 4],
    ['AGGREGATE(1,6,B1:B6)', 2.5],
    ['AGGREGATE(14,6,B1:B6,1)', 4],
    ['AGGREGATE(14,6,B1:B6,2)', 3],
    ['AGGREGATE(15,6,B1:B6,1)', 1],
    ['AGGREGATE(12,6,B1:B6)', 2.5],
    ['AGGREGATE(16,6,B1:B6,0.5)', 2.5],
    ['AGGREGATE(17,6,B1:B6,1)', 1.75],
    ['AGGREGATE(9,0,A1:A6)', 100],
    ['AGGREGATE(9,4,A1:A6)', 200],
    ['AGGREGATE(15,6,A1:A4/(A1:A4>15),1)', 20],
    ['AGGREGATE(14,6,B1:B6)', badValue],
  ],
};

const hidden: ContractGroup = {
  title: 'rows that a person hid',
  source: `${subtotal}AGGREGATE leaves them out with option 1, 3, 5 or 7`,
  cells: rowsOf10,
  hiddenRows: [2],
  rows: [
    ['SUBTOTAL(9,A1:A4)', 100],
    ['SUBTOTAL(109,A1:A4)', 80],
    ['SUBTOTAL(101,A1:A4)', near(80 / 3)],
    ['SUBTOTAL(102,A1:A6)', 3],
    ['SUBTOTAL(103,A1:A6)', 4],
    ['SUBTOTAL(3,A1:A6)', 5],
    ['SUBTOTAL(104,A1:A4)', 40],
    ['SUBTOTAL(105,A1:A4)', 10],
    ['SUBTOTAL(106,A1:A4)', 12000],
    ['SUBTOTAL(107,A1:A4)', near(15.275252316519467)],
    ['SUBTOTAL(110,A1:A4)', near(700 / 3)],
    ['AGGREGATE(9,4,A1:A4)', 100],
    ['AGGREGATE(9,5,A1:A4)', 80],
    ['AGGREGATE(9,1,A1:A6)', 80],
    ['AGGREGATE(9,7,A1:A6)', 180],
    ['AGGREGATE(12,5,A1:A4)', 30],
    ['AGGREGATE(14,5,A1:A4,2)', 30],
    ['SUM(A1:A4)', 100],
    ['SUMPRODUCT(SUBTOTAL(103,OFFSET(A1,ROW(A1:A4)-1,0)))', 3],
  ],
};

const filtered: ContractGroup = {
  title: 'rows that a filter hides',
  source: `${subtotal}and rows that a filter leaves out count in neither`,
  cells: rowsOf10,
  filteredRows: [3],
  rows: [
    ['SUBTOTAL(9,A1:A4)', 70],
    ['SUBTOTAL(109,A1:A4)', 70],
    ['SUBTOTAL(3,A1:A4)', 3],
    ['SUBTOTAL(103,A1:A4)', 3],
    ['SUBTOTAL(1,A1:A4)', near(70 / 3)],
    ['SUBTOTAL(4,A1:A3)', 20],
    ['AGGREGATE(9,5,A1:A4)', 70],
    ['SUM(A1:A4)', 100],
  ],
};

export const visibility = [shown, hidden, filtered];
