// index.js of a Sitevision WebApp, in JavaScript as old as the oldest server there is.
var router = require('router');
var requester = require('Requester');

var FRAGMENT = 'https://samverkan.example/fragments/overview?links=sitevision&onerror=link';
var FALLBACK = '<p><a href="https://samverkan.example/">Samverkan</a></p>';

// How our fragments begin and end. Headers and lengths cannot be seen here, so this is how a part or another's page is told.
var WHOLE = /^<(div|p) class="samverkan[\s\S]*<\/(div|p)>\s*$/;

router.get('/', function (req, res) {
  // The answer is HTML; without dataType it would be read as JSON, and fail.
  requester.get(FRAGMENT, { dataType: 'text' })
    .done(function (html, statusCode) {
      res.send(statusCode === 200 && WHOLE.test(html) ? html : FALLBACK);
    })
    .fail(function () {
      res.send(FALLBACK);
    });
});
