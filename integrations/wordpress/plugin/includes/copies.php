<?php
/**
 * The last good copy of each fragment, in options that are not loaded with every page.
 */

namespace Samverkan;

defined( 'ABSPATH' ) || exit;

const COPY_PREFIX = 'samverkan_copy_';
const LOCK_PREFIX = 'samverkan_lock_';

/** An editor who tries many choices leaves a copy of each; the oldest go. */
const MAX_COPIES = 200;

/** A request that died has left its lock behind; after this another takes it. Seconds. */
const LOCK_TIMEOUT = 10;

/** What is known of a fragment that has never been fetched. */
const NO_COPY = array(
	'html'       => '',
	'etag'       => '',
	// When the service last gave or confirmed it, and when it was last asked. Unix time.
	'confirmed'  => 0,
	'checked'    => 0,
	'is_failing' => false,
);

/** @return array{html: string, etag: string, confirmed: int, checked: int, is_failing: bool} */
function read_copy( string $url ): array {
	$copy = get_option( COPY_PREFIX . md5( $url ) );
	return is_array( $copy ) ? array_merge( NO_COPY, $copy ) : NO_COPY;
}

/** As read_copy(), past what this request has read before: another one may have written since. */
function read_copy_again( string $url ): array {
	wp_cache_delete( COPY_PREFIX . md5( $url ), 'options' );
	wp_cache_delete( 'notoptions', 'options' );
	return read_copy( $url );
}

function write_copy( string $url, array $copy ): void {
	$name   = COPY_PREFIX . md5( $url );
	$is_new = false === get_option( $name );
	update_option( $name, $copy, false );
	if ( $is_new ) {
		delete_excess_copies();
	}
}

function delete_excess_copies(): void {
	global $wpdb;
	$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s ORDER BY option_id DESC", $wpdb->esc_like( COPY_PREFIX ) . '%' ) );
	array_map( 'delete_option', array_slice( $names, MAX_COPIES ) );
}

/** Deletes everything that was fetched or remembered of the service. */
function delete_copies(): void {
	global $wpdb;
	foreach ( array( COPY_PREFIX, LOCK_PREFIX ) as $prefix ) {
		$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( $prefix ) . '%' ) );
		array_map( 'delete_option', $names );
	}
	delete_option( PAUSE_OPTION );
}

/** Whether this request is the one that fetches; the others show what there is. Options have no atomic call for it. */
function acquire_lock( string $url ): bool {
	global $wpdb;
	$name = LOCK_PREFIX . md5( $url );
	$now  = time();
	if ( $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO $wpdb->options (option_name, option_value, autoload) VALUES (%s, %s, 'no')", $name, $now ) ) ) {
		return true;
	}
	return (bool) $wpdb->query( $wpdb->prepare( "UPDATE $wpdb->options SET option_value = %s WHERE option_name = %s AND CAST(option_value AS UNSIGNED) < %d", $now, $name, $now - LOCK_TIMEOUT ) );
}

function release_lock( string $url ): void {
	global $wpdb;
	$wpdb->delete( $wpdb->options, array( 'option_name' => LOCK_PREFIX . md5( $url ) ) );
}
