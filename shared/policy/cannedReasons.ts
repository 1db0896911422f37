/**
 * Phrases that say no without saying why, signs and blanks left out: what is left of a reason without them must still be
 * long enough. They count until the office sets its own list. Source: rules §7, “no canned text” [decided].
 */
export const cannedReasons = [
  '感谢您的建议', '感谢参与', '感谢您对公司的关心', '感谢您的支持', '希望您继续关注', '希望继续提出宝贵意见', '欢迎继续提出合理化建议', '请继续努力',
  '经研究决定', '经研究', '经评审组讨论', '经评审', '综合考虑', '根据实际情况', '结合公司实际', '暂不采纳', '不予采纳', '不采纳', '不同意',
  '暂时不具备条件', '条件不成熟', '时机不成熟', '暂不考虑', '以后再说', '建议不可行', '不可行', '没有必要', '意义不大', '价值不大',
  '同上', '同前', '详见说明', '见评审意见', '您的建议', '该建议', '本建议', '此建议', '特此回复', '敬请谅解', '谢谢',
] as const;

/** How long the list may be, and a phrase, in letters and digits. */
export const phraseLimits = { phrasesMax: 300, signsMin: 2, signsMax: 20 } as const;
