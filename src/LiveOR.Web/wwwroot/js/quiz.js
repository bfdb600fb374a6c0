// Puts the choices of an order in their places without asking the server: with the buttons that post the form otherwise, with the
// arrow keys on them, or by dragging. A classic script that asks for nothing, as replay.js.
(function () {
  'use strict';

  var said = document.getElementById('quiz-moved');

  function items(list) { return Array.prototype.slice.call(list.children); }
  function button(item, way) { return item.querySelector('[data-way=' + way + ']'); }

  function number(list) {
    var all = items(list);
    all.forEach(function (item, at) {
      var place = 'place ' + (at + 1) + ' of ' + all.length;
      item.querySelector('.order-place').textContent = String(at + 1);
      item.querySelector('input[type=hidden]').value = String(at + 1);
      ['up', 'down'].forEach(function (way) {
        button(item, way).disabled = at === (way === 'up' ? 0 : all.length - 1);
        button(item, way).setAttribute('aria-label', item.dataset.name + ', ' + place + ': move ' + way);
      });
    });
  }

  function tell(list, item) {
    var all = items(list);
    said.textContent = item.dataset.name + ': place ' + (all.indexOf(item) + 1) + ' of ' + all.length + '.';
  }

  // The neighbour moves, not the item: what is taken out of the page loses the focus, and the finger that drags it.
  function swap(list, item, way) {
    var other = way === 'up' ? item.previousElementSibling : item.nextElementSibling;
    if (other) { list.insertBefore(other, way === 'up' ? item.nextElementSibling : item); }
    return Boolean(other);
  }

  function move(list, item, way) {
    if (!swap(list, item, way)) { return; }
    var back = way === 'up' ? 'down' : 'up';
    number(list);
    (button(item, way).disabled ? button(item, back) : button(item, way)).focus();
    tell(list, item);
  }

  function middle(item) {
    var box = item.getBoundingClientRect();
    return box.top + box.height / 2;
  }

  function drag(list, item, grip, begun) {
    var start = begun.clientY - item.getBoundingClientRect().top;

    function follow(event) {
      item.style.transform = '';
      var top = event.clientY - start;
      var centre = top + item.offsetHeight / 2;
      while (item.previousElementSibling && centre < middle(item.previousElementSibling)) { swap(list, item, 'up'); }
      while (item.nextElementSibling && centre > middle(item.nextElementSibling)) { swap(list, item, 'down'); }
      number(list);
      item.style.transform = 'translateY(' + (top - item.getBoundingClientRect().top) + 'px)';
    }

    function drop() {
      grip.removeEventListener('pointermove', follow);
      ['pointerup', 'pointercancel', 'lostpointercapture'].forEach(function (end) { grip.removeEventListener(end, drop); });
      item.style.transform = '';
      item.classList.remove('order-dragged');
      tell(list, item);
    }

    grip.setPointerCapture(begun.pointerId);
    item.classList.add('order-dragged');
    grip.addEventListener('pointermove', follow);
    ['pointerup', 'pointercancel', 'lostpointercapture'].forEach(function (end) { grip.addEventListener(end, drop); });
  }

  Array.prototype.forEach.call(document.querySelectorAll('[data-order]'), function (list) {
    list.addEventListener('click', function (event) {
      var pressed = event.target.closest('[data-way]');
      if (pressed) {
        event.preventDefault();
        move(list, pressed.closest('li'), pressed.dataset.way);
      }
    });

    list.addEventListener('keydown', function (event) {
      var way = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : '';
      var item = event.target.closest('li');
      if (way && item && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        move(list, item, way);
      }
    });

    items(list).forEach(function (item) {
      var grip = item.querySelector('.order-grip');
      grip.hidden = false;
      grip.addEventListener('pointerdown', function (event) {
        if (event.button === 0) {
          event.preventDefault();
          drag(list, item, grip, event);
        }
      });
    });
  });
})();
