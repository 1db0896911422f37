import { suggestionIn } from './arrange';
import { draft } from './drafts';
import type { Causes } from './policyCauses';
import { afterListing, classified } from './secrecy';
import { idOf, type TestPlant } from './testPlant';

/** How a submit comes to each refusal but those of its photos. */
export const submitCauses = (plant: () => TestPlant): Causes => {
  const outcome = (more: object) => plant().outcome('lin', 'suggestion.submit', { ...draft(plant().newId()), ...more });
  return {
    secrecyUnconfirmed: () => outcome({ secrecyConfirmed: false }),
    authorUnfit: () => outcome({ authorId: idOf('qian') }),
    coAuthorUnfit: () => outcome({ coAuthorIds: [idOf('left')] }),
    contentIncomplete: () => outcome({ measure: '改进一下' }),
    classifiedWord: afterListing(plant, () => outcome({ effect: classified })),
    textRefused: () => {
      plant().cloud.openApi.safety.refusedWords.add('违禁词');
      return outcome({ effect: '这里有一句违禁词' });
    },
    sameAgain: async () => outcome({ problem: draft(await suggestionIn(plant(), 'submitted')).problem }),
    idReused: async () => plant().outcome('lin', 'suggestion.submit', { ...draft(await suggestionIn(plant(), 'submitted')), title: '另一条建议' }),
  };
};
