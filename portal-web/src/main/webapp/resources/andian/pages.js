/* What several pages share: the address follows what the page shows, so that a view can be kept and sent. */
(function () {
  'use strict';
  window.AndianPages = { address: args => { if (args && args.address) history.replaceState(null, '', args.address); } };
}());
