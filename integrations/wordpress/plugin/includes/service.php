<?php
/**
 * Requests to the service: one at a time, bounded in time for each page, and none for a while after a failure.
 */

namespace Samverkan;

defined( 'ABSPATH' ) || exit;

/** How long all requests for one page may take. Seconds. */
const PAGE_TIMEOUT = 2;

/** PHP's HTTP client rounds a shorter limit up to this. Seconds. */
const SHORTEST_TIMEOUT = 1;

/** How long the service is left alone after it has failed. Seconds. */
const PAUSE = 60;

const PAUSE_OPTION = 'samverkan_paused_until';

/** Larger answers are refused. The largest fragment of ordinary data is some 15 kB. Bytes. */
const MAX_BYTES = 512 * 1024;

/** Whether the service failed so recently that it is not asked. */
function is_paused(): bool {
	return (int) get_option( PAUSE_OPTION, 0 ) > time();
}

function pause(): void {
	update_option( PAUSE_OPTION, time() + PAUSE, false );
}

/**
 * GETs an address of the service. Null where it cannot be asked or does not answer in time: then it is paused, and nobody
 * waits for it again before the pause is over.
 *
 * @param array<string, string> $headers
 * @return array{status: int, body: string, headers: \ArrayAccess}|null
 */
function request( string $url, array $headers ): ?array {
	static $spent = 0.0;
	$left         = PAGE_TIMEOUT - $spent;
	if ( is_paused() || $left < SHORTEST_TIMEOUT ) {
		return null;
	}
	$start    = microtime( true );
	$response = wp_safe_remote_get(
		$url,
		array(
			'timeout'             => $left,
			'redirection'         => 0,
			'limit_response_size' => MAX_BYTES + 1,
			// WordPress names the site here by default.
			'user-agent'          => 'samverkan-wordpress/' . VERSION,
			'headers'             => $headers,
		)
	);
	$spent   += microtime( true ) - $start;
	if ( is_wp_error( $response ) || strlen( wp_remote_retrieve_body( $response ) ) > MAX_BYTES ) {
		pause();
		return null;
	}
	return array(
		'status'  => (int) wp_remote_retrieve_response_code( $response ),
		'body'    => wp_remote_retrieve_body( $response ),
		'headers' => wp_remote_retrieve_headers( $response ),
	);
}

/** Whether this site says that it is local, and the address is the service's: both may then be on one machine. */
function is_local_service( string $url ): bool {
	return 'local' === wp_get_environment_type() && '' !== service_origin() && 0 === strpos( $url, service_origin() . '/' );
}

// WordPress fetches nothing from its own machine, and from no port but the usual ones.
add_filter(
	'http_request_host_is_external',
	function ( $is_external, $host, $url ) {
		return $is_external || is_local_service( $url );
	},
	10,
	3
);

add_filter(
	'http_allowed_safe_ports',
	function ( $ports, $host, $url ) {
		return is_local_service( $url ) ? array_merge( $ports, array( (int) wp_parse_url( $url, PHP_URL_PORT ) ) ) : $ports;
	},
	10,
	3
);

/** JSON of the API; null where there is none. */
function fetch_json( string $url ): ?array {
	$answer = request( $url, array( 'Accept' => 'application/json' ) );
	if ( null === $answer || 200 !== $answer['status'] ) {
		return null;
	}
	$value = json_decode( $answer['body'], true );
	return is_array( $value ) ? $value : null;
}
