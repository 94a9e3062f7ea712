import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validate } from 'class-validator';
import { type FieldProblem, Refusal } from '#heart-core';

const builtIn: unknown[] = [String, Boolean, Number, Array, Object, Date, undefined];

/** The strict door for every body: unknown members refused, nothing converted, each fault named by its pointer. */
@Injectable()
export class CheckedPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (type !== 'body' || !metatype || builtIn.includes(metatype)) return value;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw invalid([{ pointer: '', code: 'object', detail: 'The body must be a JSON object.' }]);
    }
    const body = plainToInstance(metatype, value, { enableImplicitConversion: false }) as object;
    const faults = await validate(body, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    if (faults.length > 0) throw invalid(faults.flatMap((fault) => problemsOf(fault, '')));
    return body;
  }
}

/** A refusal for bad input, field by field. */
export function invalid(errors: FieldProblem[]): Refusal {
  return new Refusal('validation', { errors });
}

function problemsOf(fault: ValidationError, above: string): FieldProblem[] {
  const pointer = `${above}/${fault.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(fault.constraints ?? {}).map(([code, detail]) => ({
    pointer,
    code: plainCode(code),
    detail,
  }));
  return [...own, ...(fault.children ?? []).flatMap((child) => problemsOf(child, pointer))];
}

const plainCodes: Record<string, string> = {
  whitelistValidation: 'unknown',
  isIn: 'choice',
  isUuid: 'id',
  isInt: 'integer',
  maxLength: 'tooLong',
  minLength: 'tooShort',
};

function plainCode(code: string): string {
  return plainCodes[code] ?? code.replace(/^is([A-Z])/, (_whole, letter: string) => letter.toLowerCase());
}
