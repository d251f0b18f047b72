<?php
/**
 * What an editor can choose, by name. The site asks the service for it, so the editor's browser does not.
 */

namespace Samverkan;

defined( 'ABSPATH' ) || exit;

/** How many collaborations and how many organizations are offered at a time; a search finds the others. */
const MAX_CHOICES = 100;

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'samverkan/v1',
			'/choices',
			array(
				'methods'             => 'GET',
				'callback'            => __NAMESPACE__ . '\choices',
				'permission_callback' => function (): bool {
					return current_user_can( 'edit_posts' );
				},
				'args'                => array(
					'search' => array(
						'type'    => 'string',
						'default' => '',
					),
				),
			)
		);
	}
);

/** Collaborations and organizations as `{value, label}`; `isComplete` tells whether the service answered. */
function choices( \WP_REST_Request $request ): array {
	$search = trim( (string) $request['search'] );
	$query  = array( 'limit' => MAX_CHOICES ) + ( '' === $search ? array() : array( 'q' => rawurlencode( $search ) ) );
	$found  = array();
	foreach ( array( 'collaborations', 'organizations' ) as $kind ) {
		$list = '' === service_origin() ? null : fetch_json( add_query_arg( $query, service_origin() . '/api/v1/' . $kind ) );
		if ( ! is_array( $list['items'] ?? null ) ) {
			return array(
				'isComplete' => false,
				'items'      => $found,
			);
		}
		foreach ( $list['items'] as $item ) {
			$found = array_merge( $found, choice( $kind, $item ) );
		}
	}
	return array(
		'isComplete' => true,
		'items'      => $found,
	);
}

/** One item of the API as a list of one choice; an empty list for what is none. */
function choice( string $kind, $item ): array {
	$view  = $kind . '/' . ( is_string( $item['id'] ?? null ) ? $item['id'] : '' );
	$names = is_array( $item['name'] ?? null ) ? $item['name'] : array();
	$name  = $names[ site_language() ] ?? $names['sv'] ?? '';
	if ( ! is_view( $view ) || ! is_string( $name ) || '' === $name ) {
		return array();
	}
	return array(
		array(
			'value' => $view,
			'label' => sanitize_text_field( $name ),
		),
	);
}
