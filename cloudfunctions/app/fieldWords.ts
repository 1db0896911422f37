import type { z } from 'zod';

/** What is wrong with one field, in the words a worker reads beside it. */
export const wordsFor: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type': return issue.input === undefined ? '这一项必须填写' : '这一项的格式不对';
    case 'too_small': return issue.origin === 'string' ? `至少写 ${issue.minimum} 个字` : `不能小于 ${issue.minimum}`;
    case 'too_big': return tooBig(issue.origin, issue.maximum);
    case 'invalid_value': return '请从给出的选项中选择';
    case 'invalid_format': return '这一项的格式不对';
    case 'unrecognized_keys': return `不认识这一项：${issue.keys.join('、')}`;
    default: return '这一项没有填对';
  }
};

function tooBig(origin: string, maximum: number | bigint): string {
  if (origin === 'string') return `最多 ${maximum} 个字`;
  return origin === 'array' ? `最多 ${maximum} 个` : `不能大于 ${maximum}`;
}
