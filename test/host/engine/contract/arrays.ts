import { badCalc, badValue, type ContractGroup, na } from './group';

const spilling: ContractGroup = {
  title: 'dynamic arrays',
  source: 'Microsoft, "Dynamic array formulas and spilled array behavior" and the pages of the functions',
  cells: [
    ['Oslo', 3, 10],
    ['Bergen', 1, 20],
    ['Oslo', 2, 30],
    [null, null, 40],
  ],
  rows: [
    ['B1:B3*2', [[6], [2], [4]]],
    [
      '{1,2}+{10;20}',
      [
        [11, 12],
        [21, 22],
      ],
    ],
    ['{1,2,3}+{1,2}', [[2, 4, na]]],
    ['{1,2,3}*2', [[2, 4, 6]]],
    ['B1:B3>1', [[true], [false], [true]]],
    ['-B1:B3', [[-3], [-1], [-2]]],
    ['A1:A3&"!"', [['Oslo!'], ['Bergen!'], ['Oslo!']]],
    ['IF(B1:B3>1,"over","under")', [['over'], ['under'], ['over']]],
    ['IFERROR({1,2}/{0,2},0)', [[0, 1]]],
    ['A4:B4', [[0, 0]]],
    [
      'SEQUENCE(2,3)',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['SEQUENCE(3,1,10,-5)', [[10], [5], [0]]],
    ['SORT(B1:B3)', [[1], [2], [3]]],
    ['SORT(B1:B3,1,-1)', [[3], [2], [1]]],
    [
      'SORT(A1:B3,2)',
      [
        ['Bergen', 1],
        ['Oslo', 2],
        ['Oslo', 3],
      ],
    ],
    ['SORTBY(A1:A3,B1:B3)', [['Bergen'], ['Oslo'], ['Oslo']]],
    ['UNIQUE(A1:A3)', [['Oslo'], ['Bergen']]],
    ['UNIQUE(A1:A3,FALSE,TRUE)', 'Bergen'],
    ['UNIQUE({1,1,2},TRUE)', [[1, 2]]],
    ['FILTER(B1:B3,A1:A3="Oslo")', [[3], [2]]],
    [
      'FILTER(A1:B3,B1:B3>1)',
      [
        ['Oslo', 3],
        ['Oslo', 2],
      ],
    ],
    ['FILTER(B1:B3,B1:B3>9)', badCalc],
    ['FILTER(B1:B3,B1:B3>9,"none")', 'none'],
    ['FILTER(B1:B3,(A1:A3="Oslo")*(B1:B3<3))', 2],
    ['SUM(FILTER(B1:B3,A1:A3="Oslo"))', 5],
    ['TRANSPOSE(B1:B3)', [[3, 1, 2]]],
    ['TAKE(B1:B3,2)', [[3], [1]]],
    ['TAKE(B1:B3,-1)', 2],
    ['DROP(B1:B3,1)', [[1], [2]]],
    ['DROP(B1:B3,3)', badCalc],
    [
      'VSTACK({1,2},{3,4})',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'VSTACK({1,2},3)',
      [
        [1, 2],
        [3, na],
      ],
    ],
    [
      'HSTACK({1;2},{3;4})',
      [
        [1, 3],
        [2, 4],
      ],
    ],
    ['TOCOL({1,2;3,4})', [[1], [2], [3], [4]]],
    ['TOROW({1,2;3,4},0,TRUE)', [[1, 3, 2, 4]]],
    [
      'WRAPROWS({1,2,3},2)',
      [
        [1, 2],
        [3, na],
      ],
    ],
    [
      'WRAPCOLS({1,2,3},2,0)',
      [
        [1, 3],
        [2, 0],
      ],
    ],
    [
      'EXPAND({1,2},2,2,0)',
      [
        [1, 2],
        [0, 0],
      ],
    ],
    ['CHOOSECOLS({1,2,3},3,1)', [[3, 1]]],
    ['CHOOSEROWS({1;2;3},-1)', 3],
    [
      'TEXTSPLIT("a,b;c,d",",",";")',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['MAP({1,2},LAMBDA(x,x*x))', [[1, 4]]],
    ['REDUCE(0,{1,2,3},LAMBDA(a,x,a+x))', 6],
    ['SCAN(0,{1,2,3},LAMBDA(a,x,a+x))', [[1, 3, 6]]],
    ['BYROW({1,2;3,4},LAMBDA(r,SUM(r)))', [[3], [7]]],
    ['BYCOL({1,2;3,4},LAMBDA(c,MAX(c)))', [[3, 4]]],
    [
      'MAKEARRAY(2,2,LAMBDA(r,c,r*c))',
      [
        [1, 2],
        [2, 4],
      ],
    ],
    ['ROWS(RANDARRAY(3,2))', 3],
    ['ROUND({1.25,2.35},1)', [[1.3, 2.4]]],
    ['LEN(A1:A3)', [[4], [6], [4]]],
    ['DATE(2024,{1,2},1)', [[45292, 45323]]],
    ['SUM(--(A1:A3="Oslo"))', 2],
    ['SUM((A1:A3="Oslo")*B1:B3)', 5],
    ['MAX(IF(A1:A3="Oslo",B1:B3))', 3],
    ['COUNT(IF(B1:B3>1,B1:B3))', 2],
    ['INDEX(SORT(B1:B3,1,-1),1)', 3],
    ['SUM(LARGE(B1:B3,{1,2}))', 5],
    ['AVERAGE(IF(B1:B3<>1,B1:B3))', 2.5],
    ['SUMPRODUCT(B1:B3,C1:C3)', 110],
    ['SEQUENCE(0)', badCalc],
    ['SORT(B1:B3,2)', badValue],
    ['LET(r,FILTER(B1:B3,B1:B3>1),SUM(r)/ROWS(r))', 2.5],
  ],
};

export const arrays = [spilling];
