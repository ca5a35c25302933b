import ts from 'typescript';

/**
 * Lint rule: no plain object is asked for a text of any kind, unless `Object.hasOwn(object, text) ? … : …` stands
 * around it. Every object answers to `constructor` and `toString`, and workbooks have indicators, units and names that
 * are called so; a `Map` knows only what was put into it.
 */
export const noDictionaryLookup = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { lookup: 'Every object answers to `constructor`: keep texts in a Map, or ask Object.hasOwn first.' },
  },
  create(context) {
    const { sourceCode } = context;
    const services = sourceCode.parserServices;
    const partsOf = (node) => {
      const type = services.getTypeAtLocation(node).getNonNullableType();
      return type.isUnion() ? type.types : [type];
    };
    const isDictionary = (node) => partsOf(node).some((type) => type.getStringIndexType() !== undefined);
    const anyText = ts.TypeFlags.String | ts.TypeFlags.Any;
    const isAnyText = (node) => partsOf(node).some(({ flags }) => (flags & anyText) !== 0);
    const isAsked = (node) => {
      const { parent } = node;
      if (parent.type !== 'ConditionalExpression' || parent.consequent !== node) return false;
      const [object, key] = [node.object, node.property].map((each) => sourceCode.getText(each));
      return sourceCode.getText(parent.test).endsWith(`Object.hasOwn(${object}, ${key})`);
    };
    return {
      MemberExpression(node) {
        if (node.computed && isAnyText(node.property) && isDictionary(node.object) && !isAsked(node))
          context.report({ node, messageId: 'lookup' });
      },
      "BinaryExpression[operator='in']"(node) {
        if (isAnyText(node.left) && isDictionary(node.right)) context.report({ node, messageId: 'lookup' });
      },
    };
  },
};
