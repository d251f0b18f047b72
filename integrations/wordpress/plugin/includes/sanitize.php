<?php
/**
 * What a fragment may consist of. The service documents its classes (docs/addresses.md); its elements and attributes are
 * these. Everything else is taken out, whoever answers.
 */

namespace Samverkan;

defined( 'ABSPATH' ) || exit;

const CLASSES = array(
	'samverkan',
	'samverkan-section',
	'samverkan-collaboration',
	'samverkan-facts',
	'samverkan-list',
	'samverkan-cards',
	'samverkan-table',
	'samverkan-scroll',
	'samverkan-none',
	'samverkan-beside',
	'samverkan-diagram',
	'samverkan-mark',
	'samverkan-sender',
	'samverkan-notice',
	'samverkan-message',
	'samverkan-visually-hidden',
);

const ELEMENTS_WITHOUT_ATTRIBUTES = array( 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'article', 'span', 'dl', 'dt', 'dd', 'ul', 'ol', 'li', 'table', 'caption', 'thead', 'tbody', 'tr', 'td', 'small', 'strong', 'em', 'br', 'wbr', 'title', 'desc' );

/** Elements that have no end tag. */
const VOID_ELEMENTS = array( 'br', 'wbr' );

/** The elements and attributes of fragments, as wp_kses() takes them: names in lower case, SVG's too. */
function allowed_html(): array {
	$elements = array_fill_keys( ELEMENTS_WITHOUT_ATTRIBUTES, array() ) + array(
		'a'       => array(
			'href' => true,
			'rel'  => true,
		),
		'section' => array(
			'aria-label' => true,
			'tabindex'   => array( 'values' => array( '0' ) ),
		),
		'th'      => array( 'scope' => true ),
		'time'    => array( 'datetime' => true ),
		'svg'     => array_fill_keys( array( 'aria-label', 'viewbox', 'width', 'height', 'font-size', 'fill' ), true ),
		'g'       => array_fill_keys( array( 'stroke', 'fill' ), true ),
		'path'    => array_fill_keys( array( 'd', 'stroke-opacity', 'stroke-width', 'stroke-linecap' ), true ),
		'circle'  => array_fill_keys( array( 'cx', 'cy', 'r', 'stroke-width' ), true ),
		'rect'    => array_fill_keys( array( 'x', 'y', 'width', 'height', 'rx', 'fill', 'pointer-events' ), true ),
		'text'    => array_fill_keys( array( 'text-anchor', 'font-weight' ), true ),
		'tspan'   => array_fill_keys( array( 'x', 'y' ), true ),
	);
	$global   = array(
		'lang'  => true,
		'id'    => array( 'value_callback' => __NAMESPACE__ . '\is_our_id' ),
		'class' => array( 'value_callback' => __NAMESPACE__ . '\has_our_classes' ),
	);
	return array_map(
		function ( array $attributes ) use ( $global ): array {
			return $attributes + $global;
		},
		$elements
	);
}

function is_our_id( string $id ): bool {
	return 0 === strpos( $id, 'samverkan-' );
}

function has_our_classes( string $classes ): bool {
	return array() === array_diff( explode( ' ', $classes ), CLASSES );
}

/** A fragment without anything that is not in the lists above. */
function sanitize_fragment( string $html ): string {
	return wp_kses( $html, allowed_html(), array( 'https', 'http', 'mailto' ) );
}

/**
 * Whether a sanitized answer is one whole fragment: one root element of ours, or one sentence where there is nothing to
 * show, in which every element ends. One end tag too many would close an element of the page around it.
 */
function is_whole_fragment( string $html ): bool {
	if ( 1 !== preg_match( '#\A<(?:div class="samverkan"|p class="samverkan-message")[ >].*</(?:div|p)>\z#s', $html ) ) {
		return false;
	}
	preg_match_all( '#<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>#i', $html, $tags, PREG_SET_ORDER );
	$open  = array();
	$count = count( $tags );
	foreach ( $tags as $index => list( , $is_end, $name, $is_closed ) ) {
		if ( '' !== $is_closed || in_array( $name, VOID_ELEMENTS, true ) ) {
			continue;
		}
		if ( '' === $is_end ) {
			$open[] = $name;
		} elseif ( array_pop( $open ) !== $name ) {
			return false;
		}
		if ( array() === $open && $index < $count - 1 ) {
			return false;
		}
	}
	return array() === $open;
}
