<?php
/**
 * A fragment for a page: fetched at most once a minute, and the last good copy when that fails.
 */

namespace Samverkan;

defined( 'ABSPATH' ) || exit;

/** How long a copy is shown without asking: `max-age` of fragments. Seconds. */
const CACHE_TIME = 60;

/**
 * The fragment at an address as HTML that is safe to print; an empty string where there never was one. A copy that the
 * service did not confirm ends with the day it is from.
 */
function fragment_html( string $url ): string {
	$copy = current_copy( $url );
	$html = sanitize_fragment( $copy['html'] );
	if ( '' === $html || ! ( $copy['is_failing'] || is_paused() ) ) {
		return $html;
	}
	/* translators: %s: a date such as 25 November 2026. */
	$text = sprintf( __( 'The facts are from %s.', 'samverkan' ), wp_date( 'j F Y', $copy['confirmed'] ) );
	return $html . '<p class="samverkan-notice">' . esc_html( $text ) . '</p>';
}

/** The copy after the service has been asked, if it is time and nobody else is asking. */
function current_copy( string $url ): array {
	$copy = read_copy( $url );
	if ( is_fresh( $copy ) || is_paused() || ! acquire_lock( $url ) ) {
		return $copy;
	}
	try {
		$copy = read_copy_again( $url );
		if ( is_fresh( $copy ) ) {
			return $copy;
		}
		$copy = refreshed( $url, $copy );
		write_copy( $url, $copy );
		return $copy;
	} finally {
		release_lock( $url );
	}
}

function is_fresh( array $copy ): bool {
	return $copy['checked'] > time() - CACHE_TIME;
}

/** The copy as the service's answer leaves it. */
function refreshed( string $url, array $copy ): array {
	$headers = array( 'Accept' => 'text/html' ) + ( '' === $copy['etag'] ? array() : array( 'If-None-Match' => $copy['etag'] ) );
	$answer  = request( $url, $headers );
	$now     = time();
	$asked   = array_merge( $copy, array( 'checked' => $now ) );
	$failed  = array_merge( $asked, array( 'is_failing' => true ) );
	if ( null === $answer ) {
		return $failed;
	}
	$confirmed = array_merge(
		$asked,
		array(
			'confirmed'  => $now,
			'is_failing' => false,
		)
	);
	if ( 304 === $answer['status'] && '' !== $copy['etag'] ) {
		return $confirmed;
	}
	if ( 400 === $answer['status'] || 404 === $answer['status'] ) {
		return $failed;
	}
	$html = accepted_html( $answer );
	if ( '' === $html ) {
		pause();
		return $failed;
	}
	// What the Worker was deployed with may be older than a copy of ours.
	$is_bundled = 'bundled' === header_of( $answer, 'x-samverkan-source' );
	if ( $is_bundled && '' !== $copy['html'] ) {
		return $failed;
	}
	return array_merge(
		$confirmed,
		array(
			'html' => $html,
			'etag' => $is_bundled ? '' : header_of( $answer, 'etag' ),
		)
	);
}

/** The sanitized HTML of an answer that is a whole fragment of a samverkan service; an empty string for any other. */
function accepted_html( array $answer ): string {
	$is_ours = 200 === $answer['status']
		&& '' !== header_of( $answer, 'x-samverkan-release' )
		&& 0 === strpos( header_of( $answer, 'content-type' ), 'text/html' );
	$html    = $is_ours ? sanitize_fragment( trim( $answer['body'] ) ) : '';
	return is_whole_fragment( $html ) ? $html : '';
}

function header_of( array $answer, string $name ): string {
	$value = $answer['headers'][ $name ] ?? '';
	return is_array( $value ) ? (string) end( $value ) : (string) $value;
}
