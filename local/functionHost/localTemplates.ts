/** The ids under which the local stand-in for WeChat knows the templates of subscribe messages; a deployment sets its own. */
export const localTemplates = { result: 'local-template-result', review: 'local-template-review', task: 'local-template-task' };
