import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

/**
 * Makes types of an OpenAPI document, and a client that logs a case by them; compiles both strictly. Prints what the
 * compiler says against them; without a word, `client.js` lies in the folder.
 */
const [, , folder = '', document = ''] = process.argv;
const place = (name) => join(folder, name);
writeFileSync(place('api.ts'), astToString(await openapiTS(new URL(`file://${document}`))));
writeFileSync(
  place('client.ts'),
  `import type { operations } from './api.js';

type Log = operations['Intake.log'];
type Body = Log['requestBody']['content']['application/json'];
type Case = Log['responses'][201]['content']['application/json'];

const [, , address, cookie] = process.argv as string[];
const body: Body = { customer: { anonymous: true }, channel: 'phone', summary: 'Sofa without legs' };
const answer = await fetch(address + '/api/v1/cases', {
  method: 'POST',
  headers: { 'content-type': 'application/json', cookie: cookie ?? '' },
  body: JSON.stringify(body),
});
const logged = (await answer.json()) as Case;
const status: 'open' | 'resolved' | 'closed' = logged.status;
console.log(JSON.stringify([answer.status, logged.number, status, logged.steps.map(({ key }) => key)]));
`,
);
const options = {
  ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: true },
  ...{
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  },
  ...{ types: ['node'], typeRoots: ['node_modules/@types'], outDir: folder },
};
writeFileSync(place('package.json'), '{"type":"module"}');
const program = ts.createProgram([place('client.ts')], options);
const { diagnostics } = program.emit();
for (const { messageText } of [...ts.getPreEmitDiagnostics(program), ...diagnostics])
  console.log(ts.flattenDiagnosticMessageText(messageText, '\n'));
