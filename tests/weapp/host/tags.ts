/** The platform's own elements. Anything else in a template is a component that page or app declares, or a mistake. */
export const builtInTags = new Set(
  (
    'virtual block slot page page-meta page-container navigation-bar view scroll-view swiper swiper-item movable-area movable-view cover-view cover-image match-media ' +
    'share-element root-portal icon text rich-text progress selection button checkbox checkbox-group form input label picker picker-view picker-view-column radio radio-group ' +
    'slider switch textarea editor navigator functional-page-navigator image video audio camera live-player live-pusher canvas map open-data web-view ad official-account ' +
    'keyboard-accessory wxs template import include sticky-header sticky-section list-view grid-view snapshot span draggable-sheet'
  ).split(' '),
);
