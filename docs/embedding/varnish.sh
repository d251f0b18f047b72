#!/bin/sh
# Save as varnish.sh and run on Debian, after haproxy.sh: sudo sh varnish.sh
# In a page of the site, for instance /var/www/html/samverkan-test.html:
#
#   <esi:include src="/samverkan/fragments/overview"/>
#
# A page has to begin with a < and must have no BOM, or Varnish does nothing with it.
#
# To see that it works, once this has been run: the page, then the copies, then the page from a copy while we cannot be reached.
# Debian's Varnish listens on port 6081 and keeps 256 MB at most.
#
#   curl http://localhost:6081/samverkan-test.html
#   varnishstat -1 -f MAIN.n_object
#   systemctl stop haproxy; curl http://localhost:6081/samverkan-test.html; systemctl start haproxy

set -eu

apt-get install --yes varnish

# Beside Debian's default.vcl, which has the site's own server (backend default).
cat >/etc/varnish/samverkan.vcl <<'END'
# Only HAProxy on the same machine, which holds an answer until it is whole.
backend samverkan {
    .host = "127.0.0.1";
    .port = "8081";
    .connect_timeout = 1s;
    .first_byte_timeout = 3s;
    .between_bytes_timeout = 1s;
}

sub vcl_recv {
    if (req.url ~ "^/samverkan/") {
        # Only for includes.
        if (req.esi_level == 0 || req.url !~ "^/samverkan/fragments/") {
            return (synth(404));
        }
        set req.backend_hint = samverkan;
        # One copy for all names of the site.
        set req.http.Host = "samverkan.example";
        # With them the fragment would not be cached, and they are no business of ours.
        unset req.http.Cookie;
        unset req.http.Authorization;
        return (hash);
    }
}

sub vcl_backend_fetch {
    if (bereq.backend == samverkan) {
        set bereq.url = regsub(bereq.url, "^/samverkan", "");
    }
}

sub vcl_backend_response {
    if (bereq.backend == samverkan) {
        # An answer that is no fragment of ours never replaces the last good copy.
        if (!beresp.http.X-Samverkan-Release || (beresp.status != 200 && beresp.status != 204)) {
            if (bereq.is_bgfetch) { return (abandon); }
            return (error(503, "No fragment"));
        }
        unset beresp.http.Set-Cookie;
        # Nothing is sent on before the whole has come.
        set beresp.do_stream = false;
        # The last good copy is shown for a day when we are slow, broken or away; a new one is fetched behind it.
        set beresp.grace = 24h;
        return (deliver);
    }
    if (beresp.http.Content-Type ~ "^text/html") {
        set beresp.do_esi = true;
        # They tell of the page without its fragments: a visitor whose page is the same would not see new facts.
        unset beresp.http.ETag;
        unset beresp.http.Last-Modified;
    }
}

sub vcl_backend_error {
    if (bereq.backend == samverkan) {
        if (bereq.is_bgfetch) { return (abandon); }
        # Without any copy: a link for five seconds, never an error page inside the page. All who wait get the same one.
        set beresp.status = 200;
        set beresp.http.Content-Type = "text/html; charset=utf-8";
        set beresp.ttl = 5s;
        set beresp.grace = 0s;
        synthetic({"<p><a href="https://samverkan.example/">Samverkan</a></p>"});
        return (deliver);
    }
}
END

grep -q samverkan /etc/varnish/default.vcl ||
    sed --in-place '0,/^backend default {/s//include "\/etc\/varnish\/samverkan.vcl";\n\n&/' /etc/varnish/default.vcl
varnishd -C -f /etc/varnish/default.vcl >/dev/null 2>&1
systemctl restart varnish
