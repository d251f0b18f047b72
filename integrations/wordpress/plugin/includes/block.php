<?php
/**
 * The block, the shortcode and the stylesheet.
 */

namespace Samverkan;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		load_plugin_textdomain( 'samverkan', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
		wp_register_style( 'samverkan', plugins_url( 'samverkan.css', PLUGIN_FILE ), array(), VERSION );
		$dependencies = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-compose', 'wp-element', 'wp-i18n', 'wp-server-side-render', 'wp-api-fetch', 'wp-url' );
		wp_register_script( 'samverkan-editor', plugins_url( 'block/editor.js', PLUGIN_FILE ), $dependencies, VERSION, true );
		wp_set_script_translations( 'samverkan-editor', 'samverkan', dirname( PLUGIN_FILE ) . '/languages' );
		register_block_type( dirname( PLUGIN_FILE ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
		add_shortcode( 'samverkan', __NAMESPACE__ . '\render_shortcode' );
	}
);

// In the head where it is known to be needed; elsewhere WordPress prints it at the end of the page.
add_action(
	'wp_enqueue_scripts',
	function () {
		$post = is_singular() ? get_post() : null;
		if ( null !== $post && ( has_block( 'samverkan/view', $post ) || has_shortcode( $post->post_content, 'samverkan' ) ) ) {
			enqueue_stylesheet();
		}
	}
);

/** A theme that styles fragments itself answers false to this filter. */
function enqueue_stylesheet(): void {
	if ( apply_filters( 'samverkan_stylesheet', true ) ) {
		wp_enqueue_style( 'samverkan' );
	}
}

function render_block( array $attributes ): string {
	$html = render( $attributes );
	return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
}

/** `[samverkan view="collaborations/miljoforbundet" heading="3"]`, with the attributes of the block. */
function render_shortcode( $attributes ): string {
	return render( is_array( $attributes ) ? $attributes : array() );
}
