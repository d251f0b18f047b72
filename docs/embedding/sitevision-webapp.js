// index.js of a Sitevision WebApp, in JavaScript that the oldest servers run.
var router = require('router');
var requester = require('Requester');

var FRAGMENT = 'https://samverkan.example/fragments/overview?links=sitevision&onerror=link';
var FALLBACK = '<p><a href="https://samverkan.example/">Samverkan</a></p>';

// How our fragments begin and end: a WebApp sees no headers or lengths, so this detects truncated and foreign responses.
var WHOLE = /^<(div|p) class="samverkan[\s\S]*<\/(div|p)>\s*$/;

router.get('/', function (req, res) {
  // The response is HTML. Without dataType it would be parsed as JSON, which fails.
  requester.get(FRAGMENT, { dataType: 'text' })
    .done(function (html, statusCode) {
      res.send(statusCode === 200 && WHOLE.test(html) ? html : FALLBACK);
    })
    .fail(function () {
      res.send(FALLBACK);
    });
});
