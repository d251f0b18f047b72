<?php
/**
 * Deletes everything that the plugin has written, on every site of a network.
 */

namespace Samverkan;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

function delete_options(): void {
	global $wpdb;
	$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( 'samverkan_' ) . '%' ) );
	array_map( 'delete_option', $names );
	// WordPress remembers for a week what was deactivated.
	$recent = get_option( 'recently_activated' );
	if ( is_array( $recent ) ) {
		update_option( 'recently_activated', array_diff_key( $recent, array( WP_UNINSTALL_PLUGIN => 0 ) ) );
	}
}

foreach ( is_multisite() ? get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) : array( 0 ) as $site ) {
	if ( 0 !== $site ) {
		switch_to_blog( $site );
	}
	delete_options();
	if ( 0 !== $site ) {
		restore_current_blog();
	}
}
