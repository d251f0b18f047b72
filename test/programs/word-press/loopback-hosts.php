<?php
/*
 * A must-use plugin. WordPress fetches nothing from this machine and from no port but the usual ones; the tests serve on
 * loopback, on free ports.
 */
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	function ( $ports, $host, $url ) {
		return array_merge( $ports, array( (int) wp_parse_url( $url, PHP_URL_PORT ) ) );
	},
	10,
	3
);
