<?php
/**
 * From the attributes of the block or the shortcode to what stands in the page.
 */

namespace Samverkan;

defined( 'ABSPATH' ) || exit;

/** The attributes and their values; the first is the default. `lang` without a value follows the site. */
const ATTRIBUTES = array(
	'lang'    => array( '', 'sv', 'en' ),
	'heading' => array( '2', '1', '3', '4', '5', '6', 'none' ),
	'sender'  => array( 'show', 'none' ),
	'links'   => array( 'text', 'plain' ),
	'look'    => array( '', 'list', 'cards', 'table' ),
);

const WHOLE_VIEWS = array( 'overview', 'collaborations', 'current', 'matrix', 'diagram' );

/** Lists that can be shown in another look than their own. */
const VIEWS_WITH_LOOK = array( 'collaborations', 'matrix' );

function is_view( string $view ): bool {
	return in_array( $view, WHOLE_VIEWS, true ) || 1 === preg_match( '#\A(?:collaborations|organizations)/[a-z0-9-]{1,200}\z#', $view );
}

/** What a person chose, without what is not a choice: a post can hold anything. */
function chosen( array $attributes ): array {
	$view   = trim( (string) ( $attributes['view'] ?? '' ) );
	$chosen = array( 'view' => is_view( $view ) ? $view : 'overview' );
	foreach ( ATTRIBUTES as $name => $values ) {
		$value           = (string) ( $attributes[ $name ] ?? '' );
		$chosen[ $name ] = in_array( $value, $values, true ) ? $value : $values[0];
	}
	$chosen['lang']  = '' === $chosen['lang'] ? site_language() : $chosen['lang'];
	$chosen['label'] = trim( (string) ( $attributes['label'] ?? '' ) );
	return $chosen;
}

/** The service speaks Swedish and English; a site in any other language gets Swedish, the language of the facts. */
function site_language(): string {
	return 0 === strpos( get_locale(), 'en' ) ? 'en' : 'sv';
}

/** The address of the fragment. Defaults are left out, so that a choice has one address and one copy. */
function fragment_url( array $chosen ): string {
	$query = array_filter(
		array(
			'lang'    => 'sv' === $chosen['lang'] ? '' : $chosen['lang'],
			'heading' => '2' === $chosen['heading'] ? '' : $chosen['heading'],
			'sender'  => 'show' === $chosen['sender'] ? '' : $chosen['sender'],
			'links'   => 'text' === $chosen['links'] ? '' : $chosen['links'],
			'view'    => in_array( $chosen['view'], VIEWS_WITH_LOOK, true ) ? $chosen['look'] : '',
		)
	);
	return add_query_arg( $query, service_origin() . '/fragments/' . $chosen['view'] );
}

/** The page of the service that shows the same to people. */
function page_url( array $chosen ): string {
	$path = false === strpos( $chosen['view'], '/' ) ? '' : $chosen['view'];
	return add_query_arg( 'sv' === $chosen['lang'] ? array() : array( 'lang' => $chosen['lang'] ), service_origin() . '/' . $path );
}

/** What the block or the shortcode stands for, as HTML that is safe to print. */
function render( array $attributes ): string {
	if ( '' === service_origin() ) {
		return current_user_can( 'edit_posts' )
			? '<p class="samverkan-message">' . esc_html__( 'Samverkan: the address of the service is missing. An administrator sets it under Settings, Samverkan.', 'samverkan' ) . '</p>'
			: '';
	}
	$chosen = chosen( $attributes );
	enqueue_stylesheet();
	$html = fragment_html( fragment_url( $chosen ) );
	if ( '' !== $html ) {
		return $html;
	}
	$label = '' === $chosen['label'] ? __( 'Collaboration between municipalities', 'samverkan' ) : $chosen['label'];
	return '<p class="samverkan-message"><a href="' . esc_url( page_url( $chosen ) ) . '">' . esc_html( $label ) . '</a></p>';
}
