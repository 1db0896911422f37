// Runs inside a page: what does not fit the window, and what is too small for a finger.
(() => {
  const fingerPx = 44;
  const seen = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const name = (element) => `${element.id || element.className} “${(element.innerText || element.getAttribute('aria-label') || '').trim().slice(0, 20)}”`;
  const faults = [];
  let texts = 0;
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) faults.push(`the page is ${root.scrollWidth} px wide in a window of ${innerWidth}`);

  for (const page of document.querySelectorAll('.taro_page')) {
    if (!seen(page)) continue;
    if (page.scrollWidth > page.clientWidth) faults.push(`a page scrolls sideways: ${page.scrollWidth} > ${page.clientWidth}`);
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: text } = walker;
      if (text.data.trim() === '' || !seen(text.parentElement)) continue;
      texts += 1;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      if (right > innerWidth + 0.5 || left < -0.5) faults.push(`cut off at ${Math.round(left)}–${Math.round(right)}: ${text.data.slice(0, 30)}`);
    }
    for (const target of page.querySelectorAll('[role=button], [role=radio], [role=checkbox], [hover-class], input:not([type=hidden]), textarea')) {
      if (!seen(target)) continue;
      const around = target.matches('input, textarea') ? target.parentElement : target;
      const { width, height } = around.getBoundingClientRect();
      if (width < fingerPx - 0.5 || height < fingerPx - 0.5) faults.push(`${Math.round(width)} × ${Math.round(height)} px is too small: ${name(target)}`);
    }
  }
  if (texts === 0) faults.push('nothing is in sight');
  return faults;
})();
