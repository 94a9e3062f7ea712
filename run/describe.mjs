import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';
import { root } from './prepare.mjs';

/**
 * Writes down what each operation answers, as the types of the controllers say: `dist/api/answers.json`, from which the
 * OpenAPI document is completed. Shapes are closed; what has a name of ours is a schema of that name.
 */
const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete'];
const { config } = ts.readConfigFile('tsconfig.build.json', ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram(fileNames, {
  ...options,
  noEmit: true,
  incremental: false,
  tsBuildInfoFile: undefined,
});
const checker = program.getTypeChecker();
const schemas = {};
const operations = {};

for (const file of program.getSourceFiles())
  if (file.fileName.endsWith('.controller.ts') && !file.fileName.includes('node_modules'))
    ts.forEachChild(file, readClass);

mkdirSync('dist/api', { recursive: true });
writeFileSync('dist/api/answers.json', JSON.stringify({ schemas, operations }));

function readClass(node) {
  if (!ts.isClassDeclaration(node) || !node.name) return;
  const controller = node.name.text.replace(/Controller$/, '');
  for (const member of node.members) {
    if (!ts.isMethodDeclaration(member) || !decorators(member).some((name) => verbs.includes(name))) continue;
    const signature = checker.getSignatureFromDeclaration(member);
    const answer = checker.getAwaitedType(signature.getReturnType()) ?? signature.getReturnType();
    operations[`${controller}.${member.name.getText()}`] = {
      schema: isNothing(answer) ? null : schemaOf(answer, member),
      description: ts.displayPartsToString(checker.getSymbolAtLocation(member.name)?.getDocumentationComment(checker)),
    };
  }
}

function decorators(node) {
  return (ts.getDecorators(node) ?? []).map(({ expression }) =>
    ts.isCallExpression(expression) ? expression.expression.getText() : expression.getText(),
  );
}

function isNothing(type) {
  return (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Never)) !== 0;
}

function schemaOf(type, at) {
  const { flags } = type;
  if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) return {};
  if (flags & ts.TypeFlags.Null) return { type: 'null' };
  if (flags & ts.TypeFlags.StringLiteral || flags & ts.TypeFlags.NumberLiteral) return { enum: [type.value] };
  if (flags & ts.TypeFlags.BooleanLiteral) return { enum: [checker.typeToString(type) === 'true'] };
  if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
  if (flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) return { type: 'number' };
  if (flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
  if (type.isUnion()) return unionOf(type.types, at);
  return objectOf(type, at);
}

function unionOf(types, at) {
  const told = types.filter((one) => !isNothing(one));
  const all = told.map((one) => schemaOf(one, at));
  const words = all.flatMap(({ enum: values }) => values ?? []);
  const others = all.filter((one) => one.enum === undefined && one.type !== 'null');
  const nullable = all.some(({ type }) => type === 'null');
  const isBoolean = words.includes(true) && words.includes(false);
  const rest = isBoolean ? words.filter((word) => typeof word !== 'boolean') : words;
  const ways = [
    ...distinct(others),
    ...(isBoolean ? [{ type: 'boolean' }] : []),
    ...(rest.length > 0 ? [{ enum: rest }] : []),
  ];
  const [only] = ways;
  if (ways.length === 0) return { type: 'null' };
  if (ways.length === 1 && !nullable) return only;
  if (ways.length === 1 && typeof only.type === 'string') return { ...only, type: [only.type, 'null'] };
  if (ways.length === 1 && only.enum) return { enum: [...only.enum, null] };
  return { anyOf: [...ways, ...(nullable ? [{ type: 'null' }] : [])] };
}

function distinct(all) {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function objectOf(type, at) {
  const name = type.symbol?.name;
  if (name === 'Date') return { type: 'string', format: 'date-time' };
  if (['Buffer', 'Readable', 'StreamableFile', 'Observable'].includes(name)) return {};
  if (checker.isArrayType(type) || checker.isTupleType(type))
    return { type: 'array', items: unionOf(checker.getTypeArguments(type), at) };
  if (name === 'Page') return { type: 'array', items: schemaOf(checker.getTypeArguments(type)[0], at) };
  const known = nameOf(type);
  if (!known) return membersOf(type, at);
  if (!schemas[known]) {
    schemas[known] = {};
    Object.assign(schemas[known], membersOf(type, at));
  }
  return { $ref: `#/components/schemas/${known}` };
}

/** The name of a shape of ours that takes no other types; shapes made up on the spot have none. */
function nameOf(type) {
  const symbol = type.aliasSymbol ?? type.symbol;
  const given = type.aliasSymbol ? type.aliasTypeArguments : checker.getTypeArguments(type);
  const [declaration] = symbol?.declarations ?? [];
  if (!declaration || (given ?? []).length > 0) return null;
  if (
    !ts.isInterfaceDeclaration(declaration) &&
    !ts.isTypeAliasDeclaration(declaration) &&
    !ts.isClassDeclaration(declaration)
  )
    return null;
  const place = relative(root, declaration.getSourceFile().fileName);
  return /^(apps|libs)\//.test(place.replaceAll('\\', '/')) ? symbol.name : null;
}

function membersOf(type, at) {
  const properties = {};
  const required = [];
  for (const member of checker.getPropertiesOfType(type)) {
    const held = checker.getTypeOfSymbolAtLocation(member, at);
    if (held.getCallSignatures().length > 0) continue;
    if (isNothing(held)) continue;
    properties[member.name] = schemaOf(held, at);
    const mayLack = member.flags & ts.SymbolFlags.Optional || (held.isUnion() && held.types.some(isNothing));
    if (!mayLack) required.push(member.name);
  }
  const others = checker.getIndexInfosOfType(type)[0];
  return {
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    additionalProperties: others ? schemaOf(others.type, at) : false,
  };
}
