import type { Scope } from '../database/database';
import { decode } from '../database/ejson';
import { invalidParameter } from '../database/errors';
import type { Order } from '../database/plan';
import { isRecord, isText, list, optionalCount, optionalText, text } from './parameters';
import type { Action, Call, WireRequest } from './protocol';

/** A request for one document, as opposed to one with a condition, is the only kind that the SDK keeps inside a transaction. */
const byCondition = (request: WireRequest): boolean => request['queryType'] !== 'DOC';

function scopeOf(request: WireRequest, { services: { warnings }, caller }: Call): Scope {
  const transactionId = optionalText(request, 'transactionId');
  const stray = transactionId === undefined && byCondition(request);
  return {
    ...(transactionId === undefined ? {} : { transactionId }),
    ...(stray ? { onWait: () => warnings.strayWrite(request.action, text(request, 'collectionName'), caller) } : {}),
  };
}

/** The SDK forgets the transaction in count, aggregate and where-writes: say so when the same caller has one open. */
function noteStray(request: WireRequest, { services: { database, warnings }, caller }: Call): void {
  if (caller === undefined || request['transactionId'] !== undefined || !byCondition(request)) return;
  if (database.hasOpenTransaction(caller)) warnings.strayRequest(request.action, text(request, 'collectionName'), caller);
}

const addCollection: Action = (request, { services: { database } }) => {
  database.createCollection(text(request, 'collectionName'));
  return {};
};

const insertDocument: Action = async (request, call) => {
  const { database } = call.services;
  const documents = list(request, 'data', isText).map((document) => database.read(document));
  const insertedIds = await database.insert(text(request, 'collectionName'), documents, scopeOf({ ...request, queryType: 'DOC' }, call));
  return { data: { insertedIds } };
};

const getDocument: Action = async (request, call) => {
  const { database } = call.services;
  const order = optionalText(request, 'order');
  const projection = optionalText(request, 'projection');
  const found = {
    query: database.read(optionalText(request, 'query')),
    order: order === undefined ? undefined : (database.read(order) as Order),
    skip: optionalCount(request, 'offset'),
    limit: optionalCount(request, 'limit'),
    projection: projection === undefined ? undefined : database.read(projection),
  };
  const list = await database.find(text(request, 'collectionName'), found, scopeOf(request, call));
  return { data: { list } };
};

const calculateDocument: Action = async (request, call) => {
  noteStray(request, call);
  const { database } = call.services;
  return { data: { total: await database.count(text(request, 'collectionName'), database.read(optionalText(request, 'query'))) } };
};

const modifyDocument: Action = async (request, call) => {
  noteStray(request, call);
  const { database } = call.services;
  const { updated, upsertedId } = await database.modify(
    text(request, 'collectionName'),
    {
      query: database.read(optionalText(request, 'query')),
      data: database.read(optionalText(request, 'data')),
      merge: request['merge'] !== false,
      multi: request['multi'] === true,
      upsert: request['upsert'] === true,
    },
    scopeOf(request, call),
  );
  return { data: { updated, upsert_id: upsertedId } };
};

const modifyAndReturn: Action = async (request, call) => {
  noteStray(request, call);
  const { database } = call.services;
  const modification = { query: database.read(optionalText(request, 'query')), data: database.read(optionalText(request, 'data')), merge: true, multi: false, upsert: false };
  const { updated, document } = await database.modify(text(request, 'collectionName'), modification, scopeOf(request, call));
  return { data: { updated, doc: document === undefined ? null : database.write(document) } };
};

const removeDocument: Action = async (request, call) => {
  noteStray(request, call);
  const { database } = call.services;
  const removal = { query: database.read(optionalText(request, 'query')), multi: request['multi'] === true };
  return { data: { deleted: await database.remove(text(request, 'collectionName'), removal, scopeOf(request, call)) } };
};

const aggregateDocuments: Action = async (request, call) => {
  noteStray(request, call);
  const { database, clock } = call.services;
  const stages = list(request, 'stages', isRecord).map(({ stageKey, stageValue }) => {
    if (!isText(stageKey) || !isText(stageValue)) throw invalidParameter('stages are pairs of stageKey and stageValue');
    return { [stageKey]: decode(stageValue, clock.now()) };
  });
  return { data: { list: await database.aggregate(text(request, 'collectionName'), stages) } };
};

const startTransaction: Action = (_request, { services: { database }, caller }) => ({ transactionId: database.begin(caller) });

const commitTransaction: Action = (request, { services: { database } }) => {
  database.commit(text(request, 'transactionId'));
  return {};
};

const abortTransaction: Action = (request, { services: { database } }) => {
  database.abort(text(request, 'transactionId'));
  return {};
};

export const databaseActions: Record<string, Action> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
};
