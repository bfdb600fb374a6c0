// Plays a narration again, as it was told. A classic script that asks for nothing: it works from a disk, in twenty years.
// Everything it plays stands in the page; it only decides what is to be seen. The times stand in #replay-data.
(function () {
  'use strict';

  var quiet = 60000; // a quiet minute
  var shortened = 30000; // what is left of it: time to read what was said
  var stride = 10000; // an arrow key

  var find = function (id) { return document.getElementById(id); };
  var source = find('replay-data');
  var feed = find('replay-feed');
  var player = find('replay');
  if (!source || !feed || !player) { return; }

  var replay = JSON.parse(source.textContent);
  var moments = replay.moments.map(function (moment) {
    var card = find('u' + moment.number);
    return {
      at: moment.at, number: moment.number, card: card,
      mark: moment.corrects ? feed.querySelector('#u' + moment.corrects + ' .chip-corrected[href="#u' + moment.number + '"]') : null
    };
  });
  var play = find('replay-play');
  var range = find('replay-place');
  var time = find('replay-time');
  var step = find('replay-step');
  var said = find('replay-said');
  var end = find('replay-end');
  var skip = find('replay-skip');

  // The pace: how long after the first entry each is told here. With quiet minutes skipped, sooner than it was.
  var paced = [];
  function pace() {
    paced = [];
    moments.forEach(function (moment, index) {
      var gap = index ? moment.at - moments[index - 1].at : 0;
      paced.push(index ? paced[index - 1] + (skip.checked && gap > quiet ? shortened : gap) : 0);
    });
  }

  // Entries in their order may have the same time: the last that is due counts.
  function lastDue(times, moment) {
    var low = 0;
    var high = times.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (times[middle] <= moment) { low = middle + 1; } else { high = middle; }
    }
    return low - 1;
  }

  var told = moments.map(function (moment) { return moment.at; });

  function toPaced(place) {
    var index = Math.max(0, lastDue(told, place));
    var next = index + 1 < paced.length ? paced[index + 1] : paced[index];
    return Math.min(paced[index] + place - told[index], next);
  }

  function toPlace(moment) {
    var index = Math.max(0, lastDue(paced, moment));
    var next = index + 1 < told.length ? told[index + 1] : told[index];
    return Math.min(told[index] + moment - paced[index], next);
  }

  // Where it stands. While it plays, that is always reckoned from where it last began, by a clock that never jumps:
  // late timers make an entry late, and nothing after it.
  var playing = false;
  var speed = 1;
  var from = 0; // paced
  var since = 0;
  var seen = -1;
  var timer = 0;

  function now() { return playing ? Math.min(from + (performance.now() - since) * speed, last()) : from; }
  function last() { return paced.length ? paced[paced.length - 1] : 0; }
  function begin(moment) { from = moment; since = performance.now(); }

  function show() {
    var moment = now();
    var due = lastDue(paced, moment + 0.5);
    var forward = due > seen;
    for (var at = Math.min(due, seen) + 1; at <= Math.max(due, seen); at++) {
      if (moments[at].card) { moments[at].card.hidden = !forward; }
      if (moments[at].mark) { moments[at].mark.hidden = !forward; }
    }
    if (due !== seen) {
      seen = due;
      tell();
    }
    draw(toPlace(moment));
  }

  function name(card) {
    var label = card && (card.querySelector('.card-label') || card.querySelector('.card-line'));
    return label ? label.textContent.trim().replace(/\s+/g, ' ') : '';
  }

  var current = '';
  function tell() {
    var words = seen >= 0 ? name(moments[seen].card) : '';
    if (playing) { said.textContent = words; }
    current = '';
    for (var at = seen; at >= 0 && !current; at--) {
      var mark = moments[at].card && moments[at].card.querySelector('.card-step');
      current = mark ? mark.textContent.trim() + ': ' + name(moments[at].card) : '';
    }
    step.textContent = current || words;
  }

  function two(number) { return (number < 10 ? '0' : '') + number; }
  function many(count, word) { return count + ' ' + word + (count === 1 ? '' : 's'); }

  function duration(seconds) {
    var hours = Math.floor(seconds / 3600);
    var minutes = Math.floor(seconds / 60) % 60;
    return (hours ? many(hours, 'hour') + ' ' : '') + (minutes || hours ? many(minutes, 'minute') + ' ' : '') + (hours ? '' : many(Math.floor(seconds) % 60, 'second'));
  }

  function clock(place) {
    if (place > replay.runEnd) { return ['Afterwards', 'After the narration']; }
    if (replay.incision === undefined) {
      return [Math.floor(place / 60000) + ':' + two(Math.floor(place / 1000) % 60), duration(place / 1000).trim() + ' after the beginning'];
    }
    var seconds = (place - replay.incision) / 1000;
    return seconds < 0
      ? ['Before the incision', duration(-seconds).trim() + ' before the incision']
      : ['T+' + Math.floor(seconds / 3600) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(Math.floor(seconds) % 60), duration(seconds).trim() + ' after the incision'];
  }

  function draw(place) {
    var words = clock(place);
    range.value = String(Math.round(place));
    range.setAttribute('aria-valuetext', words[1] + (current ? ', ' + current : ''));
    time.textContent = words[0];
    end.hidden = now() < last();
  }

  // The next entry, or the next stroke of the clock, whichever comes first.
  function wait() {
    clearTimeout(timer);
    if (!playing) { return; }
    var moment = now();
    if (moment >= last()) { pause(); return; }
    var next = seen + 1 < paced.length ? (paced[seen + 1] - moment) / speed : 0;
    timer = setTimeout(turn, Math.max(0, Math.min(next, 200)));
  }

  function turn() {
    show();
    wait();
  }

  function start() {
    if (now() >= last()) { seek(0); }
    begin(now());
    playing = true;
    play.textContent = 'Pause';
    player.dataset.playing = 'true';
    turn();
  }

  function pause() {
    from = now();
    playing = false;
    play.textContent = from >= last() ? 'Play again' : 'Play';
    delete player.dataset.playing;
    clearTimeout(timer);
    show();
  }

  function seek(place) {
    begin(toPaced(Math.max(0, Math.min(place, replay.length))));
    if (!playing) { play.textContent = from >= last() ? 'Play again' : 'Play'; }
    turn();
  }

  // To an entry itself: several may share a moment.
  function seekEntry(index) {
    if (index >= 0 && index < moments.length) {
      begin(paced[index]);
      if (!playing) { play.textContent = from >= last() ? 'Play again' : 'Play'; }
      turn();
    }
  }

  function indexOf(number) {
    for (var at = 0; at < moments.length; at++) {
      if (moments[at].number === number) { return at; }
    }
    return -1;
  }

  function toEntryBefore() {
    var at = seen;
    while (at > 0 && (told[at] >= told[seen] || (playing && now() - paced[at] < 1000))) { at--; }
    seekEntry(at);
  }

  play.addEventListener('click', function () { (playing ? pause : start)(); });
  find('replay-back').addEventListener('click', toEntryBefore);
  find('replay-on').addEventListener('click', function () { seekEntry(seen + 1); });
  range.addEventListener('input', function () { seek(Number(range.value)); });
  skip.addEventListener('change', function () {
    var place = toPlace(now());
    pace();
    seek(place);
  });
  player.addEventListener('change', function (event) {
    if (event.target.name === 'replay-speed') {
      begin(now());
      speed = Number(event.target.value);
      wait();
    }
  });

  function follow(hash) {
    var index = /^#u\d+$/.test(hash) ? indexOf(Number(hash.slice(2))) : -1;
    if (index >= 0) { seekEntry(index); }
    return index >= 0;
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('.keys a[href^="#u"]');
    if (link && follow(link.getAttribute('href'))) {
      event.preventDefault();
      scrollTo(0, 0);
    }
  });
  addEventListener('hashchange', function () { follow(location.hash); });

  var typing = 'input:not(#replay-place), select, textarea, [contenteditable]';
  var pressing = 'a, button, summary, input:not(#replay-place), select, textarea, [contenteditable]';
  document.addEventListener('keydown', function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) { return; }
    var step = event.key === 'ArrowRight' ? stride : event.key === 'ArrowLeft' ? -stride : 0;
    if (step && !event.target.closest(typing)) {
      event.preventDefault();
      seek(toPlace(now()) + step);
    } else if (event.key === ' ' && !event.target.closest(pressing)) {
      event.preventDefault();
      (playing ? pause : start)();
    }
  });

  // The newest on top, as it was while it was live.
  moments.forEach(function (moment) {
    if (moment.card) {
      moment.card.hidden = true;
      feed.insertBefore(moment.card, feed.firstChild);
    }
    if (moment.mark) { moment.mark.hidden = true; }
  });
  pace();
  player.hidden = false;

  // On a phone the list would stand between the player and what it plays.
  var list = document.querySelector('.keys details');
  if (list && innerWidth < 960) { list.open = false; }
  if (!follow(location.hash)) { seek(0); }
})();
