import { requestFailed } from '../errors';
import { copy, isFields, typeName, type Document, type Fields } from '../values';
import { arrayOperators } from './arrayOperators';
import { fieldOperators, type Operator } from './fieldOperators';
import { namesOf } from './paths';

export interface UpdateContext {
  /** Epoch ms. */
  now: number;
  /** `$setOnInsert` counts only for a document that the update creates. */
  inserting?: boolean;
}

const operators: Record<string, Operator | undefined> = { ...fieldOperators, ...arrayOperators };

/**
 * The document after an update. Strict as MongoDB: an operator that does not fit what it finds is an error
 * and nothing changes; never is a part of an update left out in silence.
 */
export function applyUpdate(document: Document, update: Fields, { now, inserting = false }: UpdateContext): Document {
  const steps = stepsOf(update);
  refuseConflicts(steps.flatMap(({ path, operator, operand }) => (operator === '$rename' && typeof operand === 'string' && operand !== path ? [path, operand] : [path])));
  const result = copy(document);
  for (const { operator, path, operand } of steps) {
    if (operator === '$setOnInsert' && !inserting) continue;
    const apply = operators[operator === '$setOnInsert' ? '$set' : operator] as Operator;
    apply({ document: result, path, operand, now });
  }
  if (result._id !== document._id) throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
  return result;
}

interface Step {
  operator: string;
  path: string;
  operand: Fields[string];
}

function stepsOf(update: Fields): Step[] {
  return Object.entries(update).flatMap(([operator, paths]) => {
    if (operator !== '$setOnInsert' && !operators[operator]) {
      throw requestFailed(`Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`);
    }
    if (!isFields(paths)) throw requestFailed(`Modifiers operate on fields but we found type ${typeName(paths)} instead. For example: {$mod: {<field>: ...}}`);
    return Object.entries(paths).map(([path, operand]) => ({ operator, path, operand }));
  });
}

/** Two changes of one place, or of a place and its inside, have no defined order. */
function refuseConflicts(paths: readonly string[]): void {
  const taken = new Set<string>();
  for (const path of paths) {
    const names = namesOf(path);
    const above = names.map((_, i) => names.slice(0, i + 1).join('.'));
    const conflict = above.find((prefix) => taken.has(prefix)) ?? [...taken].find((other) => other.startsWith(`${path}.`));
    if (conflict !== undefined) throw requestFailed(`Updating the path '${path}' would create a conflict at '${conflict.length < path.length ? conflict : path}'`);
    taken.add(path);
  }
}
