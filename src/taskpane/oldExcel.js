/*
 * Stands before the pane's bundle, in ES5 so that the oldest web view can read it: Excel 2016 and 2019 show add-ins in
 * Internet Explorer, which would choke on the bundle and leave the pane blank. Where the engine is new enough the bundle
 * is loaded; elsewhere the page says what is needed. What a modern engine finds missing in Excel itself is said by the
 * pane's own screens.
 */
(function () {
  'use strict';

  var isNewEnough =
    typeof Object.hasOwn === 'function' &&
    typeof Array.prototype.at === 'function' &&
    typeof String.prototype.replaceAll === 'function';

  function load(path) {
    var script = document.createElement('script');
    script.src = path;
    script.async = false;
    document.body.appendChild(script);
  }

  function sayWhatIsNeeded() {
    document.getElementById('root').style.display = 'none';
    document.getElementById('too-old').removeAttribute('hidden');
  }

  var scripts = document.getElementById('start').getAttribute('data-scripts').split(' ');
  var i;
  if (isNewEnough) for (i = 0; i < scripts.length; i += 1) load(scripts[i]);
  else sayWhatIsNeeded();
})();
