#!/bin/sh
# Save as varnish.sh and run on Debian, after haproxy.sh: sudo sh varnish.sh
# In a page of the site, for instance /var/www/html/samverkan-test.html:
#
#   <esi:include src="/samverkan/fragments/overview"/>
#
# The page must begin with < and have no BOM. Otherwise Varnish includes nothing in it.
#
# To test it afterwards: show the page, then the cached copies, then the page while we cannot be reached.
# Debian's Varnish listens on port 6081 and caches at most 256 MB.
#
#   curl http://localhost:6081/samverkan-test.html
#   varnishstat -1 -f MAIN.n_object
#   systemctl stop haproxy; curl http://localhost:6081/samverkan-test.html; systemctl start haproxy

set -eu

apt-get install --yes varnish

# Added to Debian's default.vcl, which has the site's own server (backend default).
cat >/etc/varnish/samverkan.vcl <<'END'
# HAProxy on the same machine, which only sends complete responses.
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
        # One cached copy for all host names of the site.
        set req.http.Host = "samverkan.example";
        # Varnish would not cache the fragment with these, and we must not receive them.
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
        # Only our fragments may replace the last good copy.
        if (!beresp.http.X-Samverkan-Release || (beresp.status != 200 && beresp.status != 204)) {
            if (bereq.is_bgfetch) { return (abandon); }
            return (error(503, "No fragment"));
        }
        unset beresp.http.Set-Cookie;
        # Wait for the complete response.
        set beresp.do_stream = false;
        # When we are slow, broken or down, visitors see the last good copy for a day. It is renewed in the background.
        set beresp.grace = 24h;
        return (deliver);
    }
    if (beresp.http.Content-Type ~ "^text/html") {
        set beresp.do_esi = true;
        # These describe the page without its fragments, so returning visitors would not see new facts.
        unset beresp.http.ETag;
        unset beresp.http.Last-Modified;
    }
}

sub vcl_backend_error {
    if (bereq.backend == samverkan) {
        if (bereq.is_bgfetch) { return (abandon); }
        # Without a copy: a link, cached for five seconds for all waiting visitors, never an error page inside the page.
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
