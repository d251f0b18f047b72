vcl 4.1;

# In a page:
#
#   <esi:include src="/samverkan/fragments/overview"/>

# The site's own server.
backend default {
    .host = "127.0.0.1";
    .port = "8080";
}

# Varnish speaks no TLS: a forwarder on the same machine (stunnel, HAProxy, nginx) opens it to samverkan.example.
backend samverkan {
    .host = "127.0.0.1";
    .port = "8081";
    .host_header = "samverkan.example";
    # Nobody waits for us for more than a second.
    .connect_timeout = 1s;
    .first_byte_timeout = 1s;
    .between_bytes_timeout = 1s;
}

sub vcl_recv {
    if (req.url ~ "^/samverkan/") {
        # Only for includes.
        if (req.esi_level == 0) {
            return (synth(404));
        }
        set req.backend_hint = samverkan;
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
        # An answer that is no fragment never replaces the last good copy.
        if (beresp.status != 200 && beresp.status != 204) {
            return (abandon);
        }
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
        return (abandon);
    }
}

sub vcl_synth {
    # Without any copy: a link, never an error page inside the page.
    if (req.esi_level > 0) {
        set resp.status = 200;
        set resp.http.Content-Type = "text/html; charset=utf-8";
        set resp.body = {"<p><a href="https://samverkan.example/">Samverkan</a></p>"};
        return (deliver);
    }
}
